import type { Category, Language, Reply } from '../replies/types';
import { flagCell, listCell, readFlag, readList, readStage, stageCell } from './cells';
import { emptyRow } from './row';
import type { FieldId, OwnFields, SkipCode, SourceRow } from './types';

/**
 * Our own tables, a reply a row: written for people to read and change, and read back as they were. Pictures and files
 * are not in a table; the row that is there keeps them.
 */

interface OwnColumn {
  field: FieldId;
  header: Record<Language, string>;
  write(reply: Reply, place: Place, language: Language): string;
}
/** Where a reply lies: its category, and the one above that. */
interface Place {
  category: Category | undefined;
  parent: Category | undefined;
}

const column = (field: FieldId, chinese: string, english: string, write: OwnColumn['write']): OwnColumn => ({
  field,
  header: { 'zh-CN': chinese, en: english },
  write,
});
/** A column each: in one cell nobody could tell where one ends. */
const wording = (at: number) =>
  column('wording', `其他说法${at + 1}`, `Other wording ${at + 1}`, ({ wordings }) => wordings?.[at] ?? '');

const OWN_COLUMNS: readonly OwnColumn[] = [
  column('category', '一级分类', 'Category', (_, { category, parent }) => (parent ?? category)?.name ?? ''),
  column(
    'subcategory',
    '二级分类',
    'Subcategory',
    (_, { category, parent }) => (parent && category?.name) ?? '',
  ),
  column('title', '标题', 'Title', ({ title }) => title),
  column('body', '内容', 'Content', ({ body }) => body),
  ...[0, 1, 2, 3].map(wording),
  column('shortcut', '快捷码', 'Shortcut', ({ shortcut }) => shortcut),
  column('stage', '阶段', 'Stage', ({ stage }, _, language) => stageCell(stage, language)),
  column('tags', '标签', 'Tags', ({ tags }) => listCell(tags)),
  column('pinned', '置顶', 'Pinned', ({ pinned }, _, language) => flagCell(pinned, language)),
  column('chinese', '中文译文', 'Chinese translation', ({ translations }) => translations?.['zh-CN'] ?? ''),
  column('english', '英文译文', 'English translation', ({ translations }) => translations?.en ?? ''),
  column('validFrom', '开始日期', 'Valid from', ({ validFrom }) => validFrom ?? ''),
  column('validUntil', '结束日期', 'Valid until', ({ validUntil }) => validUntil ?? ''),
  column('marketplaces', '平台', 'Marketplaces', ({ marketplaces }) => listCell(marketplaces ?? [])),
  column('shops', '店铺', 'Shops', ({ shops }) => listCell(shops ?? [])),
  column('posts', '岗位', 'Posts', ({ posts }) => listCell(posts ?? [])),
  // Last, where nobody looks at it: it finds the reply again after somebody has changed everything else.
  column('id', '编号', 'Sellerside id', ({ id }) => id),
];

/** The header and a row for each reply; cells are still to be held back from being formulas. */
export function ownTable(
  replies: readonly Reply[],
  categories: ReadonlyMap<string, Category>,
  language: Language,
): string[][] {
  const rows = replies.map((each) => {
    const category = categories.get(each.categoryId);
    const parent = category?.parentId === undefined ? undefined : categories.get(category.parentId);
    return OWN_COLUMNS.map(({ write }) => write(each, { category, parent }, language));
  });
  return [OWN_COLUMNS.map(({ header }) => header[language]), ...rows];
}

/** A row of such a table. A column that somebody has deleted says nothing; an empty cell says that there is none. */
export function ownRow(
  line: number,
  cells: readonly string[],
  fields: readonly (FieldId | null)[],
): SourceRow | { reason: SkipCode } {
  const has = (field: FieldId) => fields.includes(field);
  const all = (field: FieldId) =>
    fields.flatMap((each, at) => (each === field ? [(cells[at] ?? '').replace(/\r\n?/g, '\n')] : []));
  const one = (field: FieldId) => all(field)[0] ?? '';
  const row = { ...emptyRow(line), isOwn: true };

  const body = one('body');
  if (body.trim() === '') return { reason: 'no-body' };
  row.body = [{ template: body }];
  // Names as they are: a name of ours may hold what parts those of other tools.
  if (has('category')) row.path = [one('category'), one('subcategory')].filter((name) => name.trim() !== '');
  if (has('title')) row.title = one('title') || null;
  if (has('wording')) {
    row.wordings = all('wording')
      .filter((text) => text.trim() !== '')
      .map((template) => [{ template }]);
  }
  if (has('shortcut')) row.shortcut = one('shortcut').trim().toLowerCase();
  if (has('stage')) row.stage = readStage(one('stage')) ?? null;
  if (has('tags')) row.tags = readList(one('tags'));

  // Undefined: the file says that there is none.
  const given: { [K in keyof OwnFields]: OwnFields[K] | undefined } = {};
  if (one('id').trim()) given.id = one('id').trim();
  if (has('pinned')) given.pinned = readFlag(one('pinned'));
  if (has('chinese') || has('english')) {
    const translations = Object.fromEntries(
      [
        ['zh-CN', one('chinese')],
        ['en', one('english')],
      ].filter(([, text]) => text),
    );
    given.translations = Object.keys(translations).length > 0 ? translations : undefined;
  }
  for (const field of ['validFrom', 'validUntil'] as const) {
    if (has(field)) given[field] = one(field).trim() || undefined;
  }
  for (const field of ['marketplaces', 'shops', 'posts'] as const) {
    const list = readList(one(field));
    // Whether there is such a platform or post is seen when the row is checked as a whole.
    if (has(field)) given[field] = list.length > 0 ? (list as never[]) : undefined;
  }
  for (const [field, value] of Object.entries(given) as [keyof OwnFields, never][]) {
    if (value === undefined) row.cleared.push(field);
    else row.own[field] = value;
  }
  return row;
}
