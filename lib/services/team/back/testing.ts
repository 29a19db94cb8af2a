import { ok, type Result } from '../../../messaging/result';
import { digest } from '../../../platform/digest';
import { ManualClock } from '../../../platform/testing';
import type { Feed } from '../../../store/feed';
import type { Store } from '../../../store/store';
import type { Joined } from '../../../store/team';
import { fakeStore } from '../../../store/testing';
import { TransferRepository } from '../../../store/transfers';
import type { Parcel, ParcelOf, Transfer } from '../../../team/back/types';
import type { Bytes } from '../../../team/bytes';
import type { SpaceFault } from '../../../team/state';
import type { SpacePlace } from '../../../team/types';
import type { Space } from '../spaces/space';
import { Transfers } from './transfers';

/** For unit tests: a space in memory, and machines that move files into it and out of it. */

const FOLDER: SpacePlace = { kind: 'webdav', url: 'https://files.example/team/' };

/** A store of files that can be told to fail: what `faults` says of a request comes in place of its answer. */
export function memorySpace() {
  const files = new Map<string, Bytes>();
  const asked: string[] = [];
  const faults: { of: 'read' | 'write' | 'remove'; fault: SpaceFault }[] = [];
  const fault = (of: 'read' | 'write' | 'remove', path: string) => {
    asked.push(`${of} ${path}`);
    const at = faults.findIndex((each) => each.of === of);
    return at < 0 ? null : (faults.splice(at, 1)[0]?.fault ?? null);
  };
  const space: Space = {
    read: async (path, limit) => {
      const why = fault('read', path);
      if (why) return { ok: false, fault: why };
      const bytes = files.get(path);
      if (!bytes) return { ok: false, fault: 'missing' };
      if (bytes.length > limit) return { ok: false, fault: 'too-large' };
      return { ok: true, same: false, bytes: bytes.slice(), tag: null };
    },
    write: async (path, bytes) => {
      const why = fault('write', path);
      if (why) return { ok: false, fault: why };
      files.set(path, bytes.slice());
      return { ok: true };
    },
    claim: async () => ({ ok: false, fault: 'read-only' }),
    list: async () => ({ ok: true, files: [] }),
    remove: async (path) => {
      const why = fault('remove', path);
      if (why) return { ok: false, fault: why };
      files.delete(path);
      return { ok: true };
    },
  };
  return { space, files, asked, faults };
}

/** What an instance asks for; `around` may keep it from being done, or from being answered. */
export type Around = <T>(step: () => Promise<T>) => Promise<T>;

const JOINED = { team: 't'.repeat(64), role: 'agent', group: '' } as Joined;

/** Letters that were handed on, as long as the database lasts. */
export type Posted = Map<string, { of: ParcelOf; parcel: Parcel }>;

/** One start of a worker over a database that outlives it. */
export function worker(
  given: Space,
  {
    store = fakeStore(),
    place = FOLDER,
    around = (step) => step(),
    posted = new Map() as Posted,
    clock = new ManualClock(),
    post = async () => ok(null) as Result<unknown>,
    wants = async () => true,
  }: {
    store?: Store;
    place?: SpacePlace;
    around?: Around;
    posted?: Posted;
    clock?: ManualClock;
    post?: () => Promise<Result<unknown>>;
    wants?: () => Promise<boolean>;
  } = {},
) {
  const kept = Object.assign(Object.create(store) as Store, {
    read: (...args: Parameters<Store['read']>) => around(() => store.read(...args)),
    write: (...args: Parameters<Store['write']>) => around(() => store.write(...args)),
  });
  const repository = new TransferRepository(kept);
  const space: Space = {
    ...given,
    read: (...args) => around(() => given.read(...args)),
    write: (...args) => around(() => given.write(...args)),
  };
  const transfers = new Transfers({
    repository,
    team: { joined: async () => ok({ ...JOINED, place }) },
    member: {
      spaceOf: async () => space,
      reading: () => ({ space, pause: async () => {} }) as never,
    },
    clock,
    newId: () => crypto.randomUUID(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    post: (id, of, parcel) =>
      around(async () => {
        const may = await post();
        if (may.ok) posted.set(id, { of, parcel });
        return may;
      }),
    wants: async () => ok(await wants()),
    withdraw: async ({ letter }) => {
      posted.delete(letter);
      return { ok: true };
    },
    stayAwake: () => {},
  });
  return { transfers, repository, store, posted, clock };
}

/** The file's transfer as soon as this holds of it. */
export function until(
  { repository, changes = repository.changes }: { repository: TransferRepository; changes?: Feed<null> },
  holds: (transfer: Transfer) => boolean,
): Promise<Transfer> {
  return new Promise((resolve) => {
    const look = async () => {
      const rows = await repository.list();
      const row = rows.ok ? rows.value.find((each) => holds(each as Transfer)) : undefined;
      if (row) resolve(row as Transfer);
    };
    changes.listen(() => void look());
    void look();
  });
}

/** Bytes that repeat nowhere near a piece's length. */
export function someBytes(length: number): Blob {
  return new Blob([Uint8Array.from({ length }, (_, n) => (n * 31 + (n >> 8) * 7 + (n >> 16)) & 255)]);
}

export const hashOfBlob = async (blob: Blob) => digest(await blob.arrayBuffer());
