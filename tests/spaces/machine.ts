import { randomUUID } from 'node:crypto';
import type { CallArgs, CallValue } from '../../lib/messaging/calls';
import { ok } from '../../lib/messaging/result';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/messaging/settings';
import { systemClock } from '../../lib/platform/clock';
import { type Custody, custody } from '../../lib/services/evidence/custody';
import { type Ask, outside } from '../../lib/services/outside';
import { type TeamSpace, teamSpace } from '../../lib/services/team/space-of-team';
import { FileRepository } from '../../lib/store/files';
import { LibraryRepository } from '../../lib/store/library';
import { ReplyRepository } from '../../lib/store/replies';
import type { Store } from '../../lib/store/store';
import { fakeStore } from '../../lib/store/testing';
import { category, reply, replySet } from './rows';

/** A browser profile of its own, as far as a team's space is concerned: a database, and what reads and writes it. */
export interface Machine {
  store: Store;
  team: TeamSpace;
  library: LibraryRepository;
  replies: ReplyRepository;
  evidence: Custody;
  settings: Settings;
  call<N extends keyof TeamSpace['calls']>(name: N, args: CallArgs<N>): Promise<CallValue<N>>;
}

/** @param store of a machine that was there before */
export function machine(
  via: Ask = outside(systemClock),
  now: () => number = Date.now,
  store: Store = fakeStore(),
): Machine {
  // What waits for panels to be served first need not wait here.
  const clock = { now, after: (ms: number, task: () => void) => systemClock.after(Math.min(ms, 20), task) };
  const names = async () => ({ language: 'zh-CN' as const, set: '我的话术', category: '未分类' });
  const context = { now, newId: randomUUID, names };
  const replies = new ReplyRepository(store, context);
  const library = new LibraryRepository(store, context, replies.changes);
  const settings = { ...DEFAULT_SETTINGS };
  const evidence = custody({
    ...{ store, clock, newId: randomUUID, settings: async () => settings },
    post: async () => ({ ok: false, fault: 'no-connection' }),
  });
  const team = teamSpace({
    store,
    files: new FileRepository(store, now),
    clock,
    newId: randomUUID,
    ask: via,
    names,
    keptTitle: (title) => `${title}（旧）`,
    settings: async () => settings,
    wording: async () => [],
    agree: async (backAgreed) => ok(Object.assign(settings, { backAgreed })),
    program: '1.0.0',
    adopting: { replies, library },
    cases: evidence.calls,
    stayAwake: () => {},
  });
  return {
    store,
    team,
    replies,
    evidence,
    settings,
    library,
    async call(name, args) {
      const result = await (
        team.calls[name] as (args: unknown) => ReturnType<(typeof team.calls)[typeof name]>
      )(args);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      return result.value as never;
    },
  };
}

/** Writes replies into the team's set `team-1`, as a supervisor does in the workspace. */
export async function write({ library, store }: Machine, bodies: Record<string, string>): Promise<void> {
  const seen = await store.read(['replies'], ({ replies }) => replies.toArray());
  const revisions = new Map(seen.ok ? seen.value.map(({ id, revision }) => [id, revision]) : []);
  const rows = Object.entries(bodies).map(([id, body]) => reply(id, body));
  const done = await library.write({
    cause: 'edit',
    sets: [replySet],
    categories: [category],
    replies: rows,
    remove: { sets: [], categories: [], replies: [] },
    seen: Object.fromEntries(
      rows.flatMap(({ id }) => (revisions.has(id) ? [[id, revisions.get(id) as number]] : [])),
    ),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

/** Bodies by id, as they stand there. */
export async function bodies({ store }: Machine): Promise<Record<string, string>> {
  const read = await store.read(['replies'], ({ replies }) =>
    replies.where({ setId: replySet.id }).toArray(),
  );
  if (!read.ok) throw new Error(read.error.code);
  return Object.fromEntries(read.value.map(({ id, body }) => [id, body]));
}
