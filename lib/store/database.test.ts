import { describe, expect, it } from 'vitest';
import { type Engine, openDatabase } from './database';
import { Refused } from './failure';
import { MIGRATIONS } from './migrations';
import { first } from './migrations/001-first';
import { opened, restore, SAMPLES } from './migrations/testing';
import { Store } from './store';
import { draft, fakeEngine, fakeReplies, fakeStore } from './testing';

const [sample] = SAMPLES as [(typeof SAMPLES)[number]];
const NEWEST = MIGRATIONS.length;

/** Tables that a later step rewrites, by the first version that leaves them alone; that step has a test of its own. */
const REWRITTEN: Record<string, number> = { sets: 3, replies: 3, tombstones: 3 };

async function schemaOf(
  engine: Engine,
  version: number,
): Promise<Record<string, { keyPath: unknown; indexes: string[] }>> {
  const raw = await opened(engine, version);
  const names = [...raw.objectStoreNames];
  const transaction = raw.transaction(names);
  const entries = names.map((name) => {
    const { keyPath, indexNames } = transaction.objectStore(name);
    return [name, { keyPath, indexes: [...indexNames] }];
  });
  raw.close();
  return Object.fromEntries(entries);
}

it('has a sample of every version', () => {
  expect(SAMPLES.map(({ nativeVersion }) => nativeVersion / 10)).toEqual(
    MIGRATIONS.map(({ version }) => version),
  );
});

describe.each(SAMPLES)('the sample of version $nativeVersion', ({ nativeVersion, tables }) => {
  it('has the tables that its version made, so that no migration is edited after the fact', async () => {
    const engine = fakeEngine();
    (await openDatabase(engine, MIGRATIONS.slice(0, nativeVersion / 10))).close();
    const schema = Object.entries(tables).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]);
    expect(await schemaOf(engine, nativeVersion)).toEqual(Object.fromEntries(schema));
  });

  it('opens in this version with every row', async () => {
    const engine = fakeEngine();
    await restore(engine, { nativeVersion, tables });
    const database = await openDatabase(engine);
    for (const [name, { rows }] of Object.entries(tables)) {
      if (nativeVersion / 10 < (REWRITTEN[name] ?? 0)) continue;
      expect(await database.table(name).toArray(), name).toEqual(rows);
    }
  });
});

describe('a newer database', () => {
  it('is refused with both versions, and left as it is', async () => {
    const engine = fakeEngine();
    const raw = await opened(engine, 990, (database) => {
      database.createObjectStore('replies', { keyPath: 'id' }).put({ id: 'from-the-future' });
    });
    raw.close();

    const { replies } = fakeReplies(fakeStore(engine));
    expect(await replies.save({ id: null, draft: draft(), revision: 0 })).toEqual({
      ok: false,
      error: { code: 'newer-database', detail: { installed: 99, known: NEWEST } },
    });
    const after = await opened(engine, 990);
    expect([...after.objectStoreNames]).toEqual(['replies']);
  });

  it('is looked for without making a database', async () => {
    const engine = fakeEngine();
    await expect(openDatabase(engine, [])).rejects.toThrow();
    expect(await engine.indexedDB.databases()).toEqual([]);
  });
});

describe('a migration that fails', () => {
  it('leaves the old data, which the old version still opens', async () => {
    const engine = fakeEngine();
    await restore(engine, sample);
    const second = {
      version: 2,
      stores: { usage: null, extra: 'id' },
      upgrade: async () => {
        throw new Refused('internal');
      },
    };
    await expect(openDatabase(engine, [first, second])).rejects.toThrow();
    const database = await openDatabase(engine, [first]);
    expect(await database.replies.toArray()).toEqual(sample.tables.replies?.rows);
    expect(await database.usage.toArray()).toEqual(sample.tables.usage?.rows);
  });
});

describe('a step that matters', () => {
  it('happens whole or not at all', async () => {
    const store = fakeStore();
    const refused = await store.write(['settings', 'places'], async (database) => {
      await database.settings.put({ key: 'agentName', value: '小林' });
      throw new Refused('conflict');
    });
    expect(refused).toEqual({ ok: false, error: { code: 'conflict' } });
    const rows = await store.read(['settings'], (database) => database.settings.toArray());
    expect(rows).toEqual({ ok: true, value: [] });
  });

  it('says that the disk is full', async () => {
    const store = fakeStore();
    const full = await store.write(['settings'], async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(full).toEqual({ ok: false, error: { code: 'storage-full' } });
  });

  it('says that the storage failed, and tries to open it again next time', async () => {
    const engine = fakeEngine();
    let isDenied = true;
    const store = new Store(() =>
      isDenied ? Promise.reject(new DOMException('denied', 'UnknownError')) : openDatabase(engine),
    );
    const read = () => store.read(['log'], (database) => database.log.count());
    expect(await read()).toEqual({
      ok: false,
      error: { code: 'storage-failed', detail: { error: 'UnknownError' } },
    });
    isDenied = false;
    expect(await read()).toEqual({ ok: true, value: 0 });
  });

  it('does not dress a bug up as a storage fault', async () => {
    const broken = fakeStore().read(['log'], async () => {
      throw new TypeError('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
  });
});
