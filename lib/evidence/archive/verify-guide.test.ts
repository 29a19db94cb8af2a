import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveFolder, archiveFolder } from '../../../tests/tools/archive-folder';
import { VERIFY_GUIDE } from './verify-guide';

let folder: ArchiveFolder;
/** Where a reader stands: the folder that VERIFY.txt is in, with the certificate beside it. */
let [dir, bag] = ['', ''];
let sample: ArchiveFolder['sample'];

beforeAll(async () => {
  folder = await archiveFolder();
  ({ dir, bag, sample } = folder);
});
afterAll(() => folder.remove());

/** The commands of a text, each block as it stands there. */
const blocksOf = (text: string): string[] => text.match(/(?:^ {4}.*\n)+/gm) ?? [];
const [chinese = '', english = ''] = VERIFY_GUIDE.split(/^-{20,}$/m);

function typed(commands: string, folder: string): string[] {
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${commands}`], { cwd: folder, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => !/^Using configuration|^Warning|^$/.test(line));
}

describe('VERIFY', () => {
  it('has the same commands in each language, and nothing in them that has to be filled in', () => {
    expect(blocksOf(english)).toEqual(blocksOf(chinese));
    expect(blocksOf(chinese).join('')).not.toMatch(/…|CASE|[^ -~\n]/);
  });

  it('is whole in each language', () => {
    expect(english).not.toMatch(/\p{Script=Han}/u);
    for (const text of [chinese, english]) {
      expect(text).toMatch(/report\.html/);
      expect(text).toMatch(/X-Custody-Head/);
    }
  });

  it('can be typed as it stands, and says what then appears', () => {
    const [root = '', script = '', files, complete, archive, seals, log] = blocksOf(chinese);
    typed(root, bag);
    expect(typed(script, bag).at(-1)).toMatch(/^RESULT: nothing failed/);
    const { fingerprint } = sample.key;
    expect(typed(`${script.trimEnd()} ${fingerprint}`, bag).at(-1)).toMatch(/^RESULT: all holds/);
    expect(typed([files, complete].join(''), bag)).toEqual([]);
    const [sums = ''] = (files ?? '').split('\n');
    const stamp = expect.stringMatching(/^Time stamp: /);
    const good = ['Verified OK', 'Verification: OK', stamp];
    expect(typed(`${sums}\n${archive}`, bag)).toEqual([...good, `${fingerprint}  -`]);
    const { head } = sample.whole.seals[0] ?? { head: '' };
    expect(typed(`${sums}\n${seals}`, bag)).toEqual([
      ...good,
      `${fingerprint}  -`,
      `${JSON.parse(head).head}  -`,
      head,
    ]);
    const last = sample.whole.log.at(-1)?.hash;
    expect(typed(`${sums}\n${log}`, bag)).toEqual([last, `X-Custody-Head: ${last}`]);
  });

  it('finds by hand what was changed, taken out, planted, or put into another order', () => {
    const [, , files, complete, , , log] = blocksOf(english);
    const copy = join(dir, 'copy');
    cpSync(bag, copy, { recursive: true });
    writeFileSync(join(copy, 'data/items/0001-frame.png'), 'x');
    rmSync(join(copy, 'data/items/0002-frame.png'));
    writeFileSync(join(copy, 'seal/more.html'), 'x');
    const lines = readFileSync(join(copy, 'data/custody.jsonl'), 'utf8').trimEnd().split('\n');
    writeFileSync(join(copy, 'data/custody.jsonl'), lines.toReversed().join('\n'));
    const said = typed([files, complete, log].join(''), copy).join('\n');
    expect(said).toMatch(/0001-frame\.png: FAILED\n(?:.|\n)*0002-frame\.png: FAILED/);
    expect(said).toMatch(/^seal\/more\.html$/m);
    expect(said).toContain('BROKEN');
  });
});
