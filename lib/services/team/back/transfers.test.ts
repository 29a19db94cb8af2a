import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../messaging/result';
import type { Store } from '../../../store/store';
import { fakeEngine, fakeStore, got } from '../../../store/testing';
import { TransferReader } from '../../../store/transfer-reader';
import { dropOfCase, TABLES_OF_CASE } from '../../../store/transfers';
import { PIECE_BYTES } from '../../../team/back/parcel';
import { type Around, hashOfBlob, memorySpace, type Posted, someBytes, until, worker } from './testing';

const BACKUP = { name: 'backup.json', mime: 'application/json', of: { kind: 'backup' } } as const;
const isOver = ({ state }: { state: string }) => state !== 'running';

/** Two pieces, the second one short. */
const blob = someBytes(PIECE_BYTES + 1000);

let shared: ReturnType<typeof memorySpace>;
beforeEach(() => {
  shared = memorySpace();
});

/** On another machine, by the letter; the bytes as they come out. */
async function fetched(posted: Posted) {
  const engine = fakeEngine();
  const there = worker(shared.space, { store: fakeStore(engine) });
  const [[id, { parcel }] = ['', { parcel: null }]] = posted;
  const letter = { kind: 'backup', body: { parcel } };
  await there.store.write(['inLetters'], ({ inLetters }) => inLetters.put({ id, letter } as never));
  got(await there.transfers.fetch(id));
  const transfer = await until(there, isOver);
  const file = await new TransferReader(engine).fileOf(transfer.id);
  return { transfer, file: file.ok ? file.value : null, there };
}

it('comes out of the space as it went in, and its bytes go from here when its letter has gone', async () => {
  const here = worker(shared.space);
  const begun = got(await here.transfers.send(blob, BACKUP));
  expect(begun).toMatchObject({ way: 'up', state: 'running', done: 0, kind: 'backup', caseId: null });
  const done = await until(here, isOver);
  expect(done).toMatchObject({ state: 'done', done: blob.size, fault: null });
  expect(got(await here.repository.bytes(done.id))).toBeNull();
  expect([...here.posted.keys()]).toEqual([done.letter]);
  const { transfer, file } = await fetched(here.posted);
  expect(transfer).toMatchObject({ way: 'down', state: 'done', done: blob.size });
  expect(file?.name).toBe('backup.json');
  expect(await hashOfBlob(file as Blob)).toBe(await hashOfBlob(blob));
});

it('gives nobody who sees the space a piece of the file, and lies there under the hash of what lies there', async () => {
  const here = worker(shared.space);
  await here.transfers.send(new Blob(['x'.repeat(500)]), BACKUP);
  await until(here, isOver);
  const [[path, bytes] = ['', new Uint8Array()]] = shared.files;
  expect(path).toBe(`parcels/${await hashOfBlob(new Blob([bytes]))}`);
  expect(new TextDecoder().decode(bytes)).not.toContain('xxxx');
});

it('comes back to the machine that sent it', async () => {
  const engine = fakeEngine();
  const here = worker(shared.space, { store: fakeStore(engine) });
  await here.transfers.send(blob, BACKUP);
  const { letter } = await until(here, isOver);
  got(await here.transfers.fetch(letter));
  const { id } = await until(here, ({ way, state }) => way === 'down' && state === 'done');
  expect(await hashOfBlob(got(await new TransferReader(engine).fileOf(id)))).toBe(await hashOfBlob(blob));
});

describe('a worker that dies', () => {
  /** Dies at its n-th request of the database, the space or the outbox; `isDone`: after that was done. */
  function dying(n: number, isDone: boolean): { around: Around; death: Promise<'dead'> } {
    let asked = 0;
    let die = (_: 'dead') => {};
    const death = new Promise<'dead'>((resolve) => {
      die = resolve;
    });
    const never = new Promise<never>(() => {});
    const around: Around = async (step) => {
      asked += 1;
      if (asked > n || (asked === n && !isDone)) {
        die('dead');
        return never;
      }
      const answer = await step();
      if (asked < n) return answer;
      die('dead');
      return never;
    };
    return { around, death };
  }

  async function sentAfter(store: Store, n: number, isDone: boolean, posted: Posted) {
    const { around, death } = dying(n, isDone);
    const first = worker(shared.space, { store, around, posted });
    void first.transfers.send(blob, BACKUP);
    const plain = worker(shared.space, { store, posted });
    const over = until({ ...plain, changes: first.repository.changes }, isOver);
    return Promise.race([death, over.then(() => 'over' as const)]);
  }

  it('between any two steps has lost nothing: the next one goes on, and one letter goes', async () => {
    let n = 0;
    for (let end = ''; end !== 'over'; ) {
      n += 1;
      for (const isDone of [false, true]) {
        shared.files.clear();
        const store = fakeStore();
        const posted: Posted = new Map();
        end = await sentAfter(store, n, isDone, posted);
        const next = worker(shared.space, { store, posted });
        const [row] = got(await next.transfers.list());
        // It was never said to be kept.
        if (!row) continue;
        next.transfers.start();
        expect(await until(next, isOver)).toMatchObject({ state: 'done', done: blob.size });
        expect(posted.size, `at request ${n}`).toBe(1);
        expect(shared.files.size, `at request ${n}`).toBe(2);
        const [{ parcel } = { parcel: null }] = posted.values();
        expect(parcel?.sha256).toBe(await hashOfBlob(blob));
      }
    }
    expect(n).toBeGreaterThan(12);
  }, 60_000);

  it('sends no piece again that it had put', async () => {
    const store = fakeStore();
    const posted: Posted = new Map();
    const { around, death } = dying(9, true);
    const first = worker(shared.space, { store, around, posted });
    void first.transfers.send(blob, BACKUP);
    await death;
    const before = shared.asked.filter((each) => each.startsWith('write'));
    expect(before).toHaveLength(1);
    const next = worker(shared.space, { store, posted });
    next.transfers.start();
    await until(next, isOver);
    expect(shared.asked.filter((each) => each === before[0])).toHaveLength(1);
  });

  it('on the way out goes on as well', async () => {
    const here = worker(shared.space);
    await here.transfers.send(blob, BACKUP);
    await until(here, isOver);
    const [[id, { parcel }] = ['', { parcel: null }]] = here.posted;
    for (let n = 3; n < 14; n++) {
      const engine = fakeEngine();
      const store = fakeStore(engine);
      const letter = { kind: 'backup', body: { parcel } };
      await store.write(['inLetters'], ({ inLetters }) => inLetters.put({ id, letter } as never));
      const { around, death } = dying(n, n % 2 === 0);
      const first = worker(shared.space, { store, around });
      void first.transfers.fetch(id);
      await death;
      const next = worker(shared.space, { store });
      got(await next.transfers.fetch(id));
      const done = await until(next, isOver);
      expect(done).toMatchObject({ state: 'done', done: blob.size });
      const file = got(await new TransferReader(engine).fileOf(done.id));
      expect(await hashOfBlob(file), `at request ${n}`).toBe(await hashOfBlob(blob));
    }
  }, 60_000);
});

it('that came and that nobody took goes with the next start', async () => {
  const here = worker(shared.space);
  await here.transfers.send(blob, BACKUP);
  const { letter } = await until(here, isOver);
  got(await here.transfers.fetch(letter));
  await until(here, ({ way, state }) => way === 'down' && state === 'done');
  await here.transfers.start();
  expect(got(await here.transfers.list())).toHaveLength(2);
  await worker(shared.space, { store: here.store }).transfers.start();
  expect(got(await here.transfers.list())).toMatchObject([{ way: 'up' }]);
});

describe('a store', () => {
  it('that keeps other bytes than were put is not believed', async () => {
    const { space } = shared;
    const lying = {
      ...space,
      write: (path: string, bytes: Uint8Array<ArrayBuffer>) => {
        return space.write(path, bytes.slice(0, -1));
      },
    };
    const here = worker(lying);
    await here.transfers.send(blob, BACKUP);
    expect(await until(here, isOver)).toMatchObject({ state: 'failed', fault: 'changed', done: 0 });
    expect(here.posted.size).toBe(0);
  });

  it.each([
    ['changes', (bytes: Uint8Array) => bytes.fill(7, 100, 110), 'changed'],
    ['cuts', null, 'changed'],
    ['loses', undefined, 'missing'],
  ] as const)('that %s a piece later gives no file', async (_, spoil, fault) => {
    const here = worker(shared.space);
    await here.transfers.send(blob, BACKUP);
    await until(here, isOver);
    const [path, bytes] = [...shared.files].at(-1) as [string, Uint8Array<ArrayBuffer>];
    if (spoil) spoil(bytes);
    else if (spoil === null) shared.files.set(path, bytes.slice(0, 50));
    else shared.files.delete(path);
    const { transfer, file } = await fetched(here.posted);
    expect(transfer).toMatchObject({ state: 'failed', fault });
    expect(file).toBeNull();
  });

  it('that shows half of what is being written is asked again', async () => {
    const { space } = shared;
    let isTorn = true;
    const torn: typeof space = {
      ...space,
      read: async (path, limit) => {
        const read = await space.read(path, limit);
        if (!read.ok || read.same || !isTorn) return read;
        isTorn = false;
        return { ...read, bytes: read.bytes.slice(0, 10) };
      },
    };
    const here = worker(torn);
    await here.transfers.send(blob, BACKUP);
    expect(await until(here, isOver)).toMatchObject({ state: 'done' });
  });

  it('that is full, or lets nobody in, stops it until a person says go', async () => {
    for (const fault of ['full', 'denied'] as const) {
      shared.faults.push({ of: 'write', fault });
      const here = worker(shared.space);
      await here.transfers.send(blob, BACKUP);
      const { id } = await until(here, isOver);
      expect(got(await here.transfers.list())).toMatchObject([{ state: 'failed', fault }]);
      got(await here.transfers.steer(id, 'go'));
      expect(await until(here, isOver)).toMatchObject({ state: 'done', fault: null });
    }
  });

  it('that cannot be reached is tried again by itself, less and less often', async () => {
    for (let n = 0; n < 3; n++) shared.faults.push({ of: 'write', fault: 'no-connection' });
    const here = worker(shared.space);
    await here.transfers.send(blob, BACKUP);
    for (const seconds of [5, 10, 20]) {
      await until(here, ({ fault }) => fault === 'no-connection');
      await expect.poll(() => here.clock.waiting).toBe(1);
      const before = shared.asked.length;
      here.clock.pass(seconds * 1000 - 1);
      expect(shared.asked).toHaveLength(before);
      here.clock.pass(1);
      await expect.poll(() => shared.asked.length).toBeGreaterThan(before);
    }
    expect(await until(here, isOver)).toMatchObject({ state: 'done', fault: null });
  });

  it('with a budget is asked no faster than it allows', async () => {
    const place = { kind: 'webdav', url: 'https://dav.jianguoyun.com/dav/team/' } as const;
    const here = worker(shared.space, { place });
    await here.transfers.send(blob, BACKUP);
    await until(here, ({ done }) => done > 0);
    await expect.poll(() => here.clock.waiting).toBe(1);
    const before = shared.asked.length;
    here.clock.pass(23_000);
    expect(shared.asked).toHaveLength(before);
    here.clock.pass(1000);
    await expect.poll(() => shared.asked.length).toBeGreaterThan(before);
  });
});

it('of two at once each arrives', async () => {
  const here = worker(shared.space);
  await Promise.all([here.transfers.send(blob, BACKUP), here.transfers.send(someBytes(900), BACKUP)]);
  await expect
    .poll(async () => got(await here.transfers.list()).every(isOver), { timeout: 10_000 })
    .toBe(true);
  expect(here.posted.size).toBe(2);
  expect([...here.posted.values()].map(({ parcel }) => parcel.bytes).sort()).toEqual([900, blob.size].sort());
});

it('that is stopped stays where it is, and goes on from there', async () => {
  const { space } = shared;
  const here = worker({
    ...space,
    write: async (path, bytes) => {
      const [row] = got(await here.transfers.list());
      if (row?.done === 0) await here.transfers.steer(row.id, 'stop');
      return space.write(path, bytes);
    },
  });
  await here.transfers.send(blob, BACKUP);
  const { id } = await until(here, ({ state, done }) => state === 'stopped' && done === PIECE_BYTES);
  expect(shared.files.size).toBe(1);
  got(await here.transfers.steer(id, 'go'));
  expect(await until(here, ({ state }) => state === 'done')).toMatchObject({ done: blob.size });
  expect(shared.files.size).toBe(2);
});

it('that is dropped leaves nothing, here or there', async () => {
  const here = worker(shared.space);
  await here.transfers.send(blob, BACKUP);
  const { id } = await until(here, isOver);
  expect(got(await here.transfers.steer(id, 'drop'))).toEqual([]);
  await expect.poll(() => rowsOf(here)).toEqual([]);
  expect([shared.files.size, here.posted.size]).toEqual([0, 0]);
  const bytes = await here.store.read(['transferBytes'], ({ transferBytes }) => transferBytes.count());
  expect(got(bytes)).toBe(0);
});

const rowsOf = async ({ repository }: ReturnType<typeof worker>) => got(await repository.list());

describe('that is dropped without a connection', () => {
  it('is gone at once, never goes on, and leaves the space with the next start', async () => {
    const here = worker(shared.space);
    await here.transfers.send(blob, BACKUP);
    const { id } = await until(here, isOver);
    shared.faults.push({ of: 'remove', fault: 'no-connection' });
    expect(got(await here.transfers.steer(id, 'drop'))).toEqual([]);
    await until(here, ({ fault }) => fault === 'no-connection');
    expect(shared.files.size).toBe(2);
    expect(got(await here.transfers.steer(id, 'go'))).toEqual([]);
    const next = worker(shared.space, { store: here.store, posted: here.posted });
    await next.transfers.start();
    await expect.poll(() => rowsOf(next)).toEqual([]);
    expect([shared.files.size, here.posted.size]).toEqual([0, 0]);
  });

  it('is forgotten where the space takes no changes any more', async () => {
    const here = worker(shared.space);
    await here.transfers.send(blob, BACKUP);
    const { id } = await until(here, isOver);
    shared.faults.push({ of: 'remove', fault: 'read-only' });
    got(await here.transfers.steer(id, 'drop'));
    await expect.poll(() => rowsOf(here)).toEqual([]);
  });
});

describe('of a case that is erased', () => {
  const CASE = {
    ...{ name: 'case.zip', mime: 'application/zip' },
    of: { kind: 'case', caseId: 'case-1', caseKind: 'other', title: '破包', note: '' },
  } as const;
  const ARCHIVE = { ...CASE, of: { kind: 'archive', caseId: 'case-1' } } as const;
  const erase = ({ store }: ReturnType<typeof worker>) =>
    store.write([...TABLES_OF_CASE], (database) => dropOfCase(database, 'case-1'));

  it('goes up no further: its bytes go from here with the case, and its pieces from the space', async () => {
    const { space } = shared;
    let isErased = false;
    const here = worker({
      ...space,
      write: async (path, bytes) => {
        if (!isErased) got(await erase(here));
        isErased = true;
        return space.write(path, bytes);
      },
    });
    await here.transfers.send(blob, CASE);
    await expect.poll(() => isErased).toBe(true);
    expect(got(await here.transfers.list())).toEqual([]);
    expect(got(await here.store.read(['transferBytes'], (all) => all.transferBytes.count()))).toBe(0);
    await expect.poll(() => rowsOf(here)).toEqual([]);
    expect(shared.asked.filter((each) => each.startsWith('write'))).toHaveLength(1);
    expect([shared.files.size, here.posted.size]).toEqual([0, 0]);
  });

  it('stays in the space where it was handed over or stored, and another case’s goes on', async () => {
    const here = worker(shared.space);
    await here.transfers.send(blob, ARCHIVE);
    await until(here, isOver);
    shared.faults.push({ of: 'write', fault: 'full' });
    await here.transfers.send(blob, { ...CASE, of: { ...CASE.of, caseId: 'case-2' } });
    const { id } = await until(here, ({ state }) => state === 'failed');
    got(await erase(here));
    here.transfers.wake();
    got(await here.transfers.steer(id, 'go'));
    await expect.poll(async () => (await rowsOf(here)).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(shared.files.size).toBe(4);
  });
});

it('is not sent as a letter that the team does not want', async () => {
  const here = worker(shared.space, { post: async () => fail('bad-request', { path: 'kind' }) });
  await here.transfers.send(blob, BACKUP);
  expect(await until(here, isOver)).toMatchObject({ state: 'failed', fault: 'unwanted' });
});

it('stops at the next piece when such letters are switched off, and goes on when they are wanted again', async () => {
  let isBack = false;
  const written = () => shared.asked.filter((each) => each.startsWith('write')).length;
  const here = worker(shared.space, { wants: async () => isBack || written() === 0 });
  await here.transfers.send(blob, BACKUP);
  const { id, fault } = await until(here, ({ state }) => state === 'failed');
  expect([fault, written(), here.posted.size]).toEqual(['unwanted', 1, 0]);
  isBack = true;
  got(await here.transfers.steer(id, 'go'));
  await until(here, ({ state }) => state === 'done');
  expect([written(), here.posted.size]).toEqual([2, 1]);
});

it('says that its bytes have gone where they have', async () => {
  const here = worker(shared.space);
  shared.faults.push({ of: 'write', fault: 'full' });
  await here.transfers.send(blob, BACKUP);
  const { id } = await until(here, isOver);
  await here.store.write(['transferBytes'], ({ transferBytes }) => transferBytes.clear());
  got(await here.transfers.steer(id, 'go'));
  expect(await until(here, ({ fault }) => fault === 'gone')).toMatchObject({ state: 'failed' });
});

it('is not found where no letter names it', async () => {
  const here = worker(shared.space);
  expect(await here.transfers.fetch('nobody-1')).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
