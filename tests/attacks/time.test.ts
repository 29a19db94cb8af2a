import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStamp } from '../../lib/evidence/stamp/response';
import { exported, told, trustIn, verify } from './archive';
import { type Authority, makeAuthority } from './authority';
import { makeSigner, type Signer, sampleCase, sha256, utf8 } from './sample';

const DAY = 86_400_000;
let authority: Authority;
let signer: Signer;
beforeAll(async () => {
  [authority, signer] = [makeAuthority(), await makeSigner()];
});
afterAll(() => authority.remove());

async function madeBy(clock: { capture: number; export: number }, by = authority) {
  const zip = await exported(await sampleCase({ signer, authority: by, skew: clock.capture }), signer, by, {
    skew: clock.export,
  });
  return verify(zip, trustIn(by, signer));
}

describe('the clock of the machine', () => {
  it('set back while all was done: the time stamps are far from it', async () => {
    const verdict = await madeBy({ capture: -DAY, export: -DAY });
    expect(told(verdict, 'fails')).toEqual(['token-time: time-late']);
    // A seal may have waited for a connection: told, not condemned.
    expect(told(verdict, 'unknown')).toEqual(['seal-times: time-late']);
  });

  it('set ahead: what was sealed had not happened yet', async () => {
    const verdict = await madeBy({ capture: DAY, export: 0 });
    expect(told(verdict, 'fails')).toEqual(['seal-times: time-early', 'seal-times: time-against-seal']);
  });
});

describe('an authority', () => {
  it('whose certificate had run out when it stamped', async () => {
    const expired = makeAuthority({ until: '20210101000000Z' });
    try {
      expect(told(await madeBy({ capture: 0, export: 0 }, expired), 'fails')).toEqual([
        'token-authority: certificate-expired',
        'seal-authority: certificate-expired',
      ]);
    } finally {
      expired.remove();
    }
  });
});

it('an answer to another question is refused where it arrives, so none is ever kept', () => {
  const data = utf8('a signature');
  const imprint = Uint8Array.from(Buffer.from(sha256(data), 'hex'));
  const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  expect(readStamp(authority.stamp(data), { imprint, nonce })).toEqual({ ok: false, fault: 'wrong-nonce' });
});
