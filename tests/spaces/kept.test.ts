import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { browser } from '../../lib/platform/browser';
import { systemClock } from '../../lib/platform/clock';
import { outside } from '../../lib/services/outside';
import { bundleText, openBundle } from '../../lib/services/team/bundle';
import type { SpacePlace } from '../../lib/team/types';
import { startApache } from '../tools/stores/apache';
import type { Store } from '../tools/stores/store';
import { bodies, type Machine, machine, write } from './machine';
import { reply } from './rows';

/** No word of a supervisor's is lost, and nobody is locked out, whatever two of them do. */

const PASSPHRASE = '一二三四五六七八九十十一';

let store: Store;
let place: SpacePlace;
let teams = 0;
let supervisor: Machine;

beforeAll(async () => {
  store = await startApache();
}, 120_000);
afterAll(async () => {
  await store?.stop();
});
beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  if (store.place.kind !== 'webdav') throw new Error('no folder');
  teams += 1;
  place = { kind: 'webdav', url: store.place.url.replace(/team\/$/, `kept-${teams}/`) };
  supervisor = await founded(machine(), place);
});
afterEach(() => vi.unstubAllGlobals());

async function founded(by: Machine, at: SpacePlace): Promise<Machine> {
  const secret = at.kind === 'file' ? null : store.secret;
  await by.call('team.create', {
    name: '木几家居',
    person: '老张',
    place: at,
    secret,
    passphrase: PASSPHRASE,
  });
  return by;
}

async function join(who: Machine, by = supervisor): Promise<void> {
  const { text } = await by.call('team.invite', { role: 'agent', group: '' });
  const { invite } = await who.call('team.look', { invite: text });
  await who.call('team.join', { invite, secret: invite.place.kind === 'file' ? null : store.secret });
}

/** Somebody who may publish as well. */
async function second(): Promise<Machine> {
  const other = machine();
  await join(other);
  const { request } = await other.call('team.askKey', { person: '小李', passphrase: PASSPHRASE });
  await supervisor.call('team.addKey', { request });
  await check(other);
  return other;
}

async function publish(who: Machine, except: string[] = [], validUntil: string | null = null) {
  const { base } = await who.call('team.draft', {});
  return who.call('team.publish', { base, reason: '改一句', except, validUntil });
}

const check = (who: Machine) => who.call('team.check', { isDue: false });
const faultOf = async (who: Machine) => (await check(who)).check.fault;
const failure = (done: Promise<unknown>) =>
  done.then(
    () => '',
    (error: Error) => error.message,
  );

describe('keys', () => {
  it('nobody revokes the key that would have to sign it: the other supervisor does', async () => {
    const other = await second();
    const { joined } = await supervisor.call('team.read', {});
    const fingerprintOf = (name: string) =>
      joined?.keys.find((key) => key.name === name)?.fingerprint ?? 'none';
    const own = supervisor.call('team.revokeKey', { fingerprint: fingerprintOf('老张') });
    expect(await failure(own)).toContain('read-only');
    await other.call('team.revokeKey', { fingerprint: fingerprintOf('老张') });
    expect(await faultOf(supervisor)).toBeNull();
    await write(other, { a: '今天发' });
    await publish(other);
    const agent = machine();
    await join(agent, other);
    expect(await bodies(agent)).toEqual({ a: '今天发' });
  });
});

describe('what was recalled', () => {
  it('is what agents have, and not only what the draft says by now', async () => {
    await write(supervisor, { a: '买贵了就退您两倍差价' });
    await publish(supervisor);
    await write(supervisor, { a: '按活动页面说的来' });
    const value = { reason: '没有这个活动', at: new Date().toISOString(), title: 'a' };
    await supervisor.call('team.announce', {
      changes: [{ put: { kind: 'recall', id: 'a', value: { ...value, words: ['按活动页面说的来'] } } }],
      reason: '停用',
    });
    const agent = machine();
    await join(agent);
    const { recalls } = await agent.call('team.read', {});
    expect(recalls[0]?.words).toEqual(['按活动页面说的来', '买贵了就退您两倍差价']);
  });

  it('stays so when a version is taken back, and so do notices', async () => {
    await write(supervisor, { a: '买贵了退您差价' });
    const { seq } = await publish(supervisor);
    const value = {
      reason: '没有这个活动',
      at: new Date().toISOString(),
      title: 'a',
      words: ['买贵了退您差价'],
    };
    const notice = { title: '开会', text: '三点', mustRead: true, until: null };
    await supervisor.call('team.announce', {
      changes: [
        { put: { kind: 'recall', id: 'a', value } },
        { put: { kind: 'notice', id: 'n', value: notice } },
      ],
      reason: '停用',
    });
    await write(supervisor, { b: '错字' });
    await publish(supervisor);
    await supervisor.call('team.rollback', { seq, reason: '退回' });
    const agent = machine();
    await join(agent);
    expect(await bodies(agent)).toEqual({ a: '买贵了退您差价' });
    const { recalls, mustRead } = await agent.call('team.read', {});
    expect([recalls.map(({ id }) => id), mustRead]).toEqual([['a'], 1]);
  });
});

describe('drafts', () => {
  const remove = (sets: string[], categories: string[]) =>
    supervisor.library.write({
      cause: 'edit',
      ...{ sets: [], categories: [], replies: [], remove: { sets, categories, replies: [] }, seen: {} },
    });

  it.each([
    ['set', ['team-1'], []],
    ['category', [], ['c-1']],
  ])('in a %s that somebody else removes stay, and are drafts', async (_, sets, categories) => {
    await write(supervisor, { a: '一', b: '二', c: '三' });
    await publish(supervisor);
    const other = await second();
    await write(other, { b: '二，改过', d: '新的' });
    expect((await remove(sets, categories)).ok).toBe(true);
    await publish(supervisor);
    expect(await faultOf(other)).toBeNull();
    expect(await bodies(other)).toEqual({ b: '二，改过', d: '新的' });
    const { rows, clashes } = await other.call('team.draft', {});
    expect(rows.filter(({ after }) => after !== null).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['b', 'd']),
    );
    expect(clashes.length).toBeGreaterThan(0);
    await publish(other);
    await check(supervisor);
    expect(await bodies(supervisor)).toEqual({ b: '二，改过', d: '新的' });
  });

  it('of which the set is left out are not published without it', async () => {
    await write(supervisor, { a: '一' });
    await publish(supervisor, ['set team-1']);
    const agent = machine();
    await join(agent);
    expect(await bodies(agent)).toEqual({});
    await publish(supervisor);
    await check(agent);
    expect(await bodies(agent)).toEqual({ a: '一' });
  });

  it('of which one reply alone is published go on being drafts, the set’s own change too', async () => {
    await write(supervisor, { a: '一', b: '二' });
    await publish(supervisor);
    await write(supervisor, { a: '一，改过', b: '二，改过' });
    await supervisor.store.write(['sets'], ({ sets }) => sets.update('team-1', { name: '新名' }));
    const alone = async (key: string) => {
      const { base } = await supervisor.call('team.draft', {});
      const choice = { base, except: [], only: [key] };
      return supervisor.call('team.publish', { ...choice, reason: '采用', validUntil: null });
    };
    await alone('reply a');
    const agent = machine();
    await join(agent);
    expect(await bodies(agent)).toEqual({ a: '一，改过', b: '二' });
    const { rows } = await supervisor.call('team.draft', {});
    expect(rows.map(({ key }) => key)).toEqual(['set team-1', 'reply b']);
    // Nothing of it is left: no version without a change.
    expect(await failure(alone('reply a'))).toContain('not-found');
  });

  it('of which one reply alone is published take their new set along', async () => {
    await write(supervisor, { a: '一', b: '二' });
    const { base } = await supervisor.call('team.draft', {});
    const choice = { base, except: [], only: ['reply a'] };
    await supervisor.call('team.publish', { ...choice, reason: '采用', validUntil: null });
    const agent = machine();
    await join(agent);
    expect(await bodies(agent)).toEqual({ a: '一' });
  });

  it('that somebody else has published otherwise are not published by one press', async () => {
    await write(supervisor, { a: '一' });
    await publish(supervisor);
    const other = await second();
    await write(supervisor, { a: '一，老张' });
    await publish(supervisor);
    await write(other, { a: '一，小李' });
    await check(other);
    const { base } = await other.call('team.draft', {});
    const choice = { base, except: [], only: ['reply a'] };
    const pressed = other.call('team.publish', { ...choice, reason: '采用', validUntil: null });
    expect(await failure(pressed)).toContain('conflict');
  });

  it('that remove a set take with it what is in it', async () => {
    await write(supervisor, { a: '一' });
    await publish(supervisor);
    const agent = machine();
    await join(agent);
    await remove(['team-1'], []);
    await publish(supervisor, ['reply a', 'category c-1']);
    await check(agent);
    const [late, sets] = [
      machine(),
      ({ sets: table }: { sets: { toArray(): Promise<{ id: string }[]> } }) => table.toArray(),
    ];
    await join(late);
    expect(await bodies(agent)).toEqual(await bodies(late));
    expect(await agent.store.read(['sets'], sets)).toEqual(await late.store.read(['sets'], sets));
  });

  it('with a picture that is not here are not published', async () => {
    await write(supervisor, { a: '一' });
    const [row] = [
      { ...reply('b', '看图'), files: [{ id: 'f'.repeat(64), name: '图.png', type: 'image/png', size: 4 }] },
    ];
    await supervisor.store.write(['replies', 'sets', 'categories'], async ({ replies }) => replies.put(row));
    expect(await failure(publish(supervisor))).toContain('no-file');
    expect((await supervisor.call('team.read', {})).joined?.seq).toBe(1);
  });
});

describe('a version whose time is over', () => {
  it('still lets in whoever has the key, and they publish the next', async () => {
    let now = Date.now();
    const clock = () => now;
    const old = await founded(machine(undefined, clock), {
      ...place,
      url: `${(place as { url: string }).url}x/`,
    } as SpacePlace);
    await write(old, { a: '今天发' });
    const other = machine(undefined, clock);
    await join(other, old);
    const { request, wrapped } = await other.call('team.askKey', { person: '小李', passphrase: PASSPHRASE });
    await old.call('team.addKey', { request });
    await publish(old, [], new Date(now + 60_000).toISOString());
    now += 3600_000;
    const fresh = machine(undefined, clock);
    await join(fresh, old);
    expect(await faultOf(fresh)).toBe('expired');
    expect(await bodies(fresh)).toEqual({});
    await fresh.call('team.takeKey', { text: wrapped, passphrase: PASSPHRASE });
    expect(await faultOf(fresh)).toBeNull();
    expect(await bodies(fresh)).toEqual({ a: '今天发' });
    await write(fresh, { a: '明天发' });
    await publish(fresh);
    const agent = machine(undefined, clock);
    await join(agent, old);
    expect(await bodies(agent)).toEqual({ a: '明天发' });
  });
});

describe('a space as a file', () => {
  const files = new Map<string, string>();
  beforeEach(() => {
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, options?: RequestInit) =>
      files.has(url) ? new Response(files.get(url)) : real(url, options),
    );
  });
  const fileOf = async (who: Machine) => (await who.call('team.file', { piece: 0 })).text;
  const open = async (who: Machine, text: string) => {
    const url = `blob:${browser.runtime.getURL('/')}${files.size}`;
    files.set(url, text);
    return who.call('team.take', { url });
  };

  it('that two have published to loses nobody’s words', async () => {
    const one = await founded(machine(), { kind: 'file' });
    await write(one, { a: '一' });
    await publish(one);
    const two = machine();
    await join(two, one);
    await open(two, await fileOf(one));
    const { request } = await two.call('team.askKey', { person: '小李', passphrase: PASSPHRASE });
    await one.call('team.addKey', { request });
    await open(two, await fileOf(one));
    await write(one, { b: '老张的' });
    await write(two, { c: '小李的' });
    await publish(one);
    await publish(two);
    expect(await failure(open(two, await fileOf(one)))).toContain('forked');
    await write(one, { d: '又一句' });
    await publish(one);
    await open(two, await fileOf(one));
    const both = { a: '一', b: '老张的', c: '小李的', d: '又一句' };
    expect(await bodies(two)).toEqual(both);
    await publish(two);
    await open(one, await fileOf(two));
    expect(await bodies(one)).toEqual(both);
  });

  it('of which something is broken changes nothing of what is handed on from here', async () => {
    const one = await founded(machine(), { kind: 'file' });
    await write(one, { a: '一' });
    await publish(one);
    const broken = openBundle(await fileOf(one));
    if (!broken) throw new Error('no file');
    for (const path of broken.keys()) if (path.startsWith('objects/')) broken.set(path, new Uint8Array([1]));
    broken.set('../../junk', new Uint8Array(10));
    await failure(open(one, bundleText([...broken].map(([path, bytes]) => ({ path, bytes })))));
    const again = await fileOf(one);
    expect([...(openBundle(again)?.keys() ?? [])]).not.toContain('../../junk');
    const agent = machine();
    await join(agent, one);
    await open(agent, again);
    expect(await bodies(agent)).toEqual({ a: '一' });
  });
});

it('what an agent has agreed to is for this team’s supervisors: the next team’s ask anew', async () => {
  const agent = machine();
  await join(agent);
  await agent.call('back.agree', { agreed: true });
  await agent.call('team.leave', { keep: false });
  expect((await agent.call('back.read', {})).agreed).toBeNull();
  await join(agent);
  expect((await agent.call('back.read', {})).agreed).toBeNull();
});

it('a space that says "not modified" to who has nothing yet is not joined', async () => {
  await write(supervisor, { a: '一' });
  await publish(supervisor);
  const real = outside(systemClock);
  const liar = machine(async (ask) =>
    ask.url.endsWith('head.json')
      ? { ok: true, status: 304, headers: new Headers(), bytes: new Uint8Array() }
      : real(ask),
  );
  expect(await failure(join(liar))).toContain('strange');
  expect((await liar.call('team.read', {})).joined).toBeNull();
});

it('pictures that came before the storage had enough are not fetched again', async () => {
  await write(supervisor, { a: '一' });
  const picture = (n: number) => new Uint8Array([n, 1, 2, 3]);
  const files = await Promise.all(
    [1, 2, 3, 4].map(async (n) => {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', picture(n)));
      return {
        id: Buffer.from(hash).toString('hex'),
        name: `${n}.png`,
        type: 'image/png',
        size: 4,
        bytes: picture(n).buffer,
      };
    }),
  );
  await supervisor.store.write(['files', 'replies'], async (database) => {
    await database.files.bulkPut(files.map((file) => ({ ...file, at: 0 })));
    await database.replies.put({ ...reply('p', '看图'), files: files.map(({ bytes: _, ...file }) => file) });
  });
  await publish(supervisor);
  const real = outside(systemClock);
  const asked: string[] = [];
  const agent = machine(async (ask) => {
    if (!ask.url.includes('/files/')) return real(ask);
    asked.push(ask.url);
    return asked.length % 3 === 0
      ? { ok: true, status: 429, headers: new Headers(), bytes: new Uint8Array() }
      : real(ask);
  });
  expect(await failure(join(agent))).toContain('too-often');
  await join(agent);
  expect(await bodies(agent)).toEqual({ a: '一', p: '看图' });
  // Four pictures, and the one that was refused.
  expect(asked.length).toBe(5);
});
