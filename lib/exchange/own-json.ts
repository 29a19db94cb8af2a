import { z } from '../profile/zod';
import { category, reply, set } from '../replies/schema';
import type { Category, Reply, ReplySet } from '../replies/types';
import { FileFault } from './fault';
import { emptyRow } from './row';
import type { OwnField, OwnFields, ReadRows, SheetInfo, SourceRow } from './types';

/**
 * Our own file of sets, with everything that stands in their rows: what is taken back from it is as it was. Files and
 * pictures of replies are named in it, and are found again in the browser that they are kept in.
 */

const VOCABULARY = 1;
export const OWN_FORMAT = 'sellerside-library';

export interface OwnFile {
  format: typeof OWN_FORMAT;
  vocabulary: number;
  sets: ReplySet[];
  categories: Category[];
  replies: Reply[];
}

/** Starter sets may be exported, too; they come back as somebody's own. */
const anySet = set.extend({ kind: z.enum(['starter', 'team', 'shop', 'personal']) });

const frame = z.looseObject({
  sets: z.array(anySet).min(1),
  categories: z.array(category),
  replies: z.array(z.unknown()),
});

/** What of the library goes into the file: these replies, the categories and sets that they are in. */
export function ownFile(
  replies: readonly Reply[],
  { sets, categories }: { sets: readonly ReplySet[]; categories: readonly Category[] },
): OwnFile {
  // Nothing that no row of the selection needs: a file of one category names one.
  const setIds = new Set(replies.map(({ setId }) => setId));
  const categoryIds = new Set(replies.map(({ categoryId }) => categoryId));
  for (const { id, parentId } of categories) if (parentId && categoryIds.has(id)) categoryIds.add(parentId);
  return {
    format: OWN_FORMAT,
    vocabulary: VOCABULARY,
    sets: sets.filter(({ id }) => setIds.has(id)),
    categories: categories.filter(({ id }) => categoryIds.has(id)),
    // Rows as they are shared; what an agent has made of one is theirs.
    replies: replies.map(({ overlay: _, ...row }) => row),
  };
}

/** The library that a file of ours holds, for planning against it. @throws FileFault `newer`, `bad-own` */
export function ownLibrary(json: { vocabulary?: unknown }): Omit<OwnFile, 'format' | 'vocabulary'> {
  const { sets, categories, replies } = parsed(json);
  return {
    sets,
    categories: categories as Category[],
    replies: replies.map((row, index) => {
      const read = reply.safeParse(row);
      if (!read.success) throw new FileFault('bad-own', { place: `replies[${index}]` });
      return read.data as Reply;
    }),
  };
}

function parsed(json: { vocabulary?: unknown }) {
  if (typeof json.vocabulary === 'number' && json.vocabulary > VOCABULARY) throw new FileFault('newer');
  const result = frame.safeParse(json);
  if (result.success && json.vocabulary === VOCABULARY) return result.data;
  const issue = result.error?.issues[0];
  throw new FileFault('bad-own', { place: issue ? z.core.toDotPath(issue.path) : 'vocabulary' });
}

export interface OwnSheet {
  info: SheetInfo;
  read(): ReadRows;
}

/** @throws FileFault `newer`, `bad-own` */
export function ownSheets(json: { vocabulary?: unknown }): OwnSheet[] {
  const { sets, categories, replies } = parsed(json);
  const bySet = new Map<unknown, { row: unknown; line: number }[]>(sets.map(({ id }) => [id, []]));
  for (const [index, row] of replies.entries()) {
    const setId = (row as { setId?: unknown } | null)?.setId;
    // A row of a set that is not in the file stands with the first, where it is told as faulty.
    (bySet.get(setId) ?? bySet.get(sets[0]?.id))?.push({ row, line: index + 1 });
  }
  return sets.map((each) => {
    const { id, kind, name, language } = each;
    const rows = bySet.get(id) ?? [];
    return {
      info: {
        name,
        format: 'sellerside',
        set: { id, kind, name, language },
        rows: rows.length,
        headerRows: 0,
        columns: [],
      },
      read: () =>
        readRows(
          rows,
          categories.filter(({ setId }) => setId === id),
        ),
    };
  });
}

function readRows(
  rows: readonly { row: unknown; line: number }[],
  categories: readonly Category[],
): ReadRows {
  // A row is refused by itself: one bad row must not keep nine hundred good ones out.
  const byId = new Map(categories.map((each) => [each.id, each]));
  const pathOf = (each: Category) => {
    const parent = each.parentId === undefined ? undefined : byId.get(each.parentId);
    return parent ? [parent.name, each.name] : [each.name];
  };
  const read: ReadRows = {
    rows: [],
    skipped: [],
    notes: [],
    categories: [...categories]
      .sort((a, b) => a.order - b.order)
      .map((each) => ({ path: pathOf(each), colour: each.colour ?? null })),
  };
  for (const { row, line } of rows) {
    const result = reply.safeParse(row);
    const home = result.success ? byId.get(result.data.categoryId) : undefined;
    if (result.success && home) read.rows.push(rowOf(line, result.data as Reply, pathOf(home)));
    else {
      const field = result.success ? 'categoryId' : z.core.toDotPath(result.error.issues[0]?.path ?? []);
      read.skipped.push({ line, reason: 'bad-field', detail: { field } });
    }
  }
  return read;
}

const KEPT: readonly OwnField[] = [
  'id',
  'order',
  'pinned',
  'translations',
  'files',
  'validFrom',
  'validUntil',
  'marketplaces',
  'shops',
  'posts',
];

/** What the file says of a reply, which is all of it: what it leaves out, the reply has not. */
function rowOf(line: number, each: Reply, path: string[]): SourceRow {
  return {
    ...emptyRow(line),
    path,
    title: each.title,
    body: [{ template: each.body }],
    wordings: (each.wordings ?? []).map((template) => [{ template }]),
    shortcut: each.shortcut,
    stage: each.stage,
    tags: each.tags,
    isOwn: true,
    own: Object.fromEntries(
      KEPT.flatMap((field) => (each[field] === undefined ? [] : [[field, each[field]]])),
    ) as OwnFields,
    cleared: KEPT.filter((field) => each[field] === undefined),
  };
}
