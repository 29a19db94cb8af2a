import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type KeyKind, makeAuthority } from '../tools/authority';
import { exported, runScript, told, trustIn, unpacked, verify } from './archive';
import { makeSigner, type Signer, sampleCase } from './sample';

/** What nobody has touched: without it, no attack's finding would mean anything. */
let authority: Authority;
let signer: Signer;
beforeAll(async () => {
  authority = makeAuthority();
  signer = await makeSigner();
});
afterAll(() => authority.remove());

describe('an archive as it was exported', () => {
  it('holds in everything, by our verifier and by the script in it', async () => {
    const zip = await exported(await sampleCase({ signer, authority }), signer, authority);
    const verdict = await verify(zip, trustIn(authority, signer));
    expect(told(verdict, 'fails')).toEqual([]);
    expect(told(verdict, 'unknown')).toEqual([]);
    expect(verdict.status).toBe('holds');
    expect(verdict.about).toMatchObject({
      items: 4,
      fingerprint: signer.fingerprint,
      authorities: ['Practice Authority'],
    });
    const files = await unpacked(zip);
    const script = files.files.get('verify.sh') as Uint8Array;
    const { code, output } = runScript(files, script, [authority.ca, signer.fingerprint]);
    expect(output).toContain('RESULT: all holds');
    expect(code).toBe(0);
  });

  it('says what nobody can know without an authority and a fingerprint', async () => {
    const zip = await exported(await sampleCase({ signer, authority }), signer, authority);
    const verdict = await verify(zip, trustIn(null));
    expect(told(verdict, 'fails')).toEqual([]);
    expect(told(verdict, 'unknown')).toEqual([
      'fingerprint: key-not-given',
      'token-authority: authority-not-given',
      'seal-authority: authority-not-given',
    ]);
    // One key signed all: it is named once, however many seals it made.
    const keys = verdict.findings.find(({ id }) => id === 'fingerprint');
    expect(keys?.problems.map(({ facts }) => facts.fingerprint)).toEqual([signer.fingerprint]);
  });

  it('made offline, has no time that anybody vouches for', async () => {
    const zip = await exported(await sampleCase({ signer, authority: null }), signer, null);
    const verdict = await verify(zip, trustIn(authority, signer));
    expect(told(verdict, 'fails')).toEqual([]);
    expect(told(verdict, 'unknown')).toContain('token: token-absent');
    expect(told(verdict, 'unknown')).toContain('seal-times: time-none');
  });

  it('with names and numbers covered, says what was left out', async () => {
    const zip = await exported(await sampleCase({ signer, authority }), signer, authority, { masked: true });
    const verdict = await verify(zip, trustIn(authority, signer));
    expect(told(verdict, 'fails')).toEqual([]);
    expect(told(verdict, 'unknown')).toEqual(['removed: withheld']);
  });
});

it.each<KeyKind>(['P-384', 'RSA', 'RSA-PSS'])(
  'time stamps of an authority with %s are checked',
  async (kind) => {
    const other = makeAuthority({ kind });
    try {
      const zip = await exported(await sampleCase({ signer, authority: other }), signer, other);
      expect(told(await verify(zip, trustIn(other, signer)), 'fails')).toEqual([]);
      expect((await verify(zip, trustIn(other, signer))).status).toBe('holds');
      expect(told(await verify(zip, trustIn(authority, signer)), 'fails')).toEqual([
        'token-authority: authority-other',
        'seal-authority: authority-other',
      ]);
    } finally {
      other.remove();
    }
  },
);
