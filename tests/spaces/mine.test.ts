import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type BuyerPlace, cardKey } from '../../lib/buyer/card';
import { BuyerRepository } from '../../lib/store/buyers';
import { got } from '../../lib/store/testing';
import { startApache } from '../tools/stores/apache';
import type { Store } from '../tools/stores/store';
import { type Machine, machine } from './machine';

/** What is one person's own, from one browser to the other over a real WebDAV folder, and by a file. */

let store: Store;

beforeAll(async () => {
  store = await startApache();
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
}, 120_000);
afterAll(async () => {
  await store?.stop();
});

const PLACE: BuyerPlace = {
  ...{ console: 'pdd-chat', shop: '木几家居', conversation: 'uid:7482019', name: '林*儿', uid: '7482019' },
};

/** All machines of one process have one `storage.local`: each gets its own before it acts. */
const kept = new Map<Machine, Record<string, unknown>>();
async function on<T>(who: Machine, step: () => Promise<T>): Promise<T> {
  const { local } = fakeBrowser.storage;
  await local.clear();
  await local.set(kept.get(who) ?? {});
  try {
    return await step();
  } finally {
    kept.set(who, await local.get(null));
  }
}

async function write({ replies }: Machine, title: string, body: string) {
  const draft = { title, body, shortcut: '', stage: null, tags: [], categoryId: null };
  return got(await replies.save({ id: null, draft, revision: 0 }));
}
const bodies = async ({ store: database }: Machine) =>
  got(await database.read(['replies'], ({ replies }) => replies.toArray())).map(({ body }) => body);

async function inTeam(folder = 'mine'): Promise<[Machine, Machine]> {
  if (store.place.kind !== 'webdav') throw new Error('no folder');
  const place = { ...store.place, url: store.place.url.replace(/team\/$/, `${folder}/`) };
  const [home, work] = [machine(), machine()];
  const { secret } = store;
  const text = await on(home, async () => {
    const passphrase = '十二个字以上的口令才行哦';
    await home.call('team.create', { name: '木几家居', person: '老张', place, secret, passphrase });
    return (await home.call('team.invite', { role: 'agent', group: '' })).text;
  });
  await on(work, async () => {
    const { invite } = await work.call('team.look', { invite: text });
    await work.call('team.join', { invite, secret });
  });
  return [home, work];
}

it('follows through the team’s space, and is taken out of it by whoever leaves', async () => {
  const [home, work] = await inTeam();
  await write(home, '发货', '今天发');
  got(await new BuyerRepository(home.store, Date.now).note(PLACE, { notes: '要墨绿' }));
  const { code } = await on(home, () => home.call('mine.create', { device: '家里' }));

  const joined = await on(work, () => work.call('mine.join', { code: code.toLowerCase(), device: '公司' }));
  expect(joined.news).toEqual({ taken: 2, kept: 0 });
  expect(joined.state).toMatchObject({ way: 'space', fault: null });
  expect(joined.state.joined?.devices.map(({ name }) => name)).toEqual(['公司', '家里']);
  expect(await bodies(work)).toEqual(['今天发']);

  await write(work, '退货', '请寄回');
  await on(work, () => work.call('mine.exchange', {}));
  await on(home, () => home.call('mine.exchange', {}));
  expect((await bodies(home)).sort()).toEqual(['今天发', '请寄回']);

  const theirs = new BuyerRepository(work.store, Date.now);
  got(await theirs.erase(cardKey(PLACE)));
  await on(work, () => work.call('mine.exchange', {}));
  await on(home, () => home.call('mine.exchange', {}));
  expect(got(await new BuyerRepository(home.store, Date.now).list())).toEqual([]);

  expect(await on(work, () => work.call('mine.leave', { erase: true }))).toMatchObject({ joined: null });
  // Its file is there no more: whoever comes anew meets the other one alone.
  const anew = await on(work, () => work.call('mine.join', { code, device: '新电脑' }));
  expect(anew.state.joined?.devices.map(({ name }) => name)).toEqual(['新电脑', '家里']);
}, 60_000);

it('what was saved as a file still goes through the space', async () => {
  const [home, work] = await inTeam('mine-2');
  const { code } = await on(home, () => home.call('mine.create', { device: '家里' }));
  await write(home, '发货', '今天发');
  await on(home, () => home.call('mine.file', {}));
  await on(home, () => home.call('mine.exchange', {}));
  await on(work, () => work.call('mine.join', { code, device: '公司' }));
  expect(await bodies(work)).toEqual(['今天发']);
});

it('follows by a file where there is no team, and takes none of another code', async () => {
  const [home, work] = [machine(), machine()];
  await write(home, '发货', '今天发');
  const { code, state } = await on(home, () => home.call('mine.create', { device: '家里' }));
  expect(state.way).toBe('file');
  const { text } = await on(home, () => home.call('mine.file', {}));
  expect(text).not.toContain('今天发');

  const wrong = machine();
  await on(wrong, () => wrong.call('mine.create', { device: '别人' }));
  await expect(on(wrong, () => wrong.call('mine.bring', { text }))).rejects.toThrow('bad-request');
  await expect(on(wrong, () => wrong.call('mine.bring', { text: '{}' }))).rejects.toThrow('bad-type');
  expect(await bodies(wrong)).toEqual([]);

  const slip = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  await expect(on(work, () => work.call('mine.join', { code: slip, device: '公司' }))).rejects.toThrow(
    'code',
  );
  await on(work, () => work.call('mine.join', { code, device: '公司' }));
  expect((await on(work, () => work.call('mine.bring', { text }))).news).toEqual({ taken: 1, kept: 0 });
  expect(await bodies(work)).toEqual(['今天发']);
});
