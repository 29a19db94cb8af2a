import type { Message } from '../conversation/types';
import type { Order, OrderStatus } from '../orders/types';
import { NOTED_AS } from './agreements';
import { type Brought, broughtUp } from './talk';
import { hasField, writtenParts } from './template';
import type { NoteFormat, NoteSituation } from './types';

/** What buyer and agent can come to terms about. */
export type Matter = 'address' | 'courier' | 'refund' | 'price' | 'gift' | 'delay';

export type ProposalReason =
  /** `by`: who brought it up; `words`: as it was said. `agreed` false: nobody has said yes to it yet. */
  | { kind: 'talk'; matter: Matter; by: 'buyer' | 'agent'; words: string; agreed: boolean }
  /** The only situation that the order's status leaves. */
  | { kind: 'status'; status: OrderStatus };

export interface NoteProposal {
  situationId: string;
  /** Null: the agent has to say; where the template has no `{event}`, there is none to say. */
  event: string | null;
  reason: ProposalReason;
}

/** What is to be noted, by somebody who has read more of the talk than we do; `event` as it is to stand there. */
export interface NoteWish {
  matter: Matter;
  event: string;
  /** The buyer's. */
  words: string;
}

/**
 * What may be noted at an order, the surest first: the wish that it was opened for, agreed, wished, by status. Empty:
 * nothing tells.
 */
export function proposeNotes(
  format: NoteFormat,
  { status }: Pick<Order, 'status'>,
  messages: readonly Message[],
  wish: NoteWish | null = null,
): NoteProposal[] {
  const fitting = format.situations.filter(
    ({ statuses }) => status === null || statuses.length === 0 || statuses.includes(status),
  );
  /** What the status leaves by itself; a situation for any status is no sign of one. */
  const only = fitting.length === 1 ? fitting.find(({ statuses }) => statuses.length > 0) : undefined;
  const listed = new Set(format.situations.flatMap(({ events }) => events));
  const opened: Brought[] = wish ? [{ ...wish, by: 'buyer', agreed: false, courier: null }] : [];
  const wished = opened.flatMap((brought) => proposalOf(brought, fitting, only, listed) ?? []);
  const talked = broughtUp(messages)
    .filter(({ matter }) => matter !== wish?.matter)
    .flatMap((brought) => proposalOf(brought, fitting, only, listed) ?? []);
  const surestFirst = [...wished, ...talked.filter(isAgreed), ...talked.filter((each) => !isAgreed(each))];
  if (!only || !status || surestFirst.some(({ situationId }) => situationId === only.id)) return surestFirst;
  return [...surestFirst, { situationId: only.id, event: null, reason: { kind: 'status', status } }];
}

const isAgreed = ({ reason }: NoteProposal) => reason.kind === 'talk' && reason.agreed;

/** Where one thing of the talk belongs; null: to no situation, or it cannot be told to which. */
function proposalOf(
  { courier, event: asWished, ...brought }: Brought,
  fitting: readonly NoteSituation[],
  only: NoteSituation | undefined,
  listed: ReadonlySet<string>,
): NoteProposal | null {
  const { events, names } = NOTED_AS[brought.matter];
  const listing = fitting.filter((situation) => situation.events.some((event) => events.includes(event)));
  const named = fitting.filter(({ name }) => names.some((word) => name.toLowerCase().includes(word)));
  const found = listing.length > 0 ? listing : named;
  const situation = found.length === 1 ? found[0] : found.length === 0 ? only : undefined;
  if (!situation) return null;
  const event =
    asWished ?? (brought.matter === 'courier' ? courier && `发${courier}` : wordsFor(events, situation));
  // An event of another situation's list would be taken for that one's.
  const isForeign = !situation.events.includes(event ?? '') && listed.has(event ?? '');
  return {
    situationId: situation.id,
    event: hasField(writtenParts(situation, false), 'event') && !isForeign ? event : null,
    reason: { kind: 'talk', ...brought },
  };
}

/** As the situation lists it, else in the usual words. */
const wordsFor = (events: readonly string[], situation: NoteSituation): string | null =>
  situation.events.find((event) => events.includes(event)) ?? events[0] ?? null;
