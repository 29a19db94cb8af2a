import type { Message, Side } from '../../conversation/types';
import type { Profile } from '../../profile/types';
import { findBox } from '../box';
import { afresh, findAll, hasMark } from '../find';
import { readRow } from '../message';
import { readOrders } from '../orders';
import { PageWatcher, type WatchEvent } from '../watch';

/** What a profile gives on the page as it is, read by the engine that will read it from tomorrow on. */
export interface Reading {
  lists: Element[];
  rows: { element: Element; side: Side | null; text: string | null }[];
  /** Rows with marks of both sides. */
  torn: number;
  messages: Message[];
  name: string | null;
  box: HTMLElement | null;
  orders: string[];
}

export function readPage(root: Document, profile: Profile, now: number): Reading {
  const { messages: part, input, utcOffset } = profile;
  const { facts, messages } = watchOnce(root, profile, now);
  const lists = part ? findAll(root, part.list) : [];
  // By element as well: the watcher tells of messages, and the overlay has to know where they are.
  const elements = part ? lists.flatMap((list) => findAll(list, part.row)) : [];
  const found = findBox(afresh(root), input);
  return {
    lists,
    rows: elements.map((element) => {
      const message = part && readRow(element, part, utcOffset, now)?.message;
      const text = message?.kind === 'text' ? message.text : null;
      return { element, side: message?.side ?? null, text };
    }),
    torn: elements.filter((row) => part && hasMark(row, part.side.buyer) && hasMark(row, part.side.agent))
      .length,
    messages,
    name: facts?.conversation?.buyer.name ?? null,
    box: found.state === 'found' ? found.box : null,
    orders: profile.orders ? readOrders(root, profile, now).orders.map(({ id }) => id) : [],
  };
}

/** The watcher says everything at its start; tasks it puts off are done at once. */
function watchOnce(root: Document, profile: Profile, now: number) {
  const events: WatchEvent[] = [];
  const tasks: (() => void)[] = [];
  const end = new AbortController();
  new PageWatcher({
    root,
    profile,
    signal: end.signal,
    now: () => now,
    later: (task) => tasks.push(task),
    emit: (event) => events.push(event),
  });
  // A long conversation is read in slices, each of which puts off the next.
  while (tasks.length > 0) tasks.shift()?.();
  end.abort();
  const facts = events.flatMap((event) => (event.type === 'facts' ? [event.facts] : [])).at(-1);
  const messages = events.flatMap((event) => (event.type === 'messages' ? event.messages : []));
  return { facts: facts ?? null, messages };
}
