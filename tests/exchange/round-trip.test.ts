import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ImportDesk } from '../../lib/exchange/desk';
import { exportReplies } from '../../lib/exchange/export';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/exchange/formats';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { seeded } from '../../lib/replies/testing';
import type { Category, Reply, ReplySet } from '../../lib/replies/types';
import { counting, deskWith, INTO_OWN, NO_LIBRARY } from './read';

const random = seeded(2026);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = <T>(make: () => T): T[] => Array.from({ length: 1 + Math.floor(random() * 3) }, make);
const maybe = <T>(value: T): T | undefined => (random() < 0.3 ? value : undefined);

/** Words with everything in them that a spreadsheet, a CSV or a template could take for something else. */
const BITS = [
  '=1+1',
  '+86',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '、',
  '\n',
  ' ',
  '{?尺码}',
  '{shop.name}',
  '{红|蓝}',
  '{{',
  '【提示】',
  '[产品]',
  '__',
  'XX',
  '/:^_^',
  '<b>',
  '&amp;',
  '_x0041_',
  '\\',
  '|',
  '😊',
  '您好',
  '发货',
  '6901234567890',
  '007',
  '1e5',
  '#REF!',
  '是',
];
const words = (): string => {
  const text = Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(BITS))
    .join('')
    .trim();
  return text === '' ? '好' : text;
};
const line = (): string => words().replace(/\s+/g, ' ').slice(0, 40).trim() || '好';

const set: ReplySet = { id: 'set-1', kind: 'team', name: '=团队', language: 'zh-CN', version: 0, order: 0 };
const categories: Category[] = [
  { id: 'c1', setId: 'set-1', name: '=物流', order: 0, colour: 'red' },
  { id: 'c2', setId: 'set-1', name: '发货, "急"', order: 1, parentId: 'c1' },
  { id: 'c3', setId: 'set-1', name: '@售后', order: 2 },
];

function someReply(index: number): Reply {
  const wordings = maybe(some(words));
  const translations = maybe({ en: words() });
  const tags = maybe([...new Set(some(line))]) ?? [];
  const shops = maybe(some(line));
  const dates = maybe({ validFrom: '2026-11-01', validUntil: '2026-11-12' });
  return {
    id: `reply-${index}`,
    setId: 'set-1',
    categoryId: pick(categories).id,
    title: line(),
    body: words(),
    shortcut: pick(['', `c${index}`, '快递']),
    stage: pick([null, 'pre', 'in', 'after'] as const),
    tags,
    order: index,
    pinned: random() < 0.3,
    editedAt: 0,
    revision: 0,
    ...(wordings && { wordings }),
    ...(translations && { translations }),
    ...(shops && { shops }),
    ...dates,
    ...(random() < 0.2 && { marketplaces: ['pdd', 'jd'] as const, posts: ['refund'] as const }),
  } as Reply;
}

const library: PlanLibrary = {
  sets: [set],
  categories,
  replies: Array.from({ length: 300 }, (_, index) => someReply(index)),
};
const inSet = { ...INTO_OWN, target: { id: 'set-1' } };

const exported = (format: ExportFormat, language: 'zh-CN' | 'en' = 'zh-CN') =>
  exportReplies(library.replies, library, format, language);
const desk = (format: ExportFormat, bytes = exported(format)): Promise<ImportDesk> =>
  deskWith(bytes, `话术.${format}`);

const pathOf = ({ categories }: Pick<PlanLibrary, 'categories'>, id: string): string[] => {
  const category = categories.find((each) => each.id === id);
  return category
    ? [...(category.parentId ? pathOf({ categories }, category.parentId) : []), category.name]
    : [];
};

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it('comes back as it went out: nothing is new, nothing has changed', async () => {
    const planned = (await desk(format)).plan(library, inSet);
    expect(planned.ok && planned.value.plan.counts).toEqual({ new: 0, changed: 0, same: 300, invalid: 0 });
  });

  it('comes back in English, too', async () => {
    const planned = (await desk(format, exported(format, 'en'))).plan(library, inSet);
    expect(planned.ok && planned.value.plan.counts).toEqual({ new: 0, changed: 0, same: 300, invalid: 0 });
  });

  it('makes the same replies in a library that has none of them', async () => {
    const importing = await desk(format);
    const planned = importing.plan(NO_LIBRARY, {
      ...INTO_OWN,
      target: { fresh: { kind: 'team', name: '=团队', language: 'zh-CN' } },
    });
    expect(planned.ok && planned.value.plan.counts.new).toBe(300);
    const write = importing.write(counting());
    if (!write.ok) throw new Error(write.error.code);
    const plain = (replies: readonly Reply[], { categories }: Pick<PlanLibrary, 'categories'>) =>
      replies.map(({ categoryId, setId: _, ...rest }) => ({
        ...rest,
        path: pathOf({ categories }, categoryId),
      }));
    expect(plain(write.value.replies, write.value)).toEqual(plain(library.replies, library));
    const colours = write.value.categories.map(({ name, colour }) => [name, colour]);
    if (format === 'json') expect(colours).toContainEqual(['=物流', 'red']);
  });

  it('puts back what was changed in the library, and only that', async () => {
    const importing = await desk(format);
    const changed = library.replies.map((reply, at) =>
      at === 7 ? { ...reply, body: '改过', revision: 5 } : reply,
    );
    const planned = importing.plan({ ...library, replies: changed }, inSet);
    expect(planned.ok && planned.value.plan.counts).toMatchObject({ changed: 1, same: 299 });
    const write = importing.write(counting());
    expect(write.ok && write.value.replies).toEqual([{ ...library.replies[7], revision: 5 }]);
    expect(write.ok && write.value.seen).toEqual({ 'reply-7': 5 });
  });
});

/** All of a reply that a spreadsheet may take for a formula. */
const risky: Reply = {
  ...someReply(0),
  title: '=HYPERLINK("https://example.com")',
  body: '+cmd|x\n=2',
  tags: ['@a'],
  wordings: ['-3+2'],
};

it('writes no cell of a CSV that begins like a formula, and marks it for Excel', () => {
  const bytes = exportReplies([risky], library, 'csv', 'zh-CN');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const data = new TextDecoder().decode(bytes);
  expect(data).toContain(`"'=HYPERLINK(""https://example.com"")"`);
  expect(data).toContain("'+cmd");
  for (const cell of data.split(/[,\r\n]"?/)) expect(cell).not.toMatch(/^[=+\-@](?!2)/);
});

it('writes nothing but texts into a workbook', () => {
  const bytes = exportReplies([risky], library, 'xlsx', 'zh-CN');
  const book = XLSX.read(bytes, { type: 'array', dense: true, cellNF: true });
  const cells = (book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? []).flat();
  expect(cells.some((cell) => cell?.v === '=HYPERLINK("https://example.com")')).toBe(true);
  for (const cell of cells) expect(cell).toMatchObject({ t: 's', z: '@' });
  expect(cells.some((cell) => cell?.f !== undefined)).toBe(false);
});

it('keeps what a deleted column said', async () => {
  const book = XLSX.read(exported('xlsx'), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('no sheet');
  const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  const kept = (rows[0] ?? []).flatMap((header, at) =>
    ['标题', '内容', '快捷码', '编号'].includes(header) ? [at] : [],
  );
  // As Excel writes it again.
  const cell = (text = '') => text.replaceAll('_x0041_', '_x005F_x0041_');
  const smaller = XLSX.utils.aoa_to_sheet(rows.map((row) => kept.map((at) => cell(row[at]))));
  XLSX.utils.book_append_sheet(book, smaller, '少几列');
  book.SheetNames = ['少几列'];
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST: true }));
  const planned = (await desk('xlsx', bytes)).plan(library, inSet);
  expect(planned.ok && planned.value.plan.counts).toEqual({ new: 0, changed: 0, same: 300, invalid: 0 });
});
