import { arrange } from '../../../components/replies/arrange';
import { OPEN_SCOPE } from '../../../components/replies/narrowing';
import { Shelf } from '../../../components/replies/shelf';
import { libraryOf, usageOf } from './library';
import { type QueryKind, WRITTEN } from './queries';
import { type Find, RIVALS } from './rivals';

/** Runs inside a page. */

const NOW = Date.UTC(2026, 10, 22, 8);
/** Rows whose marks are on the screen. */
const ON_SCREEN = 12;

/** The panel's own list with everything on: scope, variables that can't be filled, habits in such conversations. */
function panelOf(size: number, isUsed: boolean): Find {
  const library = libraryOf(size);
  const shelf = new Shelf();
  const usage = isUsed ? usageOf(library, NOW) : [];
  shelf.take({ type: 'first', library: { ...library, usage }, total: size });
  shelf.take({ type: 'done', total: size });
  const unknown = new Set(['tracking.no', 'courier.name']);
  const setting = {
    shop: '青禾家居',
    marketplace: 'pdd',
    day: '2026-11-22',
    situation: 'to-ship',
    canFill: (variable: string) => !unknown.has(variable),
  } as const;
  return (query, limit) => {
    const wish = { query, scope: OPEN_SCOPE, wide: [], setting, focus: [], now: NOW };
    const { groups, hits } = arrange(shelf, wish);
    const ids = groups[0]?.replyIds ?? [];
    // What is drawn is marked.
    for (const id of ids.slice(0, ON_SCREEN)) void hits.get(id)?.matches;
    return ids.slice(0, limit);
  };
}

/**
 * Milliseconds of every search of every round. One round goes before them, so that none waits for the compiler; no
 * other is left out, so what the collector takes of a keystroke counts as the agent waits for it.
 */
function timesOf(find: Find, queries: readonly string[], rounds: number): number[] {
  for (const query of queries) find(query, ON_SCREEN);
  return Array.from({ length: rounds }, () =>
    queries.map((query) => {
      const started = performance.now();
      find(query, ON_SCREEN);
      return performance.now() - started;
    }),
  ).flat();
}

/** Every query typed letter by letter, `rounds` times: how long the list takes after each letter. */
export function keystrokes(size: number, rounds: number): number[] {
  const typed = WRITTEN.flatMap(({ query }) =>
    [...query].map((_, at) => [...query].slice(0, at + 1).join('')),
  );
  return timesOf(panelOf(size, true), typed, rounds);
}

const whole = WRITTEN.map(({ query }) => query);

/** By engine: what all written queries take together, milliseconds. */
export function totals(size: number): Record<string, number> {
  const { replies } = libraryOf(size);
  const total = (find: Find) => timesOf(find, whole, 1).reduce((sum, time) => sum + time, 0);
  const rivals = Object.entries(RIVALS).map(([name, make]) => [name, total(make(replies))] as const);
  return { own: total(panelOf(size, true)), ...Object.fromEntries(rivals) };
}

export interface Recall {
  kind: QueryKind;
  queries: number;
  /** By engine: for how many of them the reply that is meant stands among the first five. */
  found: Record<string, number>;
  /** Queries for which ours does not have it there. */
  missed: string[];
}

const FIRST = 5;

export function recall(size: number): Recall[] {
  const { replies } = libraryOf(size);
  // Nobody's habits: what is found hangs on the words alone.
  const engines: [string, Find][] = [['own', panelOf(size, false)]];
  for (const [name, make] of Object.entries(RIVALS)) engines.push([name, make(replies)]);
  const known = new Set(replies.map(({ id }) => id));
  const byKind = new Map<QueryKind, Recall>();
  for (const { kind, query, id } of WRITTEN) {
    const of = byKind.get(kind) ?? { kind, queries: 0, found: {}, missed: [] };
    byKind.set(kind, of);
    of.queries += 1;
    if (!known.has(id)) throw new Error(`queries.ts: ${query} means ${id}, which is not there`);
    for (const [name, find] of engines) {
      const isThere = find(query, FIRST).includes(id);
      of.found[name] = (of.found[name] ?? 0) + Number(isThere);
      if (name === 'own' && !isThere) of.missed.push(query);
    }
  }
  return [...byKind.values()];
}
