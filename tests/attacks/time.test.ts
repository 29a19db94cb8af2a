import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStamp } from '../../lib/evidence/stamp/response';
import { type Authority, makeAuthority } from '../tools/authority';
import { exported, runScript, told, trustIn, unpacked, verify } from './archive';
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
  return { zip, verdict: await verify(zip, trustIn(by, signer)) };
}

/** What the archive's own script does not take for good. */
async function scriptTold(zip: Blob): Promise<string[]> {
  const bag = await unpacked(zip);
  const { output } = runScript(bag, bag.files.get('verify.sh') ?? utf8(''), [
    authority.ca,
    signer.fingerprint,
  ]);
  return output.split('\n').filter((line) => /^(FAIL|NOT CHECKED)/.test(line));
}

describe('the clock of the machine', () => {
  it('set back while all was done: the time stamps are far from it', async () => {
    const { zip, verdict } = await madeBy({ capture: -DAY, export: -DAY });
    expect(told(verdict, 'fails')).toEqual(['token-time: time-late']);
    // A seal may have waited for a connection: told, not condemned.
    expect(told(verdict, 'unknown')).toEqual(['seal-times: time-late']);
    expect(await scriptTold(zip)).toEqual([
      expect.stringMatching(/^NOT CHECKED +seal 0001: it was stamped more than 10 minutes after/),
      expect.stringMatching(/^FAIL +archive: it was stamped more than 10 minutes after/),
    ]);
  });

  it('set ahead: what was sealed had not happened yet', async () => {
    const { zip, verdict } = await madeBy({ capture: DAY, export: 0 });
    expect(told(verdict, 'fails')).toEqual(['seal-times: time-early', 'seal-times: time-against-seal']);
    expect(await scriptTold(zip)).toEqual([
      expect.stringMatching(/^FAIL +seal 0001: by its own clock .* after its time stamp/),
    ]);
  });
});

describe('an authority', () => {
  it('whose certificate had run out when it stamped', async () => {
    const expired = makeAuthority({ until: '20210101000000Z' });
    try {
      expect(told((await madeBy({ capture: 0, export: 0 }, expired)).verdict, 'fails')).toEqual([
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
