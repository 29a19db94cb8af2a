import { expect, it } from 'vitest';
import type { BackupCause, BackupInfo } from '../messaging/calls';
import type { Settings } from '../messaging/settings';
import { digest } from '../platform/digest';
import type { Restored } from '../store/backup';
import { BackupRepository } from '../store/backup';
import { BackupShelf } from '../store/backup-shelf';
import { FileRepository } from '../store/files';
import { SettingsRepository } from '../store/settings';
import { draft, fakeEngine, fakeReplies, fakeStore, got } from '../store/testing';
import { UNDO_HORIZON } from '../store/undo';
import { Backups } from './backup';
import { keptBackups } from './backup-keep';
import { backUpInTime } from './backup-schedule';

const DAY = 24 * 60 * 60 * 1000;

/** A browser of its own with a library, and time that stands. */
function desk(engine = fakeEngine()) {
  const store = fakeStore();
  const { replies, time } = fakeReplies(store);
  const told: Restored[] = [];
  let ids = 0;
  const start = () =>
    new Backups({
      repository: new BackupRepository(store),
      shelf: new BackupShelf(engine),
      now: () => time.now,
      newId: () => `backup-${++ids}`,
      program: '0.1.0',
      restored: (done) => told.push(done),
    });
  const backups = start();
  const settings = new SettingsRepository(store);
  const files = new FileRepository(store, () => time.now);
  const add = async (title: string) =>
    got(await replies.save({ id: null, draft: draft({ title }), revision: 0 }));
  const titles = async () =>
    got(await replies.readLibrary())
      .replies.map(({ title }) => title)
      .sort();
  const list = async () => got(await backups.list()).map(({ cause }) => cause);
  return { backups, start, store, settings, files, add, titles, list, time, told };
}

async function fileText(backups: Backups, { id, pieces }: BackupInfo): Promise<string> {
  const texts: string[] = [];
  for (let piece = 0; piece < pieces; piece++) texts.push(got(await backups.piece(id, piece)).text);
  return texts.join('');
}

async function bring(backups: Backups, text: string): Promise<string> {
  let id: string | null = null;
  for (let n = 0; n * 500 < text.length; n++) {
    id = got(await backups.bring(id, n, text.slice(n * 500, (n + 1) * 500))).id;
  }
  return id as string;
}

it('takes a library with a picture from one browser to another by its file', async () => {
  const [from, to] = [desk(), desk()];
  await from.add('甲');
  const bytes = new Uint8Array(70_000).fill(7).buffer;
  const id = await digest(bytes);
  got(await from.files.add({ id, name: '尺码.png', type: 'image/png', size: bytes.byteLength, bytes }));
  const text = await fileText(from.backups, got(await from.backups.make('asked', false)));

  // The worker that was brought the file is not the one that is asked about it.
  const brought = await bring(to.backups, text);
  const { difference } = got(await to.start().check(brought));
  expect(difference.replies).toEqual({ fresh: 1, changed: 0, same: 0, onlyHere: 0 });
  got(await to.backups.restore(brought, 'exact'));
  expect(await to.titles()).toEqual(['甲']);
  const picture = got(await to.files.read(id));
  expect(new Uint8Array(picture.bytes)).toEqual(new Uint8Array(bytes));
  expect(to.told).toHaveLength(1);
});

it('undoes a restore by the backup that was made before it', async () => {
  const { backups, add, titles } = desk();
  await add('甲');
  const kept = got(await backups.make('asked', false));
  await add('乙');
  const { undoId } = got(await backups.restore(kept.id, 'exact'));
  expect(await titles()).toEqual(['甲']);
  got(await backups.restore(undoId, 'exact'));
  expect(await titles()).toEqual(['乙', '甲'].sort());
});

it('restores while somebody goes on working', async () => {
  const { backups, add, titles, store } = desk();
  await add('甲');
  const kept = got(await backups.make('asked', false));
  const reply = await add('乙');
  const restoring = backups.restore(kept.id, 'exact');
  const using = store.write(['usage'], ({ usage }) =>
    usage.put({ replyId: reply.id, count: 1, lastAt: 1 }).then(() => null),
  );
  got(await using);
  got(await restoring);
  expect(await titles()).toEqual(['甲']);
});

it('restores what was looked at, and nothing over what has changed since', async () => {
  const { backups, add, titles, list, store } = desk();
  const reply = await add('甲');
  const kept = got(await backups.make('asked', false));
  const before = got(await backups.check(kept.id));
  await add('乙');
  expect(await backups.restore(kept.id, 'exact', before.seen)).toMatchObject({
    error: { code: 'conflict', path: 'seen' },
  });
  expect(await titles()).toEqual(['甲', '乙'].sort());
  expect(await list()).toEqual(['asked']);
  const { seen } = got(await backups.check(kept.id));
  // A pick is no change of what was looked at.
  got(await store.write(['usage'], ({ usage }) => usage.put({ replyId: reply.id, count: 1, lastAt: 1 })));
  got(await backups.restore(kept.id, 'exact', seen));
  expect(await titles()).toEqual(['甲']);
});

it('leaves nothing to undo where it failed', async () => {
  const { backups, add, list, store } = desk();
  await add('甲');
  const kept = got(await backups.make('asked', false));
  await add('乙');
  store.write = async () => ({ ok: false, error: { code: 'storage-full' } });
  expect(await backups.restore(kept.id, 'exact')).toMatchObject({ error: { code: 'storage-full' } });
  expect(await list()).toEqual(['asked']);
});

it('changes nothing by a file with a setting that nobody could choose, or with other bytes', async () => {
  const { backups, settings, titles, files, add } = desk();
  await add('甲');
  got(await settings.change({ agentName: '小木', replyWithinSeconds: 1 }));
  const text = await fileText(backups, got(await backups.make('asked', false)));
  const brought = await bring(backups, text);
  expect(await backups.check(brought)).toMatchObject({
    error: { code: 'bad-request', path: 'content.settings[1].value' },
  });
  expect(await backups.restore(brought, 'exact')).toMatchObject({ ok: false });
  got(await settings.change({ replyWithinSeconds: 60 }));

  const bytes = new Uint8Array(9).buffer;
  const id = await digest(bytes);
  got(await files.add({ id, name: 'a', type: 'image/png', size: 9, bytes }));
  const sound = await fileText(backups, got(await backups.make('asked', false)));
  const other = await bring(backups, sound.replace('AAAAAAAAAAAA', 'AAAAAAAAAAAB'));
  expect(await backups.check(other)).toMatchObject({ error: { code: 'bad-request', path: `bytes.${id}` } });
  expect(await titles()).toEqual(['甲']);
});

it('says of a file that never came that it is not there', async () => {
  expect(await desk().backups.check('nothing')).toMatchObject({ error: { code: 'not-found' } });
});

it('makes one backup a day while something changes, and keeps a week of them', async () => {
  const { backups, add, list, time } = desk();
  let due = () => {};
  let every: Settings['backupEvery'] = 'day';
  const after = (_: number, task: () => void) => {
    due = task;
    return () => {};
  };
  const clock = { now: () => time.now, after };
  const files: string[] = [];
  backUpInTime({
    backups,
    clock,
    settings: async () => ({ backupEvery: every }) as Settings,
    write: async ({ id }) => void files.push(id),
  });
  const hour = async () => {
    due();
    // Behind what is under way: acts are made in turn.
    for (let n = 0; n < 3; n++) await backups.remove('nothing');
    await backups.list();
    await backups.remove('nothing');
  };
  time.now = 100 * DAY;
  await hour();
  expect(await list()).toEqual(['schedule']);
  time.now += DAY / 2;
  await add('甲');
  await hour();
  expect(await list()).toHaveLength(1);
  time.now += DAY / 2;
  await hour();
  expect(await list()).toHaveLength(2);
  time.now += DAY;
  await hour();
  expect(await list()).toHaveLength(2);
  for (let day = 0; day < 9; day++) {
    time.now += DAY;
    await add(`第${day}`);
    await hour();
  }
  expect(await list()).toHaveLength(7);
  // One of what had changed, and none of what had not.
  expect(files).toHaveLength(11);
  every = 'off';
  time.now += 9 * DAY;
  await add('末');
  await hour();
  expect(await list()).toHaveLength(7);
});

it('keeps what undoes a restore as long as any undo, and the last that was asked for as long as it likes', () => {
  const row = (id: string, cause: BackupCause, age: number) => ({ id, cause, at: 100 * DAY - age });
  const rows = [
    row('new', 'restore', 0),
    row('file', 'file', DAY / 2),
    row('young', 'restore', UNDO_HORIZON - 1),
    row('old', 'restore', UNDO_HORIZON),
    row('asked', 'asked', 90 * DAY),
    row('asked before', 'asked', 91 * DAY),
  ];
  expect([...keptBackups(rows, 100 * DAY)]).toEqual(['new', 'file', 'young', 'asked']);
});
