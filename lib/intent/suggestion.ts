import type { Reply } from '../replies/types';
import { otherBodies } from '../search/texts';
import { sharedWords } from './overlap';
import { INTENTS, type Intent } from './types';

/** Why a reply is among the suggestions, as what put it there most. */
export type SuggestionReason =
  /** It is for what the buyer wants. */
  | { kind: 'intent'; intent: Intent }
  /** The buyer wrote words of it. */
  | { kind: 'words'; words: string }
  /** This agent used it when buyers wanted that. */
  | { kind: 'learned'; intent: Intent }
  /** This agent uses it often. */
  | { kind: 'habit' };

export interface Suggestion {
  replyId: string;
  /** Comparable within one list only. */
  score: number;
  /** Never empty; what counted most comes first. */
  reasons: SuggestionReason[];
}

/** What each ground added to a score. */
export type Grounds = Record<'intent' | 'words' | 'learned' | 'habit', number>;

/** A ground that adds less is not told as a reason. */
const TOLD = 0.12;

/** What counted most comes first. */
export function reasonsFor(
  { reply, intents }: { reply: Reply; intents: Float64Array },
  { grounds, text, wanted }: { grounds: Grounds; text: string; wanted: Float64Array },
): SuggestionReason[] {
  const both = wanted.map((share, intent) => share * (intents[intent] as number));
  const words = sharedWords(text, [reply.body, ...otherBodies(reply)], [reply.title, ...reply.tags]);
  const intent: SuggestionReason = { kind: 'intent', intent: likeliest(both) };
  const reasons: Record<keyof Grounds, SuggestionReason | null> = {
    intent,
    words: words === '' ? null : { kind: 'words', words },
    learned: { kind: 'learned', intent: likeliest(wanted) },
    habit: { kind: 'habit' },
  };
  const told = (Object.keys(grounds) as (keyof Grounds)[])
    .filter((ground) => grounds[ground] >= TOLD)
    .sort((a, b) => grounds[b] - grounds[a])
    .flatMap((ground) => reasons[ground] ?? []);
  return told.length > 0 ? told : [intent];
}

const likeliest = (shares: Float64Array): Intent => INTENTS[shares.indexOf(Math.max(...shares))] as Intent;
