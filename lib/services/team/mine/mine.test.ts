import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type BuyerPlace, cardKey } from '../../../buyer/card';
import { ok } from '../../../messaging/result';
import { BuyerRepository } from '../../../store/buyers';
import { MineRepository } from '../../../store/mine';
import { draft, fakeReplies, got } from '../../../store/testing';
import { checks } from '../../checks';
import type { Space } from '../spaces/space';
import { Mine } from './mine';

/** Browsers of one person, over a folder that others can write, too. */

const PLACE: BuyerPlace = {
  ...{ console: 'pdd-chat', shop: '木几家居', conversation: 'uid:7482019', name: '林*儿', uid: '7482019' },
};
let time: number;
let ids: number;
let folder: Map<string, Uint8Array<ArrayBuffer>>;
let isFull: boolean;

const space: Space = {
  async read(path) {
    const bytes = folder.get(path);
    return bytes ? { ok: true, same: false, bytes, tag: null } : { ok: false, fault: 'missing' };
  },
  async write(path, bytes) {
    if (isFull) return { ok: false, fault: 'full' };
    folder.set(path, bytes);
    return { ok: true };
  },
  claim: async () => ({ ok: true, giveBack: async () => {} }),
  async list(start, most) {
    const names = [...folder.keys()].filter((path) => path.startsWith(start));
    if (names.length > most) return { ok: false, fault: 'too-large' };
    const files = names.map((path) => {
      const bytes = folder.get(path) as Uint8Array<ArrayBuffer>;
      return { name: path.slice(start.length), bytes: bytes.length, tag: [...bytes].join() };
    });
    return { ok: true, files };
  },
  async remove(path) {
    if (isFull) return { ok: false, fault: 'full' };
    folder.delete(path);
    return { ok: true };
  },
};

/** @param kept of the browser whose profile was copied */
function browser(kept: Record<string, unknown> = { 'team-secret': { kind: 'webdav' } }) {
  const { store, replies } = fakeReplies();
  const names = async () => ({ language: 'zh-CN' as const, set: '我的话术', category: '未分类' });
  const repository = new MineRepository(store, {
    ...{ now: () => time, names, talkDays: async () => 90, keptTitle: (title: string) => `${title}（旧）` },
  });
  const mine = new Mine({
    repository,
    team: { joined: async () => ok({ place: { kind: 'webdav' } } as never) },
    member: { spaceOf: async () => space },
    clock: { now: () => time, after: () => () => {} },
    newId: () => {
      ids += 1;
      return `browser-${ids}`;
    },
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
  });
  let local = kept;
  return {
    ...{ store, replies, buyers: new BuyerRepository(store, () => time) },
    local: () => structuredClone(local),
    /** All browsers of this process have one `storage.local`. */
    async on<T>(step: (own: Mine) => Promise<T>): Promise<T> {
      time += 60_000;
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.local.set(local);
      const value = await step(mine);
      local = await fakeBrowser.storage.local.get(null);
      return value;
    },
  };
}
type Browser = ReturnType<typeof browser>;
let home: Browser;
let work: Browser;

const exchange = async (one: Browser) => got(await one.on((mine) => mine.exchange()));
const titles = async ({ store }: Browser) =>
  got(await store.read(['replies'], ({ replies }) => replies.toArray())).map(({ title }) => title);
const write = async ({ replies }: Browser, title: string) =>
  got(await replies.save({ id: null, draft: draft({ title, body: title }), revision: 0 }));

beforeEach(async () => {
  [time, ids, folder, isFull] = [1_790_000_000_000, 0, new Map(), false];
  [home, work] = [browser(), browser()];
  got(await home.buyers.note(PLACE, { notes: '要墨绿' }));
  const { code } = got(await home.on((mine) => mine.create('家里')));
  got(await work.on((mine) => mine.join(code, '公司')));
  await exchange(home);
  expect(got(await work.buyers.list())).toHaveLength(1);
});

it('tells the other browsers of a buyer who was erased, also where it stops right then', async () => {
  got(await home.buyers.erase(cardKey(PLACE)));
  isFull = true;
  expect(await home.on((mine) => mine.leave(true))).toMatchObject({
    ok: false,
    error: { detail: { fault: 'full' } },
  });
  expect(got(await home.on((mine) => mine.state())).joined).not.toBeNull();
  isFull = false;
  expect(got(await home.on((mine) => mine.leave(true))).joined).toBeNull();
  await exchange(work);
  expect(got(await work.buyers.list())).toEqual([]);
});

it('leaves nothing in the space where the others have heard all', async () => {
  got(await home.buyers.erase(cardKey(PLACE)));
  await exchange(home);
  await exchange(work);
  got(await home.on((mine) => mine.leave(true)));
  expect(folder.size).toBe(1);
  got(await work.on((mine) => mine.leave(true)));
});

it('writes its file again where it is there no more, or somebody put something else in its place', async () => {
  const before = new Map(folder);
  folder.clear();
  await exchange(home);
  await exchange(work);
  expect([...folder.keys()].sort()).toEqual([...before.keys()].sort());
  const [path = ''] = folder.keys();
  folder.set(path, new TextEncoder().encode('junk'));
  await exchange(home);
  expect(folder.get(path)?.length).toBeGreaterThan(40);
  expect(folder.size).toBe(2);
});

it('takes a name of its own where a copy of its profile writes under it, and both have it all', async () => {
  const copy = browser(home.local());
  const note = async ({ buyers }: Browser, conversation: string) =>
    got(await buyers.note({ ...PLACE, conversation, uid: null }, { notes: conversation }));
  const noted = async ({ buyers }: Browser) => got(await buyers.list()).length;
  await note(copy, 'uid:2');
  await exchange(copy);
  await note(home, 'uid:3');
  await exchange(home);
  await exchange(copy);
  await exchange(home);
  for (const one of [home, copy]) expect(await noted(one)).toBe(3);
  const count = folder.size;
  await note(home, 'uid:4');
  for (const one of [home, copy, work, home, copy, work]) await exchange(one);
  expect(folder.size).toBe(count);
  for (const one of [home, copy, work]) expect(await noted(one)).toBe(4);
});

it('keeps its name where a write was done that seemed to fail', async () => {
  await write(home, '发货');
  const { write: put } = space;
  space.write = async (path, bytes) => {
    folder.set(path, bytes);
    return { ok: false, fault: 'timeout' };
  };
  expect((await exchange(home)).state.fault).toBe('timeout');
  space.write = put;
  expect((await exchange(home)).state.fault).toBeNull();
  expect(folder.size).toBe(2);
});

it.each([60, 1100])('goes on where somebody put %i other files into the folder', async (count) => {
  const [path = ''] = folder.keys();
  const junk = path.slice(0, path.lastIndexOf('/') + 1);
  const all = Array.from({ length: count }, (_, n) => [`${junk}a${n}`, new Uint8Array([n])] as const);
  folder = new Map([...all, ...folder]);
  await write(home, '发货');
  await exchange(home);
  await exchange(work);
  expect(await titles(work)).toEqual(['发货']);
});

it('takes no marks of direction into a browser’s name, and no slash into a file’s', async () => {
  const asked = checks['mine.create']({ device: '\u202e公司/前台\u2066 ' });
  expect(asked).toMatchObject({ ok: true, value: { device: '公司/前台' } });
  const other = browser();
  got(await other.on((mine) => mine.create('公司/前台')));
  expect(got(await other.on((mine) => mine.file())).name).toMatch(/^公司 前台-\d/);
});
