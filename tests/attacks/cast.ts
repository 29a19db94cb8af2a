import { type Authority, makeAuthority } from '../tools/authority';
import { exported, type Files, type Unpacked, unpacked } from './archive';
import { makeSigner, type Signer, sampleCase } from './sample';

/** Who takes part in the attacks, and on what. */
export interface Cast {
  authority: Authority;
  rogue: Authority;
  signer: Signer;
  intruder: Signer;
  /** As it was exported. */
  good: Unpacked;
  /** Of another case. */
  other: Unpacked;
  remove(): void;
}

export async function makeCast(): Promise<Cast> {
  const [authority, rogue] = [makeAuthority(), makeAuthority()];
  const [signer, intruder] = [await makeSigner(), await makeSigner()];
  const archiveOf = async (sample: Parameters<typeof sampleCase>[0]) =>
    unpacked(await exported(await sampleCase(sample), signer, authority));
  return {
    ...{ authority, rogue, signer, intruder },
    good: await archiveOf({ signer, authority }),
    other: await archiveOf({ id: 'case-20261120-zz01aa', signer, authority }),
    remove: () => {
      authority.remove();
      rogue.remove();
    },
  };
}

export const bytes = (files: Files, path: string) => files.get(path) as Uint8Array<ArrayBuffer>;
