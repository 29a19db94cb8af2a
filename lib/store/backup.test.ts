import { describe, expect, it } from 'vitest';
import { BACKUP_KINDS, type BackupContent, contentText } from '../exchange/backup-format';
import { BackupRepository } from './backup';
import { openDatabase } from './database';
import { restore as restoreSample, SAMPLES } from './migrations/testing';
import { Store } from './store';
import { fakeEngine, fakeStore, got } from './testing';

/** A database with rows in every table, and an empty one. */
async function full() {
  const engine = fakeEngine();
  await restoreSample(engine, SAMPLES.at(-1) as (typeof SAMPLES)[number]);
  const store = new Store(() => openDatabase(engine));
  const from = new BackupRepository(store);
  const content = got(await from.read());
  const bytes = new Map<string, ArrayBuffer>();
  for (const { id } of content.files) bytes.set(id, got(await from.bytes(id)) as ArrayBuffer);
  const emptyStore = fakeStore();
  return { store, from, content, bytes, emptyStore, empty: new BackupRepository(emptyStore) };
}

const NOTHING = Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, []])) as unknown as BackupContent;

describe('everything a person has', () => {
  it('is all there after a round trip into an empty database, to the last byte of a file', async () => {
    const { content, bytes, empty } = await full();
    for (const kind of BACKUP_KINDS.filter((kind) => kind !== 'packs'))
      expect(content[kind], kind).not.toEqual([]);
    got(await empty.restore(content, 'exact', got(await empty.read()), bytes));
    expect(got(await empty.read())).toEqual(content);
    for (const [id, own] of bytes) {
      expect(new Uint8Array(got(await empty.bytes(id)) as ArrayBuffer)).toEqual(new Uint8Array(own));
    }
  });

  it('has no log, no health and nobody’s place in a playbook', async () => {
    const { content } = await full();
    expect(Object.keys(content)).toEqual(BACKUP_KINDS);
    expect(contentText(content)).not.toContain('pdd-chat c-1');
  });

  it('agrees to nothing in anybody’s place: what the agent said here stands, in each way of restoring', async () => {
    const backAgreed = (agreed: boolean) => ({ key: 'backAgreed', value: { team: 'ab', agreed } });
    const [home, work] = [fakeStore(), fakeStore()];
    got(await home.write(['settings'], ({ settings }) => settings.put(backAgreed(true))));
    got(await work.write(['settings'], ({ settings }) => settings.put(backAgreed(false))));
    const backup = new BackupRepository(work);
    const content = got(await new BackupRepository(home).read());
    for (const way of ['add', 'exact'] as const) {
      got(await backup.restore(content, way, got(await backup.read()), new Map()));
      const rows = got(await work.read(['settings'], ({ settings }) => settings.toArray()));
      expect(rows).toEqual([backAgreed(false)]);
    }
  });

  it('is read whole where there are more rows than a slice', async () => {
    const store = fakeStore();
    const usage = Array.from({ length: 4_100 }, (_, n) => ({ replyId: `r${n}`, count: 1, lastAt: n }));
    const versions = usage.map(({ replyId }, n) => ({
      replyId,
      revision: n % 3,
      at: n,
      cause: 'edit' as const,
      words: { title: 't', body: 'b', shortcut: '', tags: [] },
    }));
    got(
      await store.write(['usage', 'versions'], async (database) => {
        await database.usage.bulkPut(usage);
        await database.versions.bulkPut(versions);
      }),
    );
    const content = got(await new BackupRepository(store).read());
    expect(content.usage).toHaveLength(4_100);
    expect(new Set(content.versions.map(({ replyId }) => replyId)).size).toBe(4_100);
  });
});

describe('a restore', () => {
  it('takes away what is only here when it is to be exact, and leaves it when not', async () => {
    const { content, bytes, from } = await full();
    const before = got(await from.read());
    got(await from.restore(NOTHING, 'add', before, bytes));
    expect(got(await from.read())).toEqual(content);
    got(await from.restore(NOTHING, 'exact', before, bytes));
    expect(got(await from.read())).toEqual(NOTHING);
  });

  it('is refused, and changes nothing, when somebody has changed something since', async () => {
    const { content, bytes, empty, emptyStore } = await full();
    const before = got(await empty.read());
    got(
      await emptyStore.write(['usage'], ({ usage }) =>
        usage.put({ replyId: 'x', count: 1, lastAt: 1 }).then(() => null),
      ),
    );
    const after = got(await empty.read());
    expect(await empty.restore(content, 'exact', before, bytes)).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(got(await empty.read())).toEqual(after);
  });

  it('changes nothing when it fails in its last table', async () => {
    const { content, bytes, empty } = await full();
    const before = got(await empty.read());
    const unfit = { ...content, patches: [{ ...content.patches[0], key: [{}] as never }] } as BackupContent;
    expect(await empty.restore(unfit, 'add', before, bytes)).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(got(await empty.read())).toEqual(before);
  });

  it('raises the revision of a row that somebody may have open, and tells who holds it', async () => {
    const { content, bytes, from, store } = await full();
    const [row] = content.replies;
    if (!row) throw new Error('no row');
    got(
      await store.write(['replies'], ({ replies }) =>
        replies.put({ ...row, body: '写坏了', revision: 9 }).then(() => null),
      ),
    );
    const done = got(await from.restore(content, 'add', got(await from.read()), bytes));
    expect(done).toMatchObject({
      rows: 1,
      library: { replies: [{ id: row.id, body: row.body, revision: 10 }] },
    });
  });
});
