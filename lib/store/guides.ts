import { type GuideKind, type Guides, NO_GUIDES, type Playbook } from '../guides/types';
import type { Result } from '../messaging/result';
import type { Database } from './database';
import { Refused } from './failure';
import { Feed } from './feed';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

type Guide = Guides[GuideKind][number];

export interface GuideRow {
  kind: GuideKind;
  id: string;
  /** Null: a bundled one that somebody removed, which no later version of its pack brings back. */
  item: Guide | null;
  /** The pack that it came from, also after it was edited. */
  pack?: string;
}

/** Playbooks of a bundled pack. */
export interface GuidePack {
  id: string;
  version: number;
  playbooks: Playbook[];
}

const TABLES = ['guides', 'singles'] as const;
const VERSION_KEY = 'pack ';
const versionKey = (pack: string) => VERSION_KEY + pack;

/** Playbooks, product cards, campaigns, open questions. Failures besides the storage's: `conflict`, `not-found`. */
export class GuideRepository {
  readonly changes = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  read(): Promise<Result<Guides>> {
    return this.store.read(TABLES, async ({ guides }) => {
      const rows = await guides.toArray();
      const kinds = Object.keys(NO_GUIDES) as GuideKind[];
      const of = (kind: GuideKind) => rows.flatMap((row) => (row.kind === kind && row.item) || []);
      return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as unknown as Guides;
    });
  }

  /** The item has the revision that its editor read; 0 for a new one, or for one as bundled. */
  save<K extends GuideKind>(kind: K, item: Guides[K][number]): Promise<Result<Guides[K][number]>> {
    return this.change(async ({ guides }) => {
      const row = await guides.get([kind, item.id]);
      refuseOther(row?.item?.revision ?? 0, item.revision);
      const saved = { ...item, revision: item.revision + 1, editedAt: this.now() };
      await guides.put({ ...row, kind, id: item.id, item: saved });
      return saved;
    });
  }

  remove({ kind, id, revision }: { kind: GuideKind; id: string; revision: number }) {
    return this.change(async ({ guides }) => {
      const row = await guides.get([kind, id]);
      if (!row?.item) throw new Refused('not-found', { path: 'id' });
      refuseOther(row.item.revision, revision);
      if (row.pack) await guides.put({ ...row, item: null });
      else await guides.delete([kind, id]);
      return { removed: true };
    });
  }

  /** Versions of the packs that have been brought in, by id. */
  packVersions(): Promise<Result<Map<string, number>>> {
    return this.store.read(TABLES, async ({ singles }) => {
      const rows = await singles.where('key').startsWith(VERSION_KEY).toArray();
      return new Map(rows.map(({ key, value }) => [key.slice(VERSION_KEY.length), value as number]));
    });
  }

  /** Brings a pack's playbooks up to its version, once. What a person edited or removed stays as they left it. */
  async seed(pack: GuidePack): Promise<Result<null>> {
    return this.change(async (database) => {
      if (((await readSingle<number>(database, versionKey(pack.id))) ?? 0) >= pack.version) return null;
      const { guides } = database;
      const old = (await guides.where({ kind: 'playbooks' }).toArray()).filter((row) => row.pack === pack.id);
      const isKept = ({ item }: GuideRow) => item === null || item.revision > 0;
      const kept = new Set(old.filter(isKept).map(({ id }) => id));
      const inPack = new Set(pack.playbooks.map(({ id }) => id));
      const dropped = old.filter(({ id }) => !kept.has(id) && !inPack.has(id));
      await guides.bulkDelete(dropped.map(({ id }) => ['playbooks', id]));
      const fresh = pack.playbooks.filter(({ id }) => !kept.has(id));
      await guides.bulkPut(
        fresh.map((item) => ({ kind: 'playbooks', id: item.id, item, pack: pack.id }) as const),
      );
      await writeSingle(database, versionKey(pack.id), pack.version);
      return null;
    });
  }

  private async change<T>(step: (database: Database) => Promise<T>): Promise<Result<T>> {
    const done = await this.store.write(TABLES, step);
    if (done.ok) this.changes.tell(null);
    return done;
  }
}

/** Somebody has saved it since, or removed it. */
function refuseOther(revision: number, seen: number): void {
  if (revision !== seen) throw new Refused('conflict', { detail: { revision } });
}
