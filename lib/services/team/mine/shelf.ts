import { hashOf } from '../../../evidence/sha256';
import type { MineKeys } from '../../../team/mine/code';
import { type MineFile, openMine } from '../../../team/mine/file';
import type { Space } from '../spaces/space';
import type { MineMembership } from './membership';

/** Whoever writes into the team's folder can put junk there: of what is not known, so much is read at once. */
const MOST_NEW = 50;
const MOST_LISTED = 1000;
const LARGEST = 8 * 1024 ** 2;
const { subtle } = crypto;

export interface OnShelf {
  files: MineFile[];
  /** `another`: a browser with a copy of this profile writes it, too, and its file is among the others. */
  own: 'there' | 'gone' | 'another';
  /** What could not be read; it keeps none of the others. */
  fault: string | null;
}

/** The folder of one person's browsers, as this one reads it. */
export class Shelf {
  /** By device; an unchanged file is not read again, nor is junk. Of this start of the worker only. */
  private readonly read = new Map<string, { tag: string | null; file: MineFile | null }>();

  /** A fault alone: it could not be listed. */
  async look(space: Space, keys: MineKeys, own: MineMembership): Promise<OnShelf | { fault: string }> {
    const listed = await space.list(folderOf(keys), MOST_LISTED);
    if (!listed.ok && listed.fault !== 'too-large') return { fault: listed.fault };
    const known = new Set([own.device, ...own.others.map(({ id }) => id)]);
    const all = listed.ok ? listed.files : [...known].map((name) => ({ name, tag: null }));
    const there: OnShelf = { files: [], own: 'gone', fault: listed.ok ? null : listed.fault };
    let left = MOST_NEW;
    for (const { name, tag } of [
      ...all.filter((each) => known.has(each.name)),
      ...all.filter((each) => !known.has(each.name)),
    ]) {
      const isNew = !known.has(name) && this.read.get(name)?.tag !== tag;
      if (isNew && left === 0) continue;
      if (isNew) left -= 1;
      const file = await this.fileOf(space, keys, { name, tag }, own);
      if (file === 'own') there.own = 'there';
      else if (typeof file === 'string') there.fault = file;
      else if (file) {
        if (name === own.device) there.own = 'another';
        there.files.push(file);
      } else if (name !== own.device && file === undefined) there.fault = 'unreadable';
    }
    return there;
  }

  clear(): void {
    this.read.clear();
  }

  /** A text: a fault, or this browser's `own`, as it wrote it. Null: it is not there; undefined: no such file. */
  private async fileOf(
    space: Space,
    keys: MineKeys,
    { name, tag }: { name: string; tag: string | null },
    own: MineMembership,
  ): Promise<MineFile | string | null | undefined> {
    const known = this.read.get(name);
    if (known && tag !== null && known.tag === tag)
      return known.file ?? (name === own.device ? 'own' : undefined);
    const answer = await space.read(folderOf(keys) + name, LARGEST);
    if (!answer.ok) return answer.fault === 'missing' ? null : answer.fault;
    if (answer.same) return null;
    const isOwn = name === own.device && own.wrote.includes(hashOf(answer.bytes));
    const opened = isOwn ? null : await openMine(subtle, keys.key, answer.bytes);
    // Under another's name it would take that one's place.
    const file = opened?.ok && opened.value.device === name ? opened.value : null;
    if (isOwn || name !== own.device) this.read.set(name, { tag, file });
    return isOwn ? 'own' : (file ?? undefined);
  }
}

export const folderOf = ({ shelf }: MineKeys): string => `mine/${shelf}/`;
