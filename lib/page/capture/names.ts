import type { Message } from '../../conversation/types';

/**
 * Ids for rows. The console's own where it shows one; else one made of what the row says and which side it is on,
 * beginning with `~`. Rows that say the same are told apart by their neighbours: two windows of one list are laid over
 * each other at the rows of which each has one only, and from there row by row. What that leaves open gets a number
 * behind a point and is nobody's again: that it looks like another row proves nothing.
 */
export class RowNames {
  /** The rows of the window before. */
  private before: { key: string; id: string }[] = [];
  private readonly given = new Set<string>();

  /** Of the rows in view, in order. */
  of(messages: readonly Message[]): string[] {
    const keys = messages.map(keyOf);
    const ids: (string | undefined)[] = messages.map(({ id }) => id ?? undefined);
    const earlier = this.before.map(({ key }) => key);
    for (const [at, key] of keys.entries()) {
      if (isSingle(keys, key) && isSingle(earlier, key)) this.layOver(keys, ids, at, earlier.indexOf(key));
    }
    const fresh = new Set<string>();
    return keys.map((key, at) => {
      const id = ids[at] ?? this.next(key, fresh);
      fresh.add(id);
      return id;
    });
  }

  /** These are the rows that the next ones are laid over. */
  keep(messages: readonly Message[], ids: readonly string[]): void {
    this.before = messages.map((message, at) => ({ key: keyOf(message), id: ids[at] ?? keyOf(message) }));
    for (const id of ids) this.given.add(id);
  }

  /** From a row that is surely the same, as far up and down as the others are alike. */
  private layOver(keys: readonly string[], ids: (string | undefined)[], at: number, was: number): void {
    for (const way of [1, -1]) {
      for (let step = 0; keys[at + step] !== undefined; step += way) {
        const known = this.before[was + step];
        if (known?.key !== keys[at + step]) break;
        ids[at + step] ??= known?.id;
      }
    }
  }

  private next(key: string, fresh: ReadonlySet<string>): string {
    for (let n = 1; ; n++) {
      const id = n === 1 ? key : `${key}.${n}`;
      if (!this.given.has(id) && !fresh.has(id)) return id;
    }
  }
}

const isSingle = (keys: readonly string[], key: string): boolean =>
  keys.indexOf(key) >= 0 && keys.indexOf(key) === keys.lastIndexOf(key);

/** The same for the same row, wherever it stands. */
export function keyOf({ id, side, kind, text, imageUrl, at }: Message): string {
  return id ?? `~${digest(JSON.stringify([side, kind, text, imageUrl ?? '', at]))}`;
}

/** 64 bits to tell texts of one conversation apart; nothing is proved by it. */
function digest(text: string): string {
  return [0x811c9dc5, 0x1b873593]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
