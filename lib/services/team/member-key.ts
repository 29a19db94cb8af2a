import { ok, type Result } from '../../messaging/result';
import type { MemberKeyRepository } from '../../store/team-member';
import { memberOf, type Sender } from '../../team/back/letter-file';
import { importSigning, newSeeds, publicKeysOf, type Random, signerOf } from '../../team/sign';

/** This machine in its team: what it signs its letters with, and what opens the answers. */
export interface MemberKey extends Sender {
  /** First 32 digits of its key's fingerprint. */
  member: string;
  /** X25519, 32 bytes. */
  open: Uint8Array<ArrayBuffer>;
}

const { subtle } = crypto;

/** Made when it is first asked for, and the same from then on until the team is left. */
export function memberKeys(
  repository: MemberKeyRepository,
  random: Random,
): () => Promise<Result<MemberKey>> {
  return async () => {
    const known = await repository.read();
    if (!known.ok) return known;
    const row = known.value ? ok(known.value) : await repository.keepFirst(await made(random));
    if (!row.ok) return row;
    const { fingerprint, key, sealTo, sign, open } = row.value;
    const signer = signerOf(subtle, fingerprint, sign);
    return ok({ member: memberOf(fingerprint), key, sealTo, signer, open });
  };
}

async function made(random: Random) {
  const seeds = newSeeds(random);
  return { ...publicKeysOf(seeds), sign: await importSigning(subtle, seeds.sign), open: seeds.open };
}
