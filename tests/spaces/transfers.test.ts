import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallArgs } from '../../lib/messaging/calls';
import { systemClock } from '../../lib/platform/clock';
import { fakeUrls } from '../../lib/services/evidence/testing';
import { type Ask, outside } from '../../lib/services/outside';
import { got, subject } from '../../lib/store/testing';
import { TransferRepository } from '../../lib/store/transfers';
import type { Transfer } from '../../lib/team/back/types';
import { startApache } from '../tools/stores/apache';
import { startRadosgw } from '../tools/stores/radosgw';
import type { Store } from '../tools/stores/store';
import { type Machine, machine } from './machine';

/** Files that go into a team's space and come out of it again, on the storage that teams really have. */

const MB = 1024 ** 2;
const real = globalThis.fetch;
let urls: ReturnType<typeof fakeUrls>;

describe.each([
  ['Apache', startApache],
  ['radosgw', startRadosgw],
])('%s', (_, start) => {
  let store: Store;
  let supervisor: Machine;
  let agent: Machine;
  let teams = 0;

  beforeAll(async () => {
    store = await start();
  }, 180_000);
  afterAll(async () => {
    vi.unstubAllGlobals();
    await store?.stop();
  });

  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
    urls = fakeUrls();
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      String(url).startsWith('blob:') ? urls.fetch(String(url)) : real(url, init),
    );
    teams += 1;
    const { place } = store;
    const own =
      place.kind === 's3'
        ? { ...place, prefix: `${place.prefix}team-${teams}/` }
        : { ...place, url: 'url' in place ? place.url.replace(/team\/$/, `team-${teams}/`) : '' };
    supervisor = machine();
    const founding = { name: '木几家居', person: '老张', passphrase: '一二三四五六七八九十十一' };
    await supervisor.call('team.create', {
      ...founding,
      ...{ place: own as Store['place'], secret: store.secret },
    });
    agent = machine();
    await join(agent);
  });

  async function join(who: Machine): Promise<void> {
    const { text } = await supervisor.call('team.invite', { role: 'agent', group: '' });
    const { invite } = await who.call('team.look', { invite: text });
    await who.call('team.join', { invite, secret: store.secret });
  }

  const send = (who: Machine, blob: Blob, of: CallArgs<'transfers.send'>['of']) =>
    who.call('transfers.send', { url: urls.add(blob), name: 'a.zip', mime: 'application/zip', of });

  /** Until the machine's newest transfer does not run any more. */
  async function over(who: Machine): Promise<Transfer> {
    return vi.waitFor(
      async () => {
        const last = (await who.call('transfers.list', {})).at(-1);
        if (!last || last.state === 'running') throw new Error('still on its way');
        return last;
      },
      { timeout: 120_000, interval: 20 },
    );
  }

  /** At the supervisor's, by the letter that has come. */
  async function fetched() {
    const letter = await vi.waitFor(
      async () => {
        const { letters } = await supervisor.call('inbox.read', { isFresh: true });
        const [first] = letters;
        if (!first) throw new Error('no letter yet');
        return first;
      },
      { timeout: 20_000, interval: 100 },
    );
    await supervisor.call('transfers.fetch', { letter: letter.id });
    const transfer = await over(supervisor);
    const pieces = got(await new TransferRepository(supervisor.store).pieces(transfer.id));
    return { letter, transfer, file: new Blob(pieces) };
  }

  it('takes 100 MB that were stopped on the way, no piece of them twice, and gives them back as they were', async () => {
    const blob = new Blob(Array.from({ length: 100 }, (_, n) => new Uint8Array(MB).fill(n)));
    const puts: string[] = [];
    let isDead = false;
    const counting =
      (dies: boolean): Ask =>
      async (asked) => {
        if (isDead && dies) return new Promise(() => {});
        if (asked.method === 'PUT' && asked.url.includes('/parcels/')) {
          puts.push(asked.url);
          isDead = puts.length === 11;
        }
        return outside(systemClock)(asked);
      };
    const first = machine(counting(true), Date.now, agent.store);
    await send(first, blob, { kind: 'backup' });
    await vi.waitFor(() => expect(isDead).toBe(true), { timeout: 60_000 });
    // The browser is started anew: the tab that had the file is long gone.
    urls = fakeUrls();
    const next = machine(counting(false), Date.now, agent.store);
    next.team.start();
    expect(await over(next)).toMatchObject({ state: 'done', done: blob.size, fault: null });
    expect(new Set(puts).size).toBe(25);
    // The piece of the moment at which it died had not got there, or had: never more than once too often.
    expect(puts.length).toBeLessThanOrEqual(26);
    const { transfer, file } = await fetched();
    expect(transfer).toMatchObject({ state: 'done', done: blob.size });
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(await blob.arrayBuffer()))).toBe(true);
  }, 240_000);

  it('keeps nothing of what is dropped', async () => {
    const removed: string[] = [];
    const watching: Ask = async (asked) => {
      const reply = await outside(systemClock)(asked);
      if (asked.method === 'DELETE' && reply.ok && reply.status < 300) removed.push(asked.url);
      return reply;
    };
    const who = machine(watching, Date.now, agent.store);
    await send(who, new Blob([new Uint8Array(5 * MB)]), { kind: 'backup' });
    const { id } = await over(who);
    expect(await who.call('transfers.steer', { id, act: 'drop' })).toEqual([]);
    const parcels = () => removed.filter((url) => url.includes('/parcels/'));
    await expect.poll(() => parcels().length, { timeout: 20_000 }).toBe(2);
    expect((await supervisor.call('inbox.read', { isFresh: true })).letters).toEqual([]);
  });

  it('brings an archivist’s receipt back to who handed the case in, and says whose key confirms it', async () => {
    const { id: caseId } = got(
      await agent.evidence.calls['cases.open']({ subject, notes: { kind: 'other', title: '破包' } }),
    );
    const detail = { to: '存档室' };
    got(await agent.evidence.calls['cases.note']({ id: caseId, act: 'hand-over', items: [], detail }));
    const whole = got(await agent.evidence.calls['cases.read']({ id: caseId }));
    await send(agent, new Blob(['zip']), {
      ...{ kind: 'case', caseId, caseKind: 'other', title: '破包', note: '' },
    });
    await over(agent);
    const { letter } = await fetched();
    expect(letter.letter).toMatchObject({ kind: 'case', body: { caseId, title: '破包' } });

    const { receipt } = got(await supervisor.evidence.calls['evidence.receive']({ whole, files: [] }));
    const answer = { letter: letter.id, receipt: JSON.stringify(receipt) };
    expect(await supervisor.call('transfers.answer', answer)).toEqual({ sent: true });
    await agent.call('team.check', { isDue: false });

    const after = got(await agent.evidence.calls['cases.read']({ id: caseId }));
    expect(after.case.receivedAt).not.toBeNull();
    const { joined } = await agent.call('team.read', {});
    expect(after.log.at(-1)).toMatchObject({
      act: 'receive',
      detail: { key: receipt.key, team: joined?.keys[0]?.fingerprint },
    });
    expect((await agent.call('back.read', {})).letters[0]?.answeredAt).not.toBeNull();
    // Asked for once more, it is noted once.
    await agent.call('team.check', { isDue: false });
    const again = got(await agent.evidence.calls['cases.read']({ id: caseId }));
    expect(again.log).toHaveLength(after.log.length);
  }, 60_000);

  /** Hands a new case of the agent's in. */
  async function handedIn(title: string): Promise<string> {
    const opened = got(
      await agent.evidence.calls['cases.open']({ subject, notes: { kind: 'other', title } }),
    );
    const of = { kind: 'case', caseId: opened.id, caseKind: 'other', title, note: '' } as const;
    await send(agent, new Blob(['zip']), of);
    await over(agent);
    return opened.id;
  }
  /** Of the store, by what the agent's machine asks. */
  function watched(asked: string[]): Ask {
    return async (each) => {
      asked.push(`${each.method} ${new URL(each.url).pathname.replace(/.*(inbox|parcels|answers)/, '$1')}`);
      return outside(systemClock)(each);
    };
  }

  /** Pieces, however often each: the first one is put again once its folder is there. */
  const put = (asked: string[]) => new Set(asked.filter((each) => each.startsWith('PUT parcels')));

  it('brings the receipt of the oldest of twelve, also to workers that live for one look', async () => {
    const ids: string[] = [];
    for (let n = 1; n <= 12; n++) ids.push(await handedIn(`第${n}件`));
    const { letters } = await vi.waitFor(
      async () => {
        const inbox = await supervisor.call('inbox.read', { isFresh: true });
        if (inbox.letters.length < 12) throw new Error('not all there yet');
        return inbox;
      },
      { timeout: 20_000, interval: 100 },
    );
    const oldest = letters.find(({ letter }) => letter.kind === 'case' && letter.body.caseId === ids[0]);
    const whole = got(await agent.evidence.calls['cases.read']({ id: ids[0] ?? '' }));
    const { receipt } = got(await supervisor.evidence.calls['evidence.receive']({ whole, files: [] }));
    const answer = { letter: oldest?.id ?? '', receipt: JSON.stringify(receipt) };
    expect(await supervisor.call('transfers.answer', answer)).toEqual({ sent: true });

    const asked: string[] = [];
    const looking = machine(watched(asked), Date.now, agent.store);
    await looking.call('team.check', { isDue: false });
    const after = got(await looking.evidence.calls['cases.read']({ id: ids[0] ?? '' }));
    expect(after.case.receivedAt).not.toBeNull();
    // However many are open: which answers there are, and the one that is.
    const reads = asked.filter(
      (each) => /^(GET|PROPFIND) (\/|answers)/.test(each) && each.includes('answers'),
    );
    expect(reads.length).toBeLessThanOrEqual(2);
    // Of what is confirmed nothing stays in the space; the others wait there.
    const gone = () => asked.filter((each) => each.startsWith('DELETE')).map((each) => each.slice(7, 13));
    await expect.poll(gone, { timeout: 20_000 }).toEqual(['inbox/', 'answer', 'parcel']);
    expect(await looking.call('transfers.list', {})).toHaveLength(11);
    // Another start has no reason to ask again so soon.
    asked.length = 0;
    await machine(watched(asked), Date.now, agent.store).call('team.check', { isDue: true });
    expect(asked.filter((each) => each.includes('answers'))).toEqual([]);
  }, 120_000);

  it('gives the receipt to whoever hands in what is here already', async () => {
    const caseId = await handedIn('破包');
    const { letter } = await fetched();
    const whole = got(await agent.evidence.calls['cases.read']({ id: caseId }));
    // The tab was closed behind this: nothing was answered.
    got(await supervisor.evidence.calls['evidence.receive']({ whole, files: [] }));
    const { receipt } = got(await supervisor.evidence.calls['evidence.receive']({ whole, files: [] }));
    await supervisor.call('transfers.answer', { letter: letter.id, receipt: JSON.stringify(receipt) });
    await agent.call('team.check', { isDue: false });
    const after = got(await agent.evidence.calls['cases.read']({ id: caseId }));
    expect(after.case.receivedAt).not.toBeNull();
  }, 60_000);

  it('sends nothing more of a case that is erased, and takes its pieces out', async () => {
    const asked: string[] = [];
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const holding: Ask = async (each) => {
      const reply = await watched(asked)(each);
      if (put(asked).size === 2) await held;
      return reply;
    };
    const who = machine(holding, Date.now, agent.store);
    const { calls } = who.evidence;
    const { id } = got(await calls['cases.open']({ subject, notes: { kind: 'other', title: '错的' } }));
    const of = { kind: 'case', caseId: id, caseKind: 'other', title: '错的', note: '' } as const;
    await send(who, new Blob([new Uint8Array(20 * MB)]), of);
    const puts = () => put(asked).size;
    await expect.poll(puts, { timeout: 20_000 }).toBe(2);
    got(await calls['cases.erase']({ id, reason: '开错了' }));
    expect(await who.call('transfers.list', {})).toEqual([]);
    go();
    const removed = () => asked.filter((each) => each.startsWith('DELETE parcels')).length;
    await expect.poll(removed, { timeout: 20_000 }).toBe(2);
    expect(puts()).toBe(2);
  }, 60_000);

  it('goes with its buyer from this machine: the letter of a case names them', async () => {
    await handedIn('林*儿的破包');
    const rows = got(await agent.store.read(['outLetters'], ({ outLetters }) => outLetters.toArray()));
    expect(rows.map(({ buyers }) => buyers)).toEqual([[subject.buyerKey]]);
  });

  it('lets no receipt count that belongs to another log', async () => {
    const cases = await Promise.all(
      ['一', '二'].map(async (title) =>
        got(await agent.evidence.calls['cases.open']({ subject, notes: { kind: 'other', title } })),
      ),
    );
    const [one, two] = cases.map(({ id }) => id) as [string, string];
    await send(agent, new Blob(['zip']), {
      ...{ kind: 'case', caseId: one, caseKind: 'other', title: '一', note: '' },
    });
    await over(agent);
    const { letter } = await fetched();
    const whole = got(await agent.evidence.calls['cases.read']({ id: two }));
    const { receipt } = got(await supervisor.evidence.calls['evidence.receive']({ whole, files: [] }));
    await supervisor.call('transfers.answer', { letter: letter.id, receipt: JSON.stringify(receipt) });
    await agent.call('team.check', { isDue: false });
    const after = got(await agent.evidence.calls['cases.read']({ id: one }));
    expect(after.case.receivedAt).toBeNull();
    expect((await agent.call('transfers.list', {})).at(-1)?.fault).toBe('answer-other-case');
  }, 60_000);
});
