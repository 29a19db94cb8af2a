import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['tests/tools/run.mjs', 'import', ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  return { status, stdout, stderr };
}
const FILE = 'tests/exchange/files/kefubao_1790000000.xls';

/** An export of ours, with what the last row of the file says. */
const LIBRARY = {
  format: 'sellerside-library',
  vocabulary: 1,
  sets: [{ id: 's', kind: 'personal', name: '我的', language: 'zh-CN', version: 0, order: 0 }],
  categories: [{ id: 'c', setId: 's', name: '催付', order: 0 }],
  replies: [
    {
      id: 'r',
      setId: 's',
      categoryId: 'c',
      title: '补运费',
      body: '申通{?申通金额}元，EMS{?EMS金额}元，补差链接发您了',
      shortcut: '',
      stage: null,
      tags: [],
      order: 0,
      pinned: false,
      editedAt: 0,
      revision: 0,
    },
  ],
};

describe('npm run import', { timeout: 60_000 }, () => {
  it('prints the counts, what is left open, and the invalid rows', () => {
    const { status, stdout } = run(FILE, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('new 4, changed 0, same 0, invalid 1');
    expect(stdout).toContain('blank [产品] × 1: blank 产品');
    expect(stdout).toContain('row 5: no first category');
  });

  it('gives the same as JSON, against a library', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sellerside-import-'));
    const library = join(folder, 'library.json');
    writeFileSync(library, JSON.stringify(LIBRARY));
    const { stdout } = run(FILE, '--dry-run', '--json', '--library', library);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'kefubao',
      counts: { new: 3, same: 1, invalid: 1 },
      invalid: [{ line: 5, reason: 'no-category' }],
      synonyms: expect.arrayContaining([
        expect.objectContaining({ path: ['付款'], match: { id: 'c', likeness: 'synonym' } }),
      ]),
    });
  });

  it('proposes for our own notation what the workspace does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sellerside-import-'));
    const table = join(folder, 'table.csv');
    const rows = ['{买家昵称}，{小窍门}', '{?尺码}还有货', '{红|蓝}任选，[产品]包邮'];
    writeFileSync(
      table,
      `一级分类,二级分类,话术标题,话术内容\n${rows.map((row, at) => `售前,,第${at}句,"${row}"\n`).join('')}`,
    );
    const { stdout } = run(table, '--dry-run');
    rmSync(folder, { recursive: true });
    const lines = stdout.split('\n').filter((line) => line.startsWith('  blank'));
    expect(lines.sort()).toEqual([
      '  blank [产品] × 1: blank 产品, or variable product.name',
      '  blank {?尺码} × 1: blank 尺码',
      '  blank {买家昵称} × 1: variable buyer.name',
      '  blank {小窍门} × 1: blank 小窍门',
    ]);
  });

  it.each([
    [['/', '--dry-run'], 'FILE: / is no file but a folder.\n'],
    [['no-such.csv', '--dry-run'], 'FILE: there is no file no-such.csv.\n'],
    [
      [FILE, '--dry-run', '--library', 'package.json'],
      '--library: package.json is no export, backup or pack of ours.\n',
    ],
    [[FILE, '--dry-run', '--library', 'lib'], '--library: lib is no file but a folder.\n'],
  ])('says in one line what is wrong with %j', (args, stderr) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr });
  });

  it('says what is wrong, and imports nothing', () => {
    expect(run(FILE)).toMatchObject({ status: 2, stdout: '' });
    expect(run('package.json', '--dry-run')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('package.json: the file is in good order'),
    });
  });
});
