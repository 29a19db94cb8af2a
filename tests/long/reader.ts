import { BUNDLED } from '../../lib/consoles';
import type { Message, PageFacts } from '../../lib/conversation/types';
import type { OrderFacts } from '../../lib/orders/types';
import { readOrders } from '../../lib/page/orders';
import { PageWatcher } from '../../lib/page/watch';
import type { Profile } from '../../lib/profile/types';
import { Drift } from './drift';
import { wrongsIn } from './wrongs';

export interface Reading {
  facts: PageFacts | null;
  messages: Message[];
  orders: OrderFacts;
}

/** The clock of every practice page that stands still. */
const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);

/** Runs inside a page: draws it and says what the engine reads of it. */
export function readStill(profileId: string, html: string): Reading {
  draw(html);
  return read(profileOf(profileId));
}

function read(profile: Profile): Reading {
  const reading: Reading = { facts: null, messages: [], orders: readOrders(document, profile, NOW) };
  const tasks: (() => void)[] = [];
  const end = new AbortController();
  new PageWatcher({
    root: document,
    profile,
    signal: end.signal,
    now: () => NOW,
    later: (task) => tasks.push(task),
    emit: (event) => {
      if (event.type === 'facts') reading.facts = event.facts;
      else if (event.reset) reading.messages = event.messages;
      else reading.messages.push(...event.messages);
    },
  });
  while (tasks.length > 0) tasks.shift()?.();
  end.abort();
  return reading;
}

export interface Outcome {
  /** Seed, what was changed, and what was then said wrongly. */
  failures: string[];
  /** In how many of the releases the buyer, and any of the orders, was still known. */
  buyers: number;
  orders: number;
}

/** Runs inside a page: reads it as it is after each of these seeded releases. */
export function readReleases(profileId: string, html: string, seeds: readonly number[]): Outcome {
  const profile = profileOf(profileId);
  const known = readStill(profileId, html);
  const outcome: Outcome = { failures: [], buyers: 0, orders: 0 };
  for (const seed of seeds) {
    draw(html);
    const done = new Drift(seed, profile, wordsOf(known)).change();
    const found = read(profile);
    const wrongs = wrongsIn(found, known);
    if (wrongs.length > 0) outcome.failures.push(`seed ${seed} (${done.join('; ')}): ${wrongs.join('; ')}`);
    if (found.facts?.conversation) outcome.buyers += 1;
    if (found.orders.orders.some(({ id }) => known.orders.orders.some((order) => order.id === id)))
      outcome.orders += 1;
  }
  return outcome;
}

/** Also what lies in a template that declares a shadow tree, as in a page that comes from a server. */
function draw(html: string): void {
  document.body.setHTMLUnsafe(html);
}

/** Names and the like in Latin letters; in all other words a double changes digits and Chinese characters. */
function wordsOf(known: Reading): string[] {
  const words = new Set<string>();
  JSON.stringify(known, (_, value) => {
    if (typeof value === 'string' && /^[^0-9\u4e00-\u9fa5]{3,}$/.test(value) && /[a-z]/i.test(value))
      words.add(value);
    return value;
  });
  return [...words];
}

function profileOf(id: string): Profile {
  const profile = BUNDLED.find((each) => each.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
}
