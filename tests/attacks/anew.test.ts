import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../lib/evidence/canonical';
import type { Authority } from '../tools/authority';
import {
  edit,
  exported,
  type Files,
  packed,
  resign,
  runScript,
  text,
  told,
  trustIn,
  type Unpacked,
  unpacked,
  verify,
} from './archive';
import { bytes, type Cast, makeCast } from './cast';
import { type Signer, sampleCase, utf8 } from './sample';

let cast: Cast;
let authority: Authority;
let signer: Signer;
let intruder: Signer;
let good: Unpacked;

beforeAll(async () => {
  cast = await makeCast();
  ({ authority, signer, intruder, good } = cast);
});
afterAll(() => cast.remove());

const SECOND = 'data/items/0002-frame.png';

describe('all is made anew, with another key and a new time stamp', () => {
  let forged: Unpacked;
  beforeAll(async () => {
    const sample = await sampleCase({ signer: intruder, authority });
    forged = await unpacked(await exported(sample, intruder, authority));
  });

  it('and nothing in the file tells', async () => {
    const verdict = await verify(packed(forged), trustIn(authority));
    expect(told(verdict, 'fails')).toEqual([]);
    // So that nobody takes silence for an answer, the key that was not compared is told.
    expect(told(verdict, 'unknown')).toEqual(['fingerprint: key-not-given']);
    const { code, output } = runScript(forged, bytes(good.files, 'verify.sh'), [authority.ca]);
    expect(code).toBe(2);
    expect(output).toContain('compare its key with the one registered');
  });

  it('and the registered fingerprint does', async () => {
    expect(told(await verify(packed(forged), trustIn(authority, signer)), 'fails')).toEqual([
      'fingerprint: key-unknown',
    ]);
    const { code } = runScript(forged, bytes(good.files, 'verify.sh'), [authority.ca, signer.fingerprint]);
    expect(code).toBe(1);
  });

  it('and so does the time of a seal that was kept from the capture', async () => {
    const files = new Map(forged.files);
    for (const end of ['head', 'sig', 'pem', 'tsr']) {
      files.set(`data/seals/0001.${end}`, bytes(good.files, `data/seals/0001.${end}`));
    }
    await resign(files, intruder, authority);
    expect(told(await verify(packed({ ...forged, files }), trustIn(authority)), 'fails')).toContain(
      'seal-log: seal-place',
    );
  });

  it('VERIFY says so', () => {
    expect(text(good.files, 'VERIFY.txt')).toContain('no check that looks at this zip alone finds it');
  });
});

describe('whoever has the key of the shop and signs anew', () => {
  const change = async (edits: (files: Files) => void) => {
    const files = new Map(good.files);
    edits(files);
    await resign(files, signer, authority);
    return told(await verify(packed({ ...good, files }), trustIn(authority, signer)), 'fails');
  };

  it('cannot take a seal out', async () => {
    const found = await change((files) => {
      for (const end of ['head', 'sig', 'pem', 'tsr']) files.delete(`data/seals/0001.${end}`);
      edit(files, 'data/case.json', /"seals":\[.*?\]/, '"seals":[]');
    });
    expect(found).toEqual(['seals: file-absent', 'seal-tokens: token-gone']);
  });

  it('cannot take an item out', async () => {
    const found = await change((files) => {
      files.delete(SECOND);
      edit(
        files,
        'data/case.json',
        /\{[^{}]*"clock":\{[^{}]*\}[^{}]*"path":"data\/items\/0002-frame\.png"[^{}]*\},?/,
        '',
      );
    });
    expect(found).toContain('items: item-gone');
  });

  it.each([
    ['that all was reached', '"reachedTop":true', '"reachedTop":null'],
    ['how it ended', '"state":"complete"', '"state":"interrupted"'],
    ['that there was one', /"captures":\[.*?\],"caseId"/, '"captures":[],"caseId"'],
  ])('cannot tell of a capture otherwise than the log: %s', async (_, from, to) => {
    expect(await change((files) => edit(files, 'data/case.json', from, to))).toContain(
      'coverage: capture-untold',
    );
  });

  it('cannot take a time stamp out', async () => {
    const found = await change((files) => void files.delete('data/seals/0001.tsr'));
    expect(found).toEqual(['seal-tokens: token-gone']);
  });

  it.each([
    ['with a number that nobody counts to', '"n":1,', '"n":1000000000000000,'],
    ['nested beyond reading', /^\{/, `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},`],
  ])('gets an answer: case.json %s', async (_, from, to) => {
    expect(await change((files) => edit(files, 'data/case.json', from, to))).not.toEqual([]);
  });

  it('gets an answer: more seals than fit into a call', async () => {
    const found = await change((files) => {
      const told = JSON.parse(text(files, 'data/case.json'));
      const [seal] = told.seals;
      told.seals = Array.from({ length: 150_000 }, (_, at) => ({ ...seal, n: at + 1 }));
      files.set('data/case.json', utf8(canonical(told).text));
    });
    expect(found).toEqual(['seals: file-absent']);
  });

  it('cannot change a time stamp', async () => {
    for (const [from, to] of [
      ['2026', '2025'],
      [/[\s\S]{2}$/, '!!'],
    ] as const) {
      const files = new Map(good.files);
      const token = Buffer.from(bytes(files, 'data/seals/0001.tsr')).toString('latin1');
      files.set('data/seals/0001.tsr', Uint8Array.from(Buffer.from(token.replace(from, to), 'latin1')));
      await resign(files, signer, authority);
      const found = told(await verify(packed({ ...good, files }), trustIn(authority, signer)), 'fails');
      expect(found).toEqual(['seal-tokens: token-wrong']);
    }
  });
});
