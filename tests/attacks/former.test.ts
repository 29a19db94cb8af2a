import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, makeAuthority } from '../tools/authority';
import { exported, type Files, packed, resign, runScript, told, trustIn, unpacked, verify } from './archive';
import { makeSigner, type Signer, sampleCase, utf8 } from './sample';

/** Archives that were made when both texts for people ended in `.md`, which Windows does not open. */
let authority: Authority;
let signer: Signer;
let folder: string;
let files: Files;

beforeAll(async () => {
  [authority, signer] = [makeAuthority(), await makeSigner()];
  ({ folder, files } = await unpacked(
    await exported(await sampleCase({ signer, authority }), signer, authority),
  ));
  for (const [name, former] of [
    ['VERIFY.txt', 'VERIFY.md'],
    ['data/METHOD.txt', 'data/METHOD.md'],
  ] as const) {
    files.set(former, files.get(name) ?? utf8(''));
    files.delete(name);
  }
  await resign(files, signer, authority);
});
afterAll(() => authority?.remove());

const script = (given: Files) =>
  runScript({ folder, files: given }, utf8(''), [authority.ca, signer.fingerprint]);

describe('an archive from before VERIFY.txt', () => {
  it('holds, by the verifier and by a script of today', async () => {
    const verdict = await verify(packed({ folder, files }), trustIn(authority, signer));
    expect(verdict).toMatchObject({ status: 'holds' });
    const { code, output } = script(files);
    expect(output).not.toMatch(/^(?:FAIL|NOT CHECKED)/m);
    expect(code).toBe(0);
  });

  it.each(['VERIFY.txt', 'data/METHOD.txt'])('has no %s beside it that no manifest names', async (name) => {
    const more = new Map(files).set(name, utf8('nothing to check here'));
    const verdict = await verify(packed({ folder, files: more }), trustIn(authority, signer));
    expect(told(verdict, 'fails')).toContain('complete: file-extra');
    expect(script(more)).toMatchObject({ code: 1 });
  });

  it('has one of the two names', async () => {
    const less = new Map(files);
    less.delete('VERIFY.md');
    await resign(less, signer, authority);
    const verdict = await verify(packed({ folder, files: less }), trustIn(authority, signer));
    expect(told(verdict, 'fails')).toContain('complete: file-absent');
    expect(script(less)).toMatchObject({ code: 1 });
  });
});
