import { toBase64 } from '../../../bytes/base64';
import { sealLetter } from '../../../team/back/letter';
import { letterName, type Recipient } from '../../../team/back/letter-file';
import type { Letter } from '../../../team/back/types';
import type { Bytes } from '../../../team/bytes';
import type { Random } from '../../../team/sign';
import type { MemberKey } from '../member-key';

/** Letters that are to go, and all that seals them. */
export interface Mail {
  letters: readonly Letter[];
  /** Fingerprint. */
  team: string;
  to: readonly Recipient[];
  from: MemberKey;
  random: Random;
}

/** As they lie in a space's `inbox/`. */
export function letterFiles({
  letters,
  team,
  to,
  from,
  random,
}: Mail): Promise<{ name: string; bytes: Bytes }[]> {
  return Promise.all(
    letters.map(async (letter) => {
      const bytes = await sealLetter(crypto.subtle, letter, { team, to, from }, random);
      return { name: letterName(from.member, letter.id), bytes };
    }),
  );
}

/** As one file, for a space that this machine cannot write. */
export function lettersText(files: readonly { name: string; bytes: Bytes }[]): string {
  const inside = files.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) }));
  return `${JSON.stringify({ 'sellerside-letters': 1, files: inside })}\n`;
}
