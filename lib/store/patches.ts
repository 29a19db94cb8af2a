import type { PatchSource } from '../messaging/calls';
import type { Result } from '../messaging/result';
import type { PartId, ProfilePatch } from '../profile/types';
import { Feed } from './feed';
import type { Store } from './store';

/** One replaced part of one console. */
export interface PatchRow {
  /** `<console>:<part>`: there is one replacement of a part, the last. */
  key: string;
  of: string;
  part: PartId;
  /** Of this part alone. */
  patch: ProfilePatch;
  source: PatchSource;
  /** Epoch milliseconds. */
  at: number;
}

/** The parts of consoles that were replaced here. They were decoded when they came in, by the version of that day. */
export class PatchRepository {
  readonly changes = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  list(): Promise<Result<PatchRow[]>> {
    return this.store.read(['patches'], (database) => database.patches.toArray());
  }

  /** Each part replaces what replaced it before; the console's other parts stay as they are. */
  async save(patch: ProfilePatch, source: PatchSource): Promise<Result<ProfilePatch>> {
    const at = this.now();
    const rows = partsOf(patch).map((part): PatchRow => {
      const alone = { ...patch, parts: { [part]: patch.parts[part] } };
      return { key: keyOf(patch.of, part), of: patch.of, part, patch: alone, source, at };
    });
    const saved = await this.store.write(['patches'], async ({ patches }) => {
      await patches.bulkPut(rows);
      return patch;
    });
    if (saved.ok) this.changes.tell(null);
    return saved;
  }

  async remove(console: string, part: PartId): Promise<Result<{ removed: boolean }>> {
    const removed = await this.store.write(['patches'], async ({ patches }) => {
      const count = await patches.where('key').equals(keyOf(console, part)).delete();
      return { removed: count > 0 };
    });
    if (removed.ok) this.changes.tell(null);
    return removed;
  }
}

function partsOf({ parts }: ProfilePatch): PartId[] {
  return Object.keys(parts) as PartId[];
}

function keyOf(console: string, part: PartId): string {
  return `${console}:${part}`;
}
