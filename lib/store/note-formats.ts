import type { Result } from '../messaging/result';
import type { OwnNoteFormat } from '../notes/mark';
import type { NoteFormat } from '../notes/types';
import { Refused } from './failure';
import { Feed } from './feed';
import type { Store } from './store';

/** Formats of notes that a team has made; the bundled ones are not among them. */
export class NoteFormatRepository {
  readonly changes = new Feed<null>();

  constructor(private readonly store: Store) {}

  list(): Promise<Result<OwnNoteFormat[]>> {
    return this.store.read(['noteFormats'], ({ noteFormats }) => noteFormats.toArray());
  }

  /** With the revision as read, 0 for a new one: refused with `conflict` when somebody has saved it since. */
  async save(format: NoteFormat, seen: number): Promise<Result<OwnNoteFormat>> {
    const saved = await this.store.write(['noteFormats'], async ({ noteFormats }) => {
      const revision = (await noteFormats.get(format.id))?.revision ?? 0;
      if (revision !== seen) throw new Refused('conflict', { detail: { revision } });
      const next = { ...format, revision: revision + 1 };
      await noteFormats.put(next);
      return next;
    });
    if (saved.ok) this.changes.tell(null);
    return saved;
  }

  async remove(id: string): Promise<Result<{ removed: boolean }>> {
    const done = await this.store.write(['noteFormats'], async ({ noteFormats }) => ({
      removed: (await noteFormats.where({ id }).delete()) > 0,
    }));
    if (done.ok) this.changes.tell(null);
    return done;
  }
}
