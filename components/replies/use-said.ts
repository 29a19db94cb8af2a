import { useState } from 'preact/hooks';
import { saidBefore } from '../../lib/conversation/said-before';
import type { Message } from '../../lib/conversation/types';
import { LIMITS } from '../../lib/replies/limits';
import type { Language } from '../../lib/replies/types';
import { type Proposed, proposeVariables, withProposed } from '../../lib/template/propose';
import type { Values } from '../../lib/template/variables';
import type { Draft } from './draft';
import type { Shelf } from './shelf';
import type { Shown } from './use-inserts';
import type { Picks } from './use-picks';

/** As many as are remembered of one talk. */
const OFFERED = 5;
/** Shorter ones are typed faster than they are found. */
const SHORTEST = 4;
const TITLE = 20;

/** What the agent has said in this conversation, newest first, that is in no reply yet. */
export function useSaid(shelf: Shelf, shown: Shown, picks: Picks) {
  /** The conversation that they are shown for; null: they are not. */
  const [openFor, setOpenFor] = useState<string | null>(null);
  const key = shown.conversation?.key ?? null;
  const isOpen = openFor !== null && openFor === key;
  const own = shown.messages.filter(isOffered);
  return {
    isOpen,
    hasAny: own.length > 0,
    /** Asked when the list is opened, and at each drawing of it. */
    list: (): string[] => (isOpen ? unsaved(own, shelf, picks) : []),
    toggle: () => setOpenFor(isOpen ? null : key),
    close: () => setOpenFor(null),
  };
}

const isOffered = ({ side, kind, text }: Message) =>
  side === 'agent' && kind === 'text' && text.trim().length >= SHORTEST && text.length <= LIMITS.body;

function unsaved(own: readonly Message[], shelf: Shelf, picks: Picks): string[] {
  let open = own
    .filter((message, at) => saidBefore(message.text, own.slice(at + 1)) === null)
    .slice(-OFFERED);
  for (const reply of shelf.replies.values()) {
    if (open.length === 0) break;
    for (let at = 0; at < picks.textOf(reply).of; at += 1) {
      for (const { text } of picks.messagesOf(reply, undefined, undefined, at))
        open = open.filter((message) => saidBefore(text, [message]) === null);
    }
  }
  return open.map(({ text }) => text.trim()).reverse();
}

/** A reply begun with what was said: with variables in place of what was that buyer's. */
export function begunWith(
  text: string,
  values: Values,
  language: Language,
): { start: Partial<Draft>; proposed: Proposed[] } {
  const proposed = proposeVariables(text, values, language);
  const body = withProposed(text, proposed);
  // A blank by its name: 退金额元 says more than 退元, and what was that buyer's stays out.
  const words = body.replace(/\{\??([^{}:|]*)[^{}]*\}/g, '$1').split(/[，。！？,.!?;；\n]+/);
  const title = (words.find((each) => each.trim().length > 1) ?? '').trim().slice(0, TITLE);
  return { start: { title, body }, proposed };
}
