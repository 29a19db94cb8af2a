import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { systemClock } from '../../lib/platform/clock';
import { type Ask, outside } from '../../lib/services/outside';
import { CLAIM_LASTS } from '../../lib/services/team/spaces/claims';
import type { ListedFile, Space } from '../../lib/services/team/spaces/space';
import { spaceAt } from '../../lib/services/team/spaces/space-at';
import type { SpaceSecret } from '../../lib/team/types';
import { startApache } from '../tools/stores/apache';
import { startNginx } from '../tools/stores/nginx';
import { startRadosgw } from '../tools/stores/radosgw';
import type { Store } from '../tools/stores/store';
import { startSwift } from '../tools/stores/swift';

/** What publishing and receiving rely on, on the storage that teams really have. */

const LIMIT = 100_000;
/** Files: more than a bucket lists at once. */
const MANY = 1_100;
/** These have storage. */
const NO_SHELF = {
  get: async () => null,
  put: async () => false,
  list: async () => [],
  remove: async () => false,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const ask = outside(systemClock);
/** The store's answers as of so many milliseconds later, or `only` some of them. */
const asOf =
  (ahead: number, only: (request: Parameters<Ask>[0]) => boolean = () => true): Ask =>
  async (request) => {
    const reply = await ask(request);
    if (!reply.ok || !only(request)) return reply;
    const headers = new Headers(reply.headers);
    headers.set('date', new Date(Date.now() + ahead).toUTCString());
    return { ...reply, headers };
  };

beforeAll(() => {
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
});

describe.each([
  ['Apache', startApache],
  ['nginx', startNginx],
  ['radosgw', startRadosgw],
  // It refuses every conditional write.
  ['Swift', startSwift],
])('%s', (_, start) => {
  let store: Store;
  const open = (secret: SpaceSecret = store.secret, via: Ask = ask) =>
    spaceAt(store.place, secret, { ask: via, newId: randomUUID, shelf: NO_SHELF });

  beforeAll(async () => {
    store = await start();
  }, 180_000);
  // Thousands of files are taken away again.
  afterAll(async () => {
    await store?.stop();
  }, 60_000);

  it('says that a file is not there, and gives what was put, as it was put last', async () => {
    const space = open();
    expect(await space.read('none.json', LIMIT)).toEqual({ ok: false, fault: 'missing' });
    for (const text of ['first', 'second and longer']) {
      expect(await space.write('deep/er/one.json', bytesOf(text))).toEqual({ ok: true });
      const read = await space.read('deep/er/one.json', LIMIT);
      expect(read.ok && !read.same && new TextDecoder().decode(read.bytes)).toBe(text);
    }
  });

  it('says that nothing has changed, and does not say so of what has', async () => {
    const space = open();
    await space.write('head.json', bytesOf('one'));
    const first = await space.read('head.json', LIMIT);
    if (!first.ok || first.same) throw new Error('not read');
    expect(await space.read('head.json', LIMIT, first.tag)).toEqual({ ok: true, same: true });
    // Of another size: within one second nginx would not tell two of the same size apart.
    await space.write('head.json', bytesOf('two, longer'));
    const second = await space.read('head.json', LIMIT, first.tag);
    expect(second.ok && !second.same && new TextDecoder().decode(second.bytes)).toBe('two, longer');
  });

  it('reads no more than it is told to', async () => {
    const space = open();
    await space.write('large', new Uint8Array(5000));
    expect(await space.read('large', 4000)).toEqual({ ok: false, fault: 'too-large' });
  });

  it('says that name and password are not taken', async () => {
    const wrong: SpaceSecret =
      store.secret.kind === 's3'
        ? { ...store.secret, secretAccessKey: 'wrong' }
        : { ...store.secret, password: 'wrong' };
    expect(await open(wrong).read('head.json', LIMIT)).toEqual({ ok: false, fault: 'denied' });
    expect(await open(wrong).write('head.json', bytesOf('x'))).toEqual({ ok: false, fault: 'denied' });
    expect(await open(wrong).claim('claims/1')).toEqual({ ok: false, fault: 'denied' });
  });

  it('never lets two writers of a race in', async () => {
    for (let round = 0; round < 20; round++) {
      const claims = await Promise.all(Array.from({ length: 8 }, () => open().claim(`claims/race-${round}`)));
      expect(claims.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect(claims.filter((claim) => !claim.ok && claim.fault !== 'taken')).toEqual([]);
    }
  }, 60_000);

  it('lets the next one in once a claim is given back, and not before', async () => {
    const first = await open().claim('claims/back');
    if (!first.ok) throw new Error(first.fault);
    expect(await open().claim('claims/back')).toEqual({ ok: false, fault: 'taken' });
    await first.giveBack();
    expect((await open().claim('claims/back')).ok).toBe(true);
  });

  it('lets one take over what a writer left behind, and again only one', async () => {
    await open().claim('claims/left');
    const taken = await open(store.secret, asOf(CLAIM_LASTS + 5000)).claim('claims/left');
    expect(taken.ok).toBe(true);
    expect(await open().claim('claims/left')).toEqual({ ok: false, fault: 'taken' });
  });

  it.each([
    ['stale', CLAIM_LASTS * 2],
    ['from the future', -CLAIM_LASTS * 2],
  ])(
    'is held up by nothing %s that somebody has laid there without a key',
    async (word, ahead) => {
      const path = `claims/laid-${ahead}`;
      const some = Array.from({ length: 120 }, (_, n) => `${path}/${String(n).padStart(4, '0')}`);
      const beside = Array.from({ length: 12 }, (_, n) => `${path}.${n + 1}/x`);
      // The folder first: Apache hangs up on many at once whose folder is missing.
      await open().write(`${path}/first`, bytesOf(word));
      await Promise.all(some.map((each) => open().write(each, bytesOf(word))));
      for (const each of beside) await open().write(each, bytesOf(word));
      const first = await open(store.secret, asOf(ahead)).claim(path);
      if (!first.ok) throw new Error(first.fault);
      await first.giveBack();
      // A file where a folder would be.
      await open().write(`${path}-file`, bytesOf(word));
      expect((await open(store.secret, asOf(ahead)).claim(`${path}-file`)).ok).toBe(true);
    },
    30_000,
  );

  it('never lets two in of those who take over', async () => {
    for (let round = 0; round < 10; round++) {
      const path = `claims/over-${round}`;
      await open().claim(path);
      // The folder that was left is stale to all of them, and what they lay beside it is not.
      const later = asOf(CLAIM_LASTS + 5000, ({ headers }) => headers?.depth === '0');
      const claims = await Promise.all(
        Array.from({ length: 4 }, () => open(store.secret, later).claim(path)),
      );
      expect(claims.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect(claims.filter((claim) => !claim.ok && claim.fault !== 'taken')).toEqual([]);
    }
  }, 60_000);

  it('lists the files of a folder by name and length, and of an empty one none', async () => {
    const space = open();
    expect(await space.list('inbox/', 10)).toEqual({ ok: true, files: [] });
    await space.write('inbox/ab12-status', bytesOf('here'));
    await space.write('inbox/ab12-7', bytesOf('longer'));
    await space.write('inbox/deeper/one', bytesOf('x'));
    await space.write('inbox-2/other', bytesOf('x'));
    const files = await listed(space, 'inbox/');
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['ab12-7', 6],
      ['ab12-status', 4],
    ]);
    expect(await space.list('inbox/', 2)).toMatchObject({ ok: true });
    expect(await space.list('inbox/', 1)).toEqual({ ok: false, fault: 'too-large' });
  });

  it('lists some of a folder: those of a name, and what stands behind another one', async () => {
    const space = open();
    for (const name of ['ab-1', 'ab-2', 'cd-1', 'ef-1']) await space.write(`some/${name}`, bytesOf('x'));
    const some = async (starts: string[], after: string) => {
      const listed = await space.listSome?.('some/', { starts, after });
      return listed?.ok ? listed.files.map(({ name }) => name).sort() : listed?.fault;
    };
    expect(await some(['ab-'], 'cd-1')).toEqual(['ab-1', 'ab-2', 'ef-1']);
    expect(await some(['ab-'], 'ef-1')).toEqual(['ab-1', 'ab-2']);
    expect(await some([], '')).toEqual(['ab-1', 'ab-2', 'cd-1', 'ef-1']);
  });

  it('shows by its tag that a file was put anew, and that others were not', async () => {
    const space = open();
    await space.write('tags/one', bytesOf('first'));
    await space.write('tags/two', bytesOf('stays'));
    const before = await settled(space);
    // Of another length: nginx knows seconds only.
    await space.write('tags/one', bytesOf('second'));
    const after = await listed(space, 'tags/');
    expect(after[0]?.tag).not.toBe(before[0]?.tag);
    expect(after[1]?.tag).toBe(before[1]?.tag);
  });

  it('takes away a file, and nothing else, and does not mind when it has gone', async () => {
    const space = open();
    await space.write('gone/one', bytesOf('x'));
    await space.write('gone/one-2', bytesOf('x'));
    for (let times = 0; times < 2; times++) {
      expect(await space.remove('gone/one')).toEqual({ ok: true });
      expect((await listed(space, 'gone/')).map(({ name }) => name)).toEqual(['one-2']);
    }
    expect(await space.remove('never/there')).toEqual({ ok: true });
  });

  it('lists and takes away nothing for whom it does not let in', async () => {
    const { secret } = store;
    const wrong: SpaceSecret =
      secret.kind === 's3' ? { ...secret, secretAccessKey: 'wrong' } : { ...secret, password: 'wrong' };
    expect(await open(wrong).list('inbox/', 10)).toEqual({ ok: false, fault: 'denied' });
    expect(await open(wrong).remove('head.json')).toEqual({ ok: false, fault: 'denied' });
  });

  it('lists more files than fit into one answer of a bucket', async () => {
    const space = open();
    // The folder first: Apache hangs up on many at once whose folder is missing.
    await space.write('many/0', bytesOf('x'));
    for (let from = 1; from < MANY; from += 20) {
      const some = Array.from({ length: Math.min(20, MANY - from) }, (_, n) => `many/${from + n}`);
      const written = await Promise.all(some.map((path) => space.write(path, bytesOf('x'))));
      expect(written.every(({ ok }) => ok)).toBe(true);
    }
    const names = (await listed(space, 'many/')).map(({ name }) => Number(name));
    expect(names.sort((a, b) => a - b)).toEqual(Array.from({ length: MANY }, (_, n) => n));
    expect(await space.list('many/', MANY - 1)).toEqual({ ok: false, fault: 'too-large' });
  }, 120_000);
});

async function listed(space: Space, folder: string): Promise<ListedFile[]> {
  const answer = await space.list(folder, 5000);
  if (!answer.ok) throw new Error(answer.fault);
  return answer.files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Apache calls its tag of a file weak for the first second or two. */
async function settled(space: Space): Promise<ListedFile[]> {
  return vi.waitFor(
    async () => {
      const files = await listed(space, 'tags/');
      expect(files.some(({ tag }) => tag.startsWith('W/'))).toBe(false);
      return files;
    },
    { timeout: 10_000, interval: 100 },
  );
}
