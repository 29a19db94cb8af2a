import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { LARGEST_LETTER } from '../../lib/team/back/letter-file';
import type { InboxState } from '../../lib/team/back/types';
import type { SpacePlace } from '../../lib/team/types';
import { startApache } from '../tools/stores/apache';
import type { Store } from '../tools/stores/store';
import { bodies, type Machine, machine, write } from './machine';

/** Letters of an agent over a real WebDAV folder, which others can write into as well. */

let store: Store;
let place: SpacePlace;
let [first, second, agent]: Machine[] = [];
let teams = 0;

beforeAll(async () => {
  store = await startApache();
}, 120_000);
afterAll(async () => {
  await store?.stop();
});

const made = (one: Machine | undefined): Machine => {
  if (!one) throw new Error('no machine');
  return one;
};
const machines = () => ({ boss: made(first), other: made(second), who: made(agent) });

/** Two supervisors and an agent, with one reply published. */
beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  if (store.place.kind !== 'webdav') throw new Error('no folder');
  teams += 1;
  place = { kind: 'webdav', url: store.place.url.replace(/team\/$/, `back-${teams}/`) };
  [first, second, agent] = [machine(), machine(), machine()];
  const { boss, other, who } = machines();
  const passphrase = '一二三四五六七八九十十一';
  const { secret } = store;
  await boss.call('team.create', { name: '木几家居', person: '老张', place, secret, passphrase });
  await write(boss, { a: '48 小时内发', b: '今天发出' });
  await publish(boss);
  await join(other);
  const { request } = await other.call('team.askKey', { person: '小李', passphrase });
  await boss.call('team.addKey', { request });
  await check(other);
  await join(who);
});

async function join(to: Machine): Promise<void> {
  const { text } = await machines().boss.call('team.invite', { role: 'agent', group: '早班' });
  const { invite } = await to.call('team.look', { invite: text });
  await to.call('team.join', { invite, secret: store.secret });
}

async function publish(by: Machine): Promise<void> {
  const { base } = await by.call('team.draft', {});
  await by.call('team.publish', { base, reason: '改一句', except: [], validUntil: null });
}

const check = (by: Machine) => by.call('team.check', { isDue: false });
const look = (by: Machine): Promise<InboxState> => by.call('inbox.read', { isFresh: true });

async function propose(after: string): Promise<void> {
  const { who } = machines();
  const body = { replyId: 'a', title: '发货', before: '48 小时内发', after, note: '买家总问几点' };
  await who.call('back.write', { letters: [{ kind: 'proposal', body, buyers: [] }] });
  await who.call('back.send', {});
}

/** As a stranger does who has the folder's password, and no key. */
async function put(path: string, body: Uint8Array<ArrayBuffer> | string): Promise<void> {
  if (place.kind !== 'webdav' || store.secret.kind !== 'webdav') throw new Error('no folder');
  const { url: folder } = place;
  const { user, password } = store.secret;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const send = () => fetch(`${folder}${path}`, { method: 'PUT', body, headers: { authorization } });
  // A connection that Apache has just closed: asked once more, the same file is put.
  const answer = await send().catch(send);
  await answer.arrayBuffer();
  expect(answer.ok).toBe(true);
}

it('reach all who may publish, and the words of one are taken and published', async () => {
  const { boss, other, who } = machines();
  await who.call('back.agree', { agreed: true });
  await propose('今天 17 点前发');
  for (const by of [boss, other]) {
    const { letters, members, unread } = await look(by);
    expect(letters).toMatchObject([
      {
        state: 'new',
        letter: { kind: 'proposal', person: { group: '早班' }, body: { after: '今天 17 点前发' } },
      },
    ]);
    expect(members).toMatchObject([{ seq: 3, role: 'agent' }]);
    expect(unread).toEqual([]);
  }
  const [letter] = (await look(boss)).letters;
  await boss.call('inbox.adopt', { id: letter?.id ?? '', revision: 1 });
  await publish(boss);
  await check(who);
  expect(await bodies(who)).toEqual({ a: '今天 17 点前发', b: '今天发出' });
  // What the one has settled is still the other's to see.
  expect((await look(other)).letters).toMatchObject([{ state: 'new' }]);
  await check(other);
  expect((await look(other)).members).toMatchObject([{ seq: 4 }]);
});

it('are told from what a stranger puts there', async () => {
  const { boss } = machines();
  await propose('今天 17 点前发');
  const [letter] = (await look(boss)).letters;
  const name = letter?.id ?? '';
  const forged = `${'0'.repeat(32)}-forged`;
  await put(`inbox/${forged}`, '{"letter":{},"signature":""}');
  await put(`inbox/${'1'.repeat(32)}-huge`, new Uint8Array(LARGEST_LETTER + 1));
  await put('inbox/readme.txt', '你好');
  // In place of the agent's own one, which has been read.
  await put(`inbox/${name}`, '{}');
  const state = await look(boss);
  expect(state.letters).toEqual([letter]);
  expect(Object.fromEntries(state.unread.map((each) => [each.name, each.fault]))).toEqual({
    [forged]: 'unreadable',
    [`${'1'.repeat(32)}-huge`]: 'too-large',
    'readme.txt': 'unreadable',
  });
});

it('of another team, or copied under another name, are none of this one’s', async () => {
  const { boss, other, who } = machines();
  await propose('今天 17 点前发');
  const [letter] = (await look(boss)).letters;
  const [member] = (letter?.id ?? '').split('-');
  if (place.kind !== 'webdav' || store.secret.kind !== 'webdav') throw new Error('no folder');
  const { user, password } = store.secret;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const read = await fetch(`${place.url}inbox/${letter?.id}`, { headers: { authorization } });
  const bytes = new Uint8Array(await read.arrayBuffer());
  await put(`inbox/${member}-copy`, bytes);
  await put(`inbox/${'2'.repeat(32)}-copy`, bytes);
  const state = await look(other);
  expect(state.letters).toHaveLength(1);
  expect(state.unread.map(({ fault }) => fault)).toEqual(['tampered', 'tampered']);
  expect((await who.call('back.read', {})).letters).toMatchObject([{ state: 'sent' }]);
});

it('come through 5,000 files that look like letters', async () => {
  const { boss, who } = machines();
  await who.call('back.agree', { agreed: true });
  await who.call('back.send', {});
  await look(boss);
  for (let n = 0; n < 5_000; n += 20) {
    const some = Array.from({ length: 20 }, (_, at) => put(`inbox/${'0'.repeat(32)}-junk-${n + at}`, '{}'));
    await Promise.all(some);
  }
  await propose('今天 17 点前发');
  const state = await look(boss);
  // One look reads so many; a machine that is known has its turn first.
  expect(state).toMatchObject({ fault: null, letters: [{ letter: { kind: 'proposal' } }] });
  expect(state.left).toBe(4_701);
  expect(state.unread).toHaveLength(299);
  expect(await bodies(boss)).toEqual({ a: '48 小时内发', b: '今天发出' });
}, 120_000);
