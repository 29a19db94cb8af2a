import * as XLSX from '@e965/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openFile } from '../../lib/exchange/open';
import { LIMITS } from '../../lib/exchange/types';
import { unzip } from '../../lib/exchange/unzip';
import { seeded } from '../../lib/replies/testing';
import { gb18030, utf8 } from './encode';
import { fixture, opened, proposedRows } from './read';
import { zip } from './zip';

// The reader of workbooks tells the console what it stumbles over.
afterEach(() => vi.restoreAllMocks());

const codeOf = async (bytes: Uint8Array, name = 'x.xlsx') => {
  const file = await openFile(bytes, name);
  return file.ok ? file.value.inspection.notes.map(({ code }) => code).join() || 'read' : file.error;
};
const refuses = (bytes: Uint8Array, code: string, detail = {}, name?: string) =>
  expect(codeOf(bytes, name)).resolves.toEqual({ code, detail });

const HEADER = [['分类', '标题', '内容']];
function book(rows: unknown[][], bookType: XLSX.BookType = 'xlsx'): Uint8Array {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), '话术');
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType, compression: true, bookSST: true }));
}

/** The same workbook with something else in its first sheet. */
async function withSheet(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = await unzip(bytes, () => true, 1e8);
  return zip(
    [...parts].map(([name, part]) => {
      const data = new TextDecoder().decode(part);
      return { name, data: name === 'xl/worksheets/sheet1.xml' ? change(data) : data, method: 8 as const };
    }),
  );
}

describe('files that hold no replies', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty', {}],
    ['blank lines', utf8('\n \n\n'), 'empty', {}],
    ['a header and nothing below', utf8('一级分类,二级分类,话术标题,话术内容\n'), 'no-rows', {}],
    ['a PDF', utf8('%PDF-1.7 …'), 'not-a-table', { kind: 'pdf' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'not-a-table', { kind: 'picture' }],
    ['a RAR', utf8('Rar!\x1a'), 'not-a-table', { kind: 'archive' }],
    ['a zip of files', zip([{ name: '话术.csv', data: 'a,b' }]), 'archive', {}],
    ['a Word document', zip([{ name: 'word/document.xml', data: '<w/>' }]), 'not-a-table', { kind: 'word' }],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0), 'not-a-table', { kind: 'program' }],
    ['bytes of anything', Uint8Array.from({ length: 999 }, (_, at) => (at * 91 + 200) % 256), 'no-text', {}],
    ['settings in JSON', utf8('{"theme":"dark"}'), 'unknown-shape', {}],
    ['a list of numbers in JSON', utf8('[1,2,3]'), 'unknown-shape', {}],
  ])('%s', (_, bytes, code, detail) => refuses(bytes, code, detail));
});

describe('files that are broken', () => {
  it('JSON, with the line', () =>
    refuses(utf8('[\n{"short_code": "a",\n}]'), 'bad-json', { line: 3 }, 'a.json'));
  it('YAML, with the line', () =>
    refuses(utf8('matches:\n  - trigger: ":a"\n   replace: [\n'), 'bad-yaml', { line: 3 }, 'base.yml'));
  it('a quote that is never closed, with the row', () =>
    refuses(utf8('分类,内容\n物流,今天发\n物流,"明天发\n售后,好的\n'), 'open-quote', { line: 3 }));
  it('a text cut off within a character', () =>
    refuses(gb18030('快捷短语编码,快捷短语\r\na1,您好').slice(0, -1), 'damaged'));
  it('our own, with the place', () =>
    refuses(utf8('{"format":"sellerside-library","vocabulary":1,"sets":[{"id":"a b"}]}'), 'bad-own', {
      place: 'sets[0].id',
    }));
  it('ours of a later version', () =>
    refuses(utf8('{"format":"sellerside-library","vocabulary":9}'), 'newer'));

  it('every workbook that was cut off', async () => {
    for (const name of ['questions.xlsx', 'kefubao_1790000000.xls']) {
      const bytes = fixture(name);
      for (let share = 1; share < 10; share += 1) {
        const code = await codeOf(bytes.slice(0, Math.floor((bytes.length * share) / 10)));
        expect(code).toMatchObject({ code: expect.stringMatching(/^(damaged|no-rows)$/) });
      }
    }
  });

  it('never breaks down over bytes that were written over', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const random = seeded(5);
    for (const name of [
      'questions.xlsx',
      'kefubao_1790000000.xls',
      'excel-95.xls',
      'qianniu.csv',
      'web-page.xls',
    ]) {
      for (let round = 0; round < 60; round += 1) {
        const bytes = fixture(name);
        for (let hit = 0; hit < 12; hit += 1)
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        // Resolves, to rows or to a fault: what it must not do is throw.
        await openFile(bytes, name);
      }
    }
  });
});

describe('files that are locked or carry more than cells', () => {
  it('a workbook with a password', () => {
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, '/EncryptionInfo', utf8('x'.repeat(200)));
    XLSX.CFB.utils.cfb_add(file, '/EncryptedPackage', utf8('x'.repeat(5000)));
    return refuses(new Uint8Array(XLSX.CFB.write(file, { type: 'array' })), 'encrypted');
  });

  it('macros are left where they are, and it is said', async () => {
    const parts = XLSX.CFB.read(Buffer.from(book([...HEADER, ['物流', '发货', '今天发']])), {
      type: 'buffer',
    });
    XLSX.CFB.utils.cfb_add(parts, '/xl/vbaProject.bin', Buffer.from('Sub Auto_Open()'));
    const bytes = new Uint8Array(XLSX.CFB.write(parts, { type: 'array', fileType: 'zip' }));
    const file = await opened(bytes, 'x.xlsm');
    expect(file.inspection.notes).toContainEqual({ code: 'macros', count: 1 });
    expect(proposedRows(file).rows).toHaveLength(1);
  });

  it('formulas are not computed: what they came to counts, and what came to nothing is told', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ...HEADER,
      ['物流', '发货', ''],
      ['物流', '坏的', ''],
      ['物流', '没算', ''],
    ]);
    sheet.C2 = { t: 's', v: '今天发', f: 'WEBSERVICE("https://example.com")' };
    sheet.C3 = { t: 'e', v: 0x17, f: 'A1+#REF!' };
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, sheet, '话术');
    const read = proposedRows(
      await opened(new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' })), 'x.xlsx'),
    );
    expect(read.rows.map(({ line, body }) => [line, body])).toEqual([[2, [{ text: '今天发' }]]]);
    expect(read.skipped).toEqual([
      { line: 3, reason: 'cell-error' },
      { line: 4, reason: 'no-body' },
    ]);
  });

  it('markup is text', async () => {
    const body = '<img src=x onerror=alert(1)><script>1</script>&lt;b&gt;';
    const file = await opened(book([...HEADER, ['物流', '<b>发货</b>', body]]), 'x.xlsx');
    expect(proposedRows(file).rows).toMatchObject([{ title: '<b>发货</b>', body: [{ text: body }] }]);
  });
});

describe('files that are too much', () => {
  it('of bytes', () => refuses(new Uint8Array(LIMITS.file + 1), 'too-large', { megabytes: 20 }));

  it('of what they unpack to', () => {
    const bomb = zip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.xml', data: '<workbook/>', says: LIMITS.unpacked },
    ]);
    return refuses(bomb, 'unpacked-too-large', { megabytes: 200 });
  });

  it('of rows', () => {
    const rows = 'a,b\n'.repeat(LIMITS.rows + 1);
    return refuses(utf8(`标题,内容\n${rows}`), 'too-many-rows', { rows: LIMITS.rows }, 'x.csv');
  });

  it('of a sheet that says it has a million rows and sixteen thousand columns, and holds one', async () => {
    const vast = 'A1:XFD1048576';
    const bytes = await withSheet(book([...HEADER, ['物流', '发货', '今天发']]), (xml) =>
      xml
        .replace(/<dimension [^>]*>/, `<dimension ref="${vast}"/>`)
        .replace(
          '</sheetData>',
          `</sheetData><mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="${vast}"/></mergeCells>`,
        ),
    );
    const file = await opened(bytes, 'x.xlsx');
    expect(proposedRows(file).rows).toHaveLength(1);
  });

  it('of aliases in YAML, each of which stands for ten others', async () => {
    const bomb = ['a: &a0 ["x","x","x","x","x","x","x","x","x","x"]'];
    for (let level = 1; level < 9; level += 1)
      bomb.push(`b${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(',')}]`);
    bomb.push('matches:', '  - trigger: ":a"', '    replace: "hello there"', '    search_terms: *a8');
    const file = await openFile(utf8(bomb.join('\n')), 'base.yml');
    if (file.ok) expect(proposedRows(file.value).rows).toMatchObject([{ shortcut: 'a', tags: null }]);
    else expect(file.error.code).toBe('bad-yaml');
  });
});

describe('files under a wrong name', () => {
  it.each([
    ['a workbook called CSV', fixture('questions.xlsx'), '话术.csv', 'misnamed'],
    ['an old workbook called xlsx', fixture('kefubao_1790000000.xls'), 'k.xlsx', 'misnamed'],
    ['a CSV called xls', fixture('qianniu.csv'), 'q.xls', 'misnamed'],
    ['a web page called xls', fixture('web-page.xls'), 'w.xls', 'web-page'],
    ['JSON called txt', fixture('chatwoot.json'), 'c.txt', 'read'],
  ])('are read by what is in them: %s', (_, bytes, name, said) =>
    expect(codeOf(bytes, name)).resolves.toBe(said),
  );
});
