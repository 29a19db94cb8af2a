import type { OpenQuestion } from '../guides/types';
import { shopKey } from '../shops/name';
import type { ShopTable } from '../shops/types';
import {
  BACKUP_KEYS,
  BACKUP_KINDS,
  type BackupContent,
  type BackupKind,
  type BackupRow,
} from './backup-format';

/** `add`: what is only here stays. `exact`: afterwards everything is as in the backup. */
export type RestoreWay = 'add' | 'exact';

/** Rows of one kind, by what they are to what is here. */
export interface BackupCompared {
  fresh: number;
  changed: number;
  same: number;
  onlyHere: number;
}
export type BackupDifference = Record<BackupKind, BackupCompared>;

/**
 * What is compared anew when a restore that somebody has looked at is carried out. What every pick and every opened
 * conversation leaves behind is not: in a shop at work it is never the same twice.
 */
export function lookedAt(here: BackupContent): BackupContent {
  return { ...here, usage: [], learned: [], feedback: [], buyers: [], briefs: [], marks: [], packs: [] };
}

/** What a restore writes: rows to put, keys (as `BACKUP_KEYS` has them) to take away. */
export interface RestorePlan {
  put: BackupContent;
  remove: { [K in BackupKind]: BackupRow<K>[] };
}

/** The backup with what is here of the kinds that it lacks: those are left alone, whatever the way. */
export function withLacked(
  backup: BackupContent,
  lacks: readonly BackupKind[],
  here: BackupContent,
): BackupContent {
  return { ...backup, ...Object.fromEntries(lacks.map((kind) => [kind, here[kind]])) };
}

/** What a restore would change. */
export function compared(here: BackupContent, backup: BackupContent): BackupDifference {
  const kinds = BACKUP_KINDS.map((kind) => {
    const mine = rowsByKey(here, kind);
    const rows = backup[kind] as BackupRow<typeof kind>[];
    const met = rows.map((row) => {
      const own = mine.get(keyOf(kind, row));
      return own === undefined ? 'fresh' : isSame(kind, own, row) ? 'same' : 'changed';
    });
    const count = (what: string) => met.filter((each) => each === what).length;
    const known = count('same') + count('changed');
    const counts = { fresh: count('fresh'), changed: count('changed'), same: count('same') };
    return [kind, { ...counts, onlyHere: mine.size - known }];
  });
  return Object.fromEntries(kinds) as BackupDifference;
}

/** What is the same is not written again: nobody who has it open is disturbed. */
export function restorePlan(here: BackupContent, backup: BackupContent, way: RestoreWay): RestorePlan {
  const plans = BACKUP_KINDS.map((kind) => [kind, planOf(kind, here, backup, way)] as const);
  return {
    put: Object.fromEntries(plans.map(([kind, { put }]) => [kind, put])) as unknown as BackupContent,
    remove: Object.fromEntries(plans.map(([kind, { remove }]) => [kind, remove])) as RestorePlan['remove'],
  };
}

function planOf(kind: BackupKind, here: BackupContent, backup: BackupContent, way: RestoreWay) {
  const mine = rowsByKey(here, kind);
  const rows = backup[kind] as BackupRow<BackupKind>[];
  const put = rows.flatMap((row) => {
    const own = mine.get(keyOf(kind, row));
    if (own === undefined) return [row];
    return isSame(kind, own, row) ? [] : [over(kind, own, row, way)];
  });
  const kept = new Set(rows.map((row) => keyOf(kind, row)));
  const remove = way === 'add' ? [] : [...mine].flatMap(([key, row]) => (kept.has(key) ? [] : [row]));
  return { put, remove };
}

/** A row in the place of one that is here. */
function over(kind: BackupKind, own: unknown, row: unknown, way: RestoreWay): BackupRow<BackupKind> {
  if (kind === 'guides') return overGuide(own as BackupRow<'guides'>, row as BackupRow<'guides'>);
  if (kind === 'feedback') return withFaultWords(own as BackupRow<'feedback'>, row as BackupRow<'feedback'>);
  const next = kind === 'shops' && way === 'add' ? withOtherShops(own as ShopTable, row as ShopTable) : row;
  return raised(own, next) as BackupRow<BackupKind>;
}

function overGuide(own: BackupRow<'guides'>, row: BackupRow<'guides'>): BackupRow<'guides'> {
  if (!own.item || !row.item) return row;
  return { ...row, item: withWords(own, raised(own.item, row.item)) } as BackupRow<'guides'>;
}

/** A file that was made without the words of a question's conversation takes none away. */
function withWords({ kind, item }: BackupRow<'guides'>, next: unknown): unknown {
  const { words } = next as OpenQuestion;
  return kind === 'questions' && words.length === 0
    ? { ...(next as object), words: (item as OpenQuestion).words }
    : next;
}

/** As of questions: what a file leaves out is not taken away. */
function withFaultWords(own: BackupRow<'feedback'>, row: BackupRow<'feedback'>): BackupRow<'feedback'> {
  return row.words.length === 0 ? { ...row, words: own.words } : row;
}

/** An editor that has the row of before open must meet a conflict, not a revision that it has seen. */
function raised(own: unknown, row: unknown): unknown {
  const [mine, next] = [own, row] as { revision?: number }[];
  if (mine?.revision === undefined || next?.revision === undefined) return row;
  return { ...next, revision: Math.max(mine.revision + 1, next.revision) };
}

/** Shops by id, else by name: two of one name could not be told apart in a console. */
function withOtherShops(own: ShopTable, { shops, ownFields, revision }: ShopTable): ShopTable {
  const isThere = (shop: ShopTable['shops'][number]) =>
    shops.some(({ id, name }) => id === shop.id || shopKey(name) === shopKey(shop.name));
  const labels = new Set(ownFields.map(({ label }) => label));
  return {
    shops: [...shops, ...own.shops.filter((shop) => !isThere(shop))],
    ownFields: [...ownFields, ...own.ownFields.filter(({ label }) => !labels.has(label))],
    revision,
  };
}

/** Counts of saves say nothing of what a row is, nor does the day on which a file was added. */
function isSame(kind: BackupKind, own: unknown, row: unknown): boolean {
  // Its id is made of its bytes.
  if (kind === 'files') return true;
  if (kind === 'guides') return isSameGuide(own, row);
  const next =
    kind === 'feedback' ? withFaultWords(own as BackupRow<'feedback'>, row as BackupRow<'feedback'>) : row;
  return isAlike(uncounted(own), uncounted(next));
}

function isSameGuide(own: unknown, row: unknown): boolean {
  const [mine, next] = [own, row] as BackupRow<'guides'>[];
  if (!mine?.item || !next?.item) return mine?.item === next?.item;
  return isAlike(uncounted(mine.item), uncounted(withWords(mine, next.item)));
}

function uncounted(row: unknown): unknown {
  const { revision: _, editedAt: __, ...rest } = row as { revision?: number; editedAt?: number };
  return rest;
}

/** Nearly all rows are alike as they stand, and putting keys in order takes ten times as long. */
function isAlike(own: unknown, row: unknown): boolean {
  return JSON.stringify(own) === JSON.stringify(row) || sorted(own) === sorted(row);
}

/** JSON with its keys in order: a row that was saved anew has them in another one. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function rowsByKey(content: BackupContent, kind: BackupKind): Map<string, BackupRow<BackupKind>> {
  const rows = content[kind] as BackupRow<BackupKind>[];
  return new Map(rows.map((row) => [keyOf(kind, row), row]));
}

function keyOf(kind: BackupKind, row: BackupRow<BackupKind>): string {
  return (BACKUP_KEYS[kind] as (row: BackupRow<BackupKind>) => string)(row);
}
