import type { PartId, Profile } from '../profile/types';

/** Teaching a console by pointing: what is pointed at, and what came of it. */

export const TEACH_STEPS = ['list', 'buyer-message', 'own-message', 'box', 'name', 'order'] as const;
export type TeachStep = (typeof TEACH_STEPS)[number];

/** The steps that a part is derived from; re-teaching one part asks for these only. */
export const STEPS_OF: Record<Exclude<PartId, 'conversations' | 'note'>, readonly TeachStep[]> = {
  messages: ['list', 'buyer-message', 'own-message'],
  input: ['box'],
  conversation: ['name'],
  orders: ['order'],
};

/** A part that can be taught by pointing. */
export type TeachablePart = keyof typeof STEPS_OF;

/** Why a pick does not do. Each is said to the agent in words, with what to point at instead. */
export type TeachProblem =
  /** nothing that stays the same from one visit to the next could be found to recognise it by */
  | 'no-hold'
  /** the message does not lie in the list that was pointed at */
  | 'outside-list'
  /** buyer's and own message cannot be told apart, or are the same row */
  | 'same-side'
  /** takes no text */
  | 'no-box'
  /** shows no text */
  | 'no-text'
  /** holds no order number */
  | 'no-order-number'
  /** found several times, so that it is not sure which is meant */
  | 'several'
  /** a frame of another site, into which nobody may look */
  | 'foreign-frame'
  /** one of a frame and the page around it: a console is read in one of them */
  | 'other-frame';

export interface TaughtStep {
  state: 'open' | 'taught' | 'failed';
  /** How many elements of the page it is found in now; for messages: how many rows are of that side. */
  count: number;
  /** What it reads there now; shown, never stored. */
  sample: string | null;
  problem?: TeachProblem;
}

export interface TeachState {
  /** The step that waits for a click in the page; null: none. */
  picking: TeachStep | null;
  steps: Partial<Record<TeachStep, TaughtStep>>;
  /** What the profile taught so far reads on the page now; null: not enough is taught yet. */
  trial: TeachTrial | null;
  /** The same profile; JSON, decoded again before it is kept. */
  profile: Profile | null;
}

export interface TeachTrial {
  messages: { buyer: number; agent: number; unclear: number };
  name: string | null;
  box: boolean;
  orders: string[];
  /** Nothing disagrees, and each step taught is found again. */
  holds: boolean;
}

/** What a lesson is about. */
export interface Plan {
  /** Id of the console whose `parts` are taught again; null: a new one, all of it. */
  of: string | null;
  parts: TeachablePart[] | null;
  /** What it is called; a new console by its host, until the agent says otherwise. */
  title: string;
}

export type TeachAct =
  /**
   * `parts`: only these, of the console now shown; null: a new console, called `title`. `kept`: the profile of a lesson
   * that went with its page; it goes on.
   */
  | { act: 'begin'; parts: PartId[] | null; title: string; kept?: Profile | null }
  | { act: 'pick'; step: TeachStep }
  /** The keyboard's way: to the parent, into it, to the element before or after; then choose. */
  | { act: 'move'; to: 'out' | 'in' | 'before' | 'after' }
  | { act: 'choose' }
  | { act: 'cancel' }
  | { act: 'forget'; step: TeachStep }
  /** Says again what the page gives now. */
  | { act: 'look' }
  /** Takes the marks out of the page. */
  | { act: 'end' };
