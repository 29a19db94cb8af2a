import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Handlers } from '../../lib/messaging/serve';
import { readPolicy } from '../../lib/services/team/policy';
import type { NewsRow } from '../../lib/team/state';
import type { SpacePlace } from '../../lib/team/types';
import { startApache } from '../tools/stores/apache';
import { SECRET, type Store, USER } from '../tools/stores/store';
import { bodies, type Machine, machine, write } from './machine';
import { reply } from './rows';

/** A supervisor's machine and agents', over a real WebDAV folder. */

let store: Store;
let place: SpacePlace;
let supervisor: Machine;
let agent: Machine;
let teams = 0;

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
  place = { kind: 'webdav', url: store.place.url.replace(/team\/$/, `team-${teams}/`) };
  supervisor = machine();
  agent = machine();
  await supervisor.call('team.create', {
    ...{
      name: '木几家居',
      person: '老张',
      place,
      secret: store.secret,
      passphrase: '一二三四五六七八九十十一',
    },
  });
});

async function join(who: Machine, group = ''): Promise<void> {
  const { text } = await supervisor.call('team.invite', { role: 'agent', group });
  const { invite } = await who.call('team.look', { invite: `加入我们：${text}` });
  await who.call('team.join', { invite, secret: store.secret });
}

async function publish(who: Machine, reason = '改一句'): Promise<number> {
  const { base } = await who.call('team.draft', {});
  return (await who.call('team.publish', { base, reason, except: [], validUntil: null })).seq;
}

/** Its id, and its first line before and after. */
const said = ({ id, before, after }: NewsRow) => [id, before?.split('\n')[0], after?.split('\n')[0]];

const check = (who: Machine) => who.call('team.check', { isDue: false });

describe('a version', () => {
  it('reaches an agent with the next look, says what has changed, and stays out of what is theirs', async () => {
    await write(supervisor, { a: '今天发出', b: '明天发出' });
    await publish(supervisor);
    await join(agent);
    expect(await bodies(agent)).toEqual({ a: '今天发出', b: '明天发出' });

    await write(supervisor, { a: '今天 18 点前发出' });
    await publish(supervisor, '仓库改了时间');
    const state = await check(agent);
    expect(await bodies(agent)).toEqual({ a: '今天 18 点前发出', b: '明天发出' });
    expect(state.joined).toMatchObject({ seq: 3, publishedBy: '老张', canPublish: false });
    const [news] = await agent.call('team.news', {});
    expect(news).toMatchObject({ seq: 3, by: '老张', reason: '仓库改了时间', seen: false });
    expect(news?.rows.map(said)).toEqual([['a', '今天发出', '今天 18 点前发出']]);
  });

  it('takes away what was taken away', async () => {
    await write(supervisor, { a: '今天发出', b: '明天发出' });
    await publish(supervisor);
    await join(agent);
    const row = await supervisor.replies.read('b');
    if (!row.ok) throw new Error(row.error.code);
    await supervisor.library.write({
      ...{ cause: 'edit', sets: [], categories: [], replies: [], seen: { b: row.value.reply.revision } },
      remove: { sets: [], categories: [], replies: ['b'] },
    });
    await publish(supervisor);
    await check(agent);
    expect(await bodies(agent)).toEqual({ a: '今天发出' });
  });

  it('goes back in one step, as a new one', async () => {
    await write(supervisor, { a: '今天发出' });
    const good = await publish(supervisor);
    await join(agent);
    await write(supervisor, { a: '现在发出', b: '多余' });
    await publish(supervisor);
    await check(agent);
    const back = await supervisor.call('team.rollback', { seq: good, reason: '发早了' });
    expect(back.seq).toBe(good + 2);
    await check(agent);
    expect(await bodies(agent)).toEqual({ a: '今天发出' });
    expect(await bodies(supervisor)).toEqual({ a: '今天发出' });
  });
});

it('publishes the draft that was shown, and nothing that has come to it since', async () => {
  await write(supervisor, { a: '今天发出' });
  const seen = await supervisor.call('team.draft', {});
  const asked = { base: seen.base, reason: '改', except: [], validUntil: null };
  await write(supervisor, { a: '现在就发出' });
  expect(await supervisor.team.calls['team.publish']({ ...asked, shown: seen.shown })).toMatchObject({
    error: { code: 'conflict', path: 'shown' },
  });
  expect((await supervisor.call('team.read', {})).joined?.seq).toBe(seen.base);
  const now = await supervisor.call('team.draft', {});
  expect(now.rows.map(said)).toContainEqual(['a', undefined, '现在就发出']);
  expect((await supervisor.call('team.publish', { ...asked, shown: now.shown })).seq).toBe(seen.base + 1);
});

describe('two supervisors', () => {
  it('both get in what they changed, and see a clash where it is the same sentence', async () => {
    await write(supervisor, { a: '一', b: '二', c: '三' });
    await publish(supervisor);
    await join(agent);
    const { request } = await agent.call('team.askKey', {
      person: '小李',
      passphrase: '十二个字以上的口令才行哦',
    });
    await supervisor.call('team.addKey', { request });
    expect((await check(agent)).joined?.canPublish).toBe(true);

    await write(supervisor, { a: '一（老张）', b: '二（老张）' });
    await write(agent, { b: '二（小李）', c: '三（小李）' });
    const { base } = await agent.call('team.draft', {});
    await publish(supervisor);
    const late = await agent.team.calls['team.publish']({ base, reason: '改', except: [], validUntil: null });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
    // Theirs has come, mine is still there.
    expect(await bodies(agent)).toEqual({ a: '一（老张）', b: '二（小李）', c: '三（小李）' });
    const draft = await agent.call('team.draft', {});
    expect(draft.rows.map(said)).toEqual([
      ['b', '二（老张）', '二（小李）'],
      ['c', '三', '三（小李）'],
    ]);
    expect(draft.clashes).toEqual(['reply b']);
    await publish(agent);
    await check(supervisor);
    expect(await bodies(supervisor)).toEqual({ a: '一（老张）', b: '二（小李）', c: '三（小李）' });
  });

  it('of two at once one is told, and nothing is lost', async () => {
    await write(supervisor, { a: '一', b: '二' });
    await publish(supervisor);
    await join(agent);
    const { request } = await agent.call('team.askKey', {
      person: '小李',
      passphrase: '十二个字以上的口令才行哦',
    });
    await supervisor.call('team.addKey', { request });
    await check(agent);
    for (let round = 0; round < 10; round++) {
      await Promise.all([check(supervisor), check(agent)]);
      await write(supervisor, { a: `一 ${round}` });
      await write(agent, { b: `二 ${round}` });
      const both = await Promise.all(
        [supervisor, agent].map(async (who) => {
          const { base } = await who.call('team.draft', {});
          return who.team.calls['team.publish']({ base, reason: '改', except: [], validUntil: null });
        }),
      );
      for (const [n, who] of [supervisor, agent].entries()) {
        if (both[n]?.ok) continue;
        await check(who);
        await publish(who);
      }
      await Promise.all([check(supervisor), check(agent)]);
      const both2 = await Promise.all([bodies(supervisor), bodies(agent)]);
      expect(both2).toEqual([
        { a: `一 ${round}`, b: `二 ${round}` },
        { a: `一 ${round}`, b: `二 ${round}` },
      ]);
    }
  }, 60_000);
});

it('invites to read from a web host without a password, where the supervisor says so', async () => {
  const readAt = 'https://cdn.example.cn/team/';
  const { text } = await supervisor.call('team.invite', { role: 'agent', group: '', readAt });
  const { invite, origins } = await agent.call('team.look', { invite: text });
  expect(invite).toMatchObject({ place: { kind: 'https', url: readAt }, role: 'agent' });
  expect(origins).toEqual(['https://cdn.example.cn/*']);
});

it('says of a key that it is known, or that it is out, and takes neither', async () => {
  await join(agent);
  const passphrase = '十二个字以上的口令才行哦';
  const { request, wrapped } = await agent.call('team.askKey', { person: '小李', passphrase });
  const { joined } = await supervisor.call('team.addKey', { request });
  const add = () => supervisor.team.calls['team.addKey']({ request });
  const conflict = (fault: string) => ({ error: { code: 'conflict', path: 'request', detail: { fault } } });
  expect(await add()).toMatchObject(conflict('known'));
  const fingerprint = joined?.keys.find(({ name }) => name === '小李')?.fingerprint ?? '';
  await supervisor.call('team.revokeKey', { fingerprint });
  expect(await add()).toMatchObject(conflict('revoked'));
  await check(agent);
  expect(await agent.team.calls['team.takeKey']({ text: wrapped, passphrase })).toMatchObject({
    error: { code: 'bad-type', path: 'text', detail: { fault: 'revoked' } },
  });
});

describe('a group', () => {
  it('gets its own sets and those for all', async () => {
    await write(supervisor, { a: '一' });
    await supervisor.store.write(['sets'], ({ sets }) => sets.update('team-1', { groups: ['晚班'] }));
    await publish(supervisor);
    await join(agent, '早班');
    expect(await bodies(agent)).toEqual({});
    const late = machine();
    await join(late, '晚班');
    expect(await bodies(late)).toEqual({ a: '一' });
    // For all again: what was kept out comes in.
    await supervisor.store.write(['sets'], ({ sets }) =>
      sets.where({ id: 'team-1' }).modify((set) => {
        delete set.groups;
      }),
    );
    await publish(supervisor);
    await check(agent);
    expect(await bodies(agent)).toEqual({ a: '一' });
  });
});

it('keeps what is for a role from the others, tells each group its own notices, and a new supervisor all', async () => {
  await write(supervisor, { a: '一' });
  await supervisor.store.write(['sets'], ({ sets }) => sets.update('team-1', { roles: ['archivist'] }));
  await publish(supervisor);
  await join(agent, '早班');
  expect(await bodies(agent)).toEqual({});
  const notice = { title: '交接', text: '八点', mustRead: true, until: null, groups: ['晚班'] };
  const put = { kind: 'notice' as const, id: 'n-1', value: notice };
  await supervisor.call('team.announce', { changes: [{ put }], reason: '交接' });
  await check(agent);
  expect(await agent.call('team.notices', {})).toEqual([]);
  expect(await agent.call('team.read', {})).toMatchObject({ mustRead: 0, unseen: 0 });
  const late = machine();
  await join(late, '晚班');
  expect(await late.call('team.notices', {})).toMatchObject([{ id: 'n-1', isForHere: true }]);
  expect(await supervisor.call('team.notices', {})).toMatchObject([{ id: 'n-1', isForHere: false }]);
  const passphrase = '十二个字以上的口令才行哦';
  const { request } = await agent.call('team.askKey', { person: '小李', passphrase });
  await supervisor.call('team.addKey', { request });
  await check(agent);
  expect(await bodies(agent)).toEqual({ a: '一' });
  expect((await agent.call('team.draft', {})).rows).toEqual([]);
});

it('brings what an older version of the extension had no words for, once it is updated', async () => {
  await write(supervisor, { a: '一', b: '二' });
  await publish(supervisor);
  await join(agent);
  // As a version would leave it that cannot read `b`.
  await agent.store.write(['replies', 'teamEntries', 'singles'], async (database) => {
    await database.replies.delete('b');
    await database.teamEntries.delete('reply b');
    const joined = (await database.singles.get('team'))?.value as object;
    await database.singles.put({ key: 'team', value: { ...joined, skipped: 1, readBy: '0.9.0' } });
  });
  const { joined } = await check(agent);
  expect(await bodies(agent)).toEqual({ a: '一', b: '二' });
  expect(joined).toMatchObject({ skipped: 0, publishedBy: '老张' });
});

describe('a key', () => {
  it('that was revoked publishes no more, and nobody takes what it signs', async () => {
    await write(supervisor, { a: '一' });
    await publish(supervisor);
    const second = machine();
    await join(second);
    await join(agent);
    const { request } = await second.call('team.askKey', {
      person: '小李',
      passphrase: '十二个字以上的口令才行哦',
    });
    await supervisor.call('team.addKey', { request });
    await check(second);
    const { joined } = await supervisor.call('team.read', {});
    const key = joined?.keys.find(({ name }) => name === '小李');
    await supervisor.call('team.revokeKey', { fingerprint: key?.fingerprint ?? '' });
    expect((await check(second)).joined?.canPublish).toBe(false);
    await write(second, { a: '坏' });
    const { base } = await second.call('team.draft', {});
    const tried = await second.team.calls['team.publish']({
      base,
      reason: '改',
      except: [],
      validUntil: null,
    });
    expect(tried.ok).toBe(false);
    await check(agent);
    expect(await bodies(agent)).toEqual({ a: '一' });
  });
});

it('is the team’s to change: an agent has overlays, and no way into its rows or settings', async () => {
  await write(supervisor, { a: '一' });
  await supervisor.store.write(['settings'], ({ settings }) =>
    settings.put({ key: 'noteSave', value: true }),
  );
  await publish(supervisor);
  await join(agent);
  const touch = { sets: [], categories: [], replies: [{ ...reply('a', '我的'), revision: 1 }] };
  const remove = { sets: [], categories: [], replies: [] };
  const asked = (who: Machine) => {
    const answers = new Proxy({}, { get: () => async () => ({ ok: true, value: null }) });
    return who.team.guard(answers as Handlers);
  };
  const rows = { ...touch, remove, cause: 'edit', seen: {} } as const;
  const locked = { ok: false, error: { code: 'decided', detail: { entry: 'set team-1' } } };
  expect(await asked(agent)['library.write'](rows)).toMatchObject(locked);
  expect(await asked(supervisor)['library.write'](rows)).toMatchObject({ ok: true });
  const setting = { ok: false, error: { code: 'decided', detail: { entry: 'setting noteSave' } } };
  expect(await asked(agent)['settings.change']({ noteSave: false })).toMatchObject(setting);
  expect(await asked(agent)['settings.change']({ noteSigns: true })).toMatchObject({ ok: true });
  expect((await agent.call('team.read', {})).joined?.decided).toEqual(['noteSave']);
  expect((await supervisor.call('team.read', {})).joined?.decided).toEqual([]);
});

describe('a policy of the browser', () => {
  const start = async (who: Machine) => {
    const waiting = vi.waitFor(async () => {
      const { joined, check } = await who.call('team.read', {});
      expect(joined).not.toBeNull();
      expect(check.at).not.toBeNull();
      return { joined, check };
    }, 20_000);
    who.team.start();
    return waiting;
  };

  it('joins without a press, and lets nobody leave', async () => {
    await write(supervisor, { a: '一' });
    await publish(supervisor);
    const { text } = await supervisor.call('team.invite', { role: 'agent', group: '' });
    await fakeBrowser.storage.managed.set({ invite: text, user: USER, secret: SECRET });
    const { joined } = await start(agent);
    expect(joined).toMatchObject({ managed: true, seq: 2, canPublish: false });
    expect(await bodies(agent)).toEqual({ a: '一' });
    expect((await agent.team.calls['team.leave']({ keep: false })).ok).toBe(false);
  });

  it('lets the machine leave what a policy has brought, once no policy says so any more', async () => {
    const leave = () => agent.team.calls['team.leave']({ keep: false });
    const { text } = await supervisor.call('team.invite', { role: 'agent', group: '' });
    await fakeBrowser.storage.managed.set({ invite: text, user: USER, secret: SECRET });
    expect((await start(agent)).joined).toMatchObject({ managed: true });
    // One that cannot be read is still one.
    await fakeBrowser.storage.managed.set({ invite: 'sellerside:?' });
    expect(await readPolicy()).toBe('unreadable');
    expect(await leave()).toMatchObject({ ok: false, error: { path: 'managed' } });
    await fakeBrowser.storage.managed.set({ invite: '' });
    agent.team.start();
    await vi.waitFor(async () => {
      expect((await agent.call('team.read', {})).joined).toMatchObject({ managed: false });
    }, 20_000);
    expect((await leave()).ok).toBe(true);
  });

  it('says what is missing where its address has not been allowed yet', async () => {
    const { text } = await supervisor.call('team.invite', { role: 'agent', group: '' });
    await fakeBrowser.storage.managed.set({ invite: text, user: USER, secret: SECRET });
    Object.assign(fakeBrowser, { permissions: { contains: async () => false } });
    const { joined, check } = await start(agent);
    expect(joined).toMatchObject({ managed: true, seq: 0 });
    expect(check.fault).toBe('not-permitted');
  });

  it('leaves a team alone that a person has joined', async () => {
    await join(agent);
    const { text } = await supervisor.call('team.invite', { role: 'lead', group: '' });
    await fakeBrowser.storage.managed.set({ invite: text, user: USER, secret: SECRET });
    expect((await start(agent)).joined).toMatchObject({ managed: false, role: 'agent' });
  });
});

it('stands as published again after older rows were put back', async () => {
  await write(supervisor, { a: '一', b: '二' });
  await publish(supervisor);
  await join(agent);
  await agent.store.write(['replies'], async ({ replies }) => {
    await replies.update('a', { body: '旧' });
    await replies.delete('b');
    await replies.put({ ...reply('gone', '团队收回的'), revision: 1 });
  });
  await agent.team.realign();
  expect(await bodies(agent)).toEqual({ a: '一', b: '二' });
  // Where somebody drafts, what stands there may be the draft.
  await supervisor.store.write(['replies'], ({ replies }) => replies.update('a', { body: '草稿' }));
  await supervisor.team.realign();
  expect(await bodies(supervisor)).toEqual({ a: '草稿', b: '二' });
});

it('leaves with or without what came from it', async () => {
  await write(supervisor, { a: '一' });
  await publish(supervisor);
  await join(agent);
  await agent.call('team.leave', { keep: false });
  expect(await bodies(agent)).toEqual({});
  expect((await agent.call('team.read', {})).joined).toBeNull();
});

it('joins nothing whose first key is another than the invite says', async () => {
  const other = machine();
  const folder = { ...place, url: `${'url' in place ? place.url : ''}other/` } as SpacePlace;
  await other.call('team.create', {
    ...{
      name: '冒名',
      person: '谁',
      place: folder,
      secret: store.secret,
      passphrase: '十二个字以上的口令才行哦',
    },
  });
  const { text } = await supervisor.call('team.invite', { role: 'agent', group: '' });
  const { invite } = await agent.call('team.look', { invite: text });
  const joined = await agent.team.calls['team.join']({
    invite: { ...invite, place: folder },
    secret: store.secret,
  });
  expect(joined).toMatchObject({ ok: false, error: { code: 'team', detail: { fault: 'foreign' } } });
  expect((await agent.call('team.read', {})).joined).toBeNull();
});
