import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { checkChain } from '../../lib/evidence/chain';
import type { Capture, CaseSubject } from '../../lib/evidence/types';
import type { Result } from '../../lib/messaging/result';
import { keeper } from '../../lib/services/evidence/keep';
import { CaptureRepository } from '../../lib/store/evidence-captures';
import { CaseRepository } from '../../lib/store/evidence-cases';
import { eraseCase } from '../../lib/store/evidence-erase';
import { ItemRepository } from '../../lib/store/evidence-items';
import { SealRepository } from '../../lib/store/evidence-seals';
import { Feed } from '../../lib/store/feed';
import type { Store } from '../../lib/store/store';
import { mulberry32 } from '../tools/random';
import { Machine, type Trouble } from './faults';

/** Workers of each run; each but the last comes to grief at a write of its own. */
const WORKERS = 2;
/** Things that one worker does. */
const ACTS = 8;
const RUNS = 60;

const SUBJECT: CaseSubject = {
  ...{ console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居', conversation: 'uid:1' },
  ...{ buyerName: '林*儿', buyerUid: '1', buyerKey: null },
};

/** What was reported, by id: nothing of it may be lost, and nothing of what was reported gone may be there. */
interface Reported {
  cases: Set<string>;
  erased: Set<string>;
  kept: Map<string, { caseId: string; text: string }>;
  removed: Set<string>;
  /** `<case> <number>`; true: stamped. */
  seals: Map<string, boolean>;
}

class Agent {
  private readonly context;
  private readonly cases;
  private readonly items;
  private readonly captures;
  private readonly seals;
  private readonly keep;
  failures = 0;

  constructor(
    store: Store,
    private readonly random: () => number,
    private readonly reported: Reported,
    private readonly newId: () => string,
  ) {
    let now = 1_790_000_000_000;
    this.context = { store, now: () => (now += 1000), changes: new Feed<string>() };
    this.cases = new CaseRepository(this.context);
    this.items = new ItemRepository(this.context);
    this.captures = new CaptureRepository(this.context);
    this.seals = new SealRepository(this.context);
    this.keep = keeper(this.items, newId);
  }

  async work(): Promise<void> {
    for (let count = 0; count < ACTS; count++) await this.act();
  }

  private async act(): Promise<void> {
    const caseId = this.one([...this.reported.cases]);
    if (!caseId || this.random() < 0.1) return this.open();
    const dice = this.random();
    if (dice < 0.4) return this.capture(caseId);
    if (dice < 0.55) return this.add(caseId);
    if (dice < 0.65) return this.remove();
    if (dice < 0.8) return this.seal(caseId);
    if (dice < 0.95) return this.change(caseId);
    return this.erase(caseId);
  }

  private async open(): Promise<void> {
    const id = `case-20260921-${this.newId().slice(-6)}`;
    if (this.ok(await this.cases.open(id, SUBJECT, { kind: 'other' }, '小木'))) this.reported.cases.add(id);
  }

  /** Two frames and a transcript, as a capture takes them. */
  private async capture(caseId: string): Promise<void> {
    let capture: Capture = {
      ...{ id: this.newId(), caseId, parts: ['conversation'], startedAt: 1, endedAt: null, state: 'running' },
      ...{
        frames: 0,
        reachedTop: null,
        reachedBottom: null,
        gaps: [],
        events: [],
        browser: 'x',
        version: '1',
      },
    };
    if (!this.ok(await this.captures.begin(capture, '小木'))) return;
    for (let frame = 0; frame < 2; frame++) {
      capture = { ...capture, frames: frame + 1 };
      await this.item(caseId, 'frame', capture);
    }
    await this.item(caseId, 'transcript', capture);
    this.ok(await this.captures.finish({ ...capture, state: 'complete', endedAt: 2 }, '小木', null));
  }

  private add(caseId: string): Promise<void> {
    return this.item(caseId, 'file', undefined);
  }

  private async item(
    caseId: string,
    kind: 'frame' | 'transcript' | 'file',
    capture?: Capture,
  ): Promise<void> {
    const messages = [{ id: 'm1', side: 'buyer', kind: 'text', text: '差评', at: null, frames: [1] }];
    const said = JSON.stringify({ schema: 'sellerside-transcript/1', conversation: null, messages });
    const text = kind === 'transcript' ? said : `bytes of ${this.newId()}`;
    const kept = await this.keep(
      {
        ...{ caseId, kind, name: '', mime: kind === 'transcript' ? 'application/json' : 'image/png' },
        ...{ method: 'added', capture: capture?.id ?? null, clock: { local: 1, offset: 480, monotonic: 0 } },
        ...{ page: null, messages: [], continuity: null, by: '小木' },
      },
      new Blob([text]),
      capture,
    );
    if (this.ok(kept)) this.reported.kept.set(kept.value.id, { caseId, text });
  }

  private async remove(): Promise<void> {
    const id = this.one([...this.reported.kept.keys()]);
    if (id && this.ok(await this.items.remove(id, '拍错了', '小木'))) {
      this.reported.kept.delete(id);
      this.reported.removed.add(id);
    }
  }

  private async seal(caseId: string): Promise<void> {
    const head = await this.seals.head(caseId, 'f'.repeat(64), '小木');
    if (!this.ok(head)) return;
    const seal = { caseId, head: '{}', signature: 'AAAA', publicKey: 'AAAA', fingerprint: 'f'.repeat(64) };
    const added = await this.seals.add({ ...seal, signedAt: 1, seq: head.value.seq }, '小木');
    if (!this.ok(added)) return;
    const key = `${caseId} ${added.value.n}`;
    this.reported.seals.set(key, false);
    if (this.random() < 0.3) this.ok(await this.seals.failed(added.value, 'timeout', 5));
    const stamp = { token: 'AAAA', stampedAt: 2, authority: 'x' };
    if (this.ok(await this.seals.stamped(added.value, stamp, '小木'))) this.reported.seals.set(key, true);
  }

  private async change(caseId: string): Promise<void> {
    const read = await this.cases.case(caseId);
    if (!this.ok(read)) return;
    const title = this.newId();
    this.ok(await this.cases.change(caseId, read.value.revision, { title }, '小木'));
    this.ok(await this.cases.note(caseId, 'export', { items: [], detail: {} }, '小木'));
  }

  private async erase(caseId: string): Promise<void> {
    if (!this.ok(await eraseCase(this.context, caseId, '期满', '小木'))) return;
    this.reported.cases.delete(caseId);
    this.reported.erased.add(caseId);
    for (const [id, item] of this.reported.kept) if (item.caseId === caseId) this.reported.kept.delete(id);
    for (const key of this.reported.seals.keys()) if (key.startsWith(caseId)) this.reported.seals.delete(key);
  }

  private ok<T>(result: Result<T>): result is { ok: true; value: T } {
    if (!result.ok) this.failures++;
    return result.ok;
  }

  private one<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The whole database, held against what was reported and against itself. */
async function inspect(store: Store, reported: Reported): Promise<void> {
  const tables = [
    ...(['cases', 'erasedCases', 'evidenceItems', 'evidenceBytes'] as const),
    ...(['evidenceSaid', 'captures', 'custody', 'seals'] as const),
  ];
  const read = await store.read(tables, async (database) => ({
    cases: await database.cases.toArray(),
    erased: await database.erasedCases.toArray(),
    items: await database.evidenceItems.toArray(),
    bytes: await database.evidenceBytes.toArray(),
    said: await database.evidenceSaid.toArray(),
    captures: await database.captures.toArray(),
    log: await database.custody.toArray(),
    seals: await database.seals.toArray(),
  }));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { cases, erased, items, bytes, said, captures, log, seals } = read.value;
  const ids = new Set(cases.map(({ id }) => id));

  // Nothing that was reported is lost, and nothing that was reported gone is there.
  for (const id of reported.cases) if (!erased.some((row) => row.id === id)) expect(ids.has(id)).toBe(true);
  for (const id of reported.erased)
    expect([ids.has(id), erased.some((row) => row.id === id)]).toEqual([false, true]);
  const texts = new Map<string, string>();
  for (const { id, blob } of bytes) texts.set(id, await blob.text());
  for (const [id, { caseId, text }] of reported.kept) {
    // One that was being removed, or a case that was being erased, as the worker was stopped may have gone.
    const isLogged = log.some((line) => line.act === 'delete' && line.sha256 === hash(text));
    if (ids.has(caseId) && !isLogged) expect(texts.get(id)).toBe(text);
  }
  for (const id of reported.removed) expect(texts.has(id)).toBe(false);
  for (const [key, isStamped] of reported.seals) {
    const seal = seals.find(({ caseId, n }) => `${caseId} ${n}` === key);
    if (!ids.has(key.split(' ')[0] ?? '')) continue;
    expect(seal).toBeDefined();
    if (isStamped) expect(seal?.token).not.toBeNull();
  }

  // Nothing half-made: rows, bytes, lines and figures go together, and nothing belongs to no case.
  expect(new Set(texts.keys())).toEqual(new Set(items.map(({ id }) => id)));
  expect(said.map(({ id }) => id)).toEqual(
    items
      .filter(({ kind }) => kind === 'transcript')
      .map(({ id }) => id)
      .sort(),
  );
  for (const { caseId } of [...items, ...said, ...captures, ...log, ...seals])
    expect(ids.has(caseId)).toBe(true);
  for (const item of items) expect(hash(texts.get(item.id) ?? '')).toBe(item.sha256);
  for (const { id, tally } of cases) {
    const lines = log.filter(({ caseId }) => caseId === id);
    expect(
      checkChain(
        id,
        lines.map(({ text }) => text),
      ),
    ).toMatchObject({ ok: true, lines });
    const own = items.filter(({ caseId }) => caseId === id);
    const paths = lines.flatMap(({ act, item }) => (act === 'capture' && item ? [item] : []));
    const gone = lines.flatMap(({ act, item }) => (act === 'delete' && item ? [item] : []));
    // A number that was given once is never given again.
    expect(new Set(paths).size).toBe(paths.length);
    expect(own.map(({ path }) => path).sort()).toEqual(paths.filter((path) => !gone.includes(path)).sort());
    const sealed = seals.filter(({ caseId }) => caseId === id);
    expect(sealed.map(({ n }) => n)).toEqual(sealed.map((_, at) => at + 1));
    expect(tally).toEqual({
      items: own.length,
      bytes: own.reduce((sum, item) => sum + item.bytes, 0),
      unstamped: sealed.filter(({ token }) => token === null).length,
      lastItem: paths.length,
    });
  }
}

for (const trouble of ['full', 'stopped'] as const satisfies Trouble[]) {
  for (const half of [0, 1]) {
    const seeds = `seeds ${half * RUNS} to ${(half + 1) * RUNS - 1}`;
    test(`nothing reported is lost, and nothing is half-made: ${trouble}, ${seeds}`, async () => {
      test.setTimeout(600_000);
      let troubles = 0;
      for (let seed = half * RUNS; seed < (half + 1) * RUNS; seed++) {
        const random = mulberry32(seed);
        const machine = new Machine();
        const reported: Reported = {
          ...{ cases: new Set(), erased: new Set(), kept: new Map(), removed: new Set(), seals: new Map() },
        };
        let ids = 0;
        const newId = () => `${seed}-${String(++ids).padStart(6, '0')}`;
        for (let worker = 0; worker < WORKERS; worker++) {
          const at = worker === WORKERS - 1 ? 0 : 1 + Math.floor(random() * 45);
          const agent = new Agent(machine.worker(trouble, at), random, reported, newId);
          await agent.work();
          // Of the last worker nothing may fail: what the others left is whole.
          if (at === 0) expect(agent.failures).toBe(0);
          else if (agent.failures > 0) troubles++;
          await inspect(machine.worker(), reported);
        }
      }
      // A run to which nothing happened proves nothing.
      expect(troubles).toBeGreaterThan(RUNS / 2);
    });
  }
}
