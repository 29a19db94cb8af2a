import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveCase } from '../../lib/evidence/archive/format';
import { canonical } from '../../lib/evidence/canonical';
import { nextLine } from '../../lib/evidence/chain';
import type { LogLine } from '../../lib/evidence/types';
import type { Authority } from '../tools/authority';
import { edit, exported, type Files, resign, runScript, text, type Unpacked, unpacked } from './archive';
import { bytes, type Cast, makeCast } from './cast';
import { type Signer, sampleCase, utf8 } from './sample';

let cast: Cast;
let authority: Authority;
let signer: Signer;
let good: Unpacked;

beforeAll(async () => {
  cast = await makeCast();
  ({ authority, signer, good } = cast);
});
afterAll(() => cast.remove());

it.each<[string, (log: LogLine[]) => LogLine[], RegExp]>([
  [
    'an item that came after the last seal',
    (log) => {
      const last = log.at(-1) as LogLine;
      const { act, item = '', sha256: hash = '' } = log[1] as LogLine;
      return [...log, nextLine(last.caseId, last, { act, at: last.at, by: '小木', item, sha256: hash })];
    },
    /NOT CHECKED +items were added after the last seal/,
  ],
  [
    'a capture with a gap',
    (log) => {
      const last = log.at(-1) as LogLine;
      const detail = { capture: 'c2', state: 'complete', frames: 1, gaps: 1 };
      return [...log, nextLine(last.caseId, last, { act: 'capture-end', at: last.at, by: '小木', detail })];
    },
    /NOT CHECKED +captures that were not finished, or have gaps, end in these lines: 12\n/,
  ],
])('the script says of %s that not all is well', async (_, change, finding) => {
  const sample = await sampleCase({ signer, authority });
  sample.whole.log = change(sample.whole.log);
  const made = await unpacked(await exported(sample, signer, authority));
  const args = [authority.ca, signer.fingerprint];
  const { code, output } = runScript(made, bytes(made.files, 'verify.sh'), args);
  expect(output).toMatch(finding);
  expect(code).toBe(2);
});

describe('the script, of whoever has the key of the shop and signs anew', () => {
  const said = async (edits: (files: Files) => void) => {
    const files = new Map(good.files);
    edits(files);
    await resign(files, signer, authority);
    return runScript({ ...good, files }, bytes(good.files, 'verify.sh'), [authority.ca, signer.fingerprint]);
  };
  const facts = (edits: (told: ArchiveCase) => void) => (files: Files) => {
    const told: ArchiveCase = JSON.parse(text(files, 'data/case.json'));
    edits(told);
    files.set('data/case.json', utf8(canonical(told).text));
  };

  it.each<[string, (files: Files) => void, RegExp]>([
    [
      'no items',
      facts(({ items }) => void items.splice(0)),
      /case\.json and the files differ in\n.*0001-frame/,
    ],
    [
      'an item twice',
      facts(({ items }) => void items.push(...items.slice(0, 1))),
      /case\.json and the files differ in\n.*0001-frame/,
    ],
    [
      'a mark before the facts',
      (files) => files.set('data/case.json', utf8(`\ufeff${text(files, 'data/case.json')}`)),
      /case\.json is of another case/,
    ],
    [
      'a seal less',
      (files) => {
        for (const end of ['head', 'sig', 'pem', 'tsr']) files.delete(`data/seals/0001.${end}`);
      },
      /seal 1: the log tells of it, and it is not here/,
    ],
    [
      'a time stamp less',
      (files) => void files.delete('data/seals/0001.tsr'),
      /seal 1: the log tells of its time stamp, and that is not here/,
    ],
  ])('finds %s', async (_, edits, finding) => {
    const { code, output } = await said(edits);
    expect(output).toMatch(finding);
    expect(code).toBe(1);
  });

  it('prints nothing that a terminal would act on', async () => {
    const { code, output } = await said((files) =>
      edit(files, 'bag-info.txt', /(External-Identifier: .*)/, '$1\u001b[2JRESULT: all holds'),
    );
    expect(output).not.toContain('\u001b');
    expect(code).toBe(1);
  });
});

it.each(['-n', '-e', '-n\nx', '_x', 'a b', '名'])('a file of the name %j is found by the script', (name) => {
  for (const isFolder of [false, true]) {
    const { code, output } = runScript(
      good,
      bytes(good.files, 'verify.sh'),
      [authority.ca, signer.fingerprint],
      (root) => {
        const path = join(root, name);
        if (isFolder) mkdirSync(path);
        writeFileSync(isFolder ? join(path, 'evil.html') : path, 'x');
      },
    );
    expect(output).toMatch(/names that no file of an archive has\n/);
    expect(code).toBe(1);
  }
});

it('a line of a manifest that looks like an option is found by the script', () => {
  const files = new Map(good.files);
  edit(files, 'manifest-sha256.txt', /$/, '-n\n');
  const { output } = runScript({ ...good, files }, bytes(good.files, 'verify.sh'), [authority.ca]);
  expect(output).toMatch(/manifest-sha256\.txt has lines that may not stand there/);
});

it('a time stamp of the archive that was taken out is not said to have never been', async () => {
  const files = new Map(good.files);
  files.delete('seal/tagmanifest.sig.tsr');
  const { code, output } = runScript({ ...good, files }, bytes(good.files, 'verify.sh'), [
    authority.ca,
    signer.fingerprint,
  ]);
  expect(output).toMatch(/NOT CHECKED +archive: there is no time stamp: .* or it was taken out/);
  expect(code).toBe(2);
});

it('a link in place of a picture is found by the script', () => {
  const { code, output } = runScript(good, bytes(good.files, 'verify.sh'), [authority.ca], (root) =>
    symlinkSync('/etc/hostname', join(root, 'data/items/0009-frame.png')),
  );
  expect(output).toMatch(/links, which may lead anywhere/);
  expect(code).toBe(1);
});
