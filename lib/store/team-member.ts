import type { Result } from '../messaging/result';
import type { SigningKey } from '../team/sign';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

/** This machine's own key in its team, made when it first writes a letter. It goes when the team is left. */
export interface MemberKeyRow {
  fingerprint: string;
  /** Ed25519 and X25519, 32 bytes each in base64. */
  key: string;
  sealTo: string;
  /** Not extractable where the browser has Ed25519. */
  sign: SigningKey;
  /** X25519, 32 bytes. */
  open: Uint8Array<ArrayBuffer>;
}

export const MEMBER = 'member';

/** Letters and files on their way to the team and from it. */
export const BACK_TABLES = ['outLetters', 'inLetters', 'members', 'transfers', 'transferBytes'] as const;

export class MemberKeyRepository {
  constructor(private readonly store: Store) {}

  read(): Promise<Result<MemberKeyRow | null>> {
    return this.store.read(
      ['singles'],
      async (database) => (await readSingle<MemberKeyRow>(database, MEMBER)) ?? null,
    );
  }

  /** The one that is kept: of two that were made at once it is the first. */
  keepFirst(made: MemberKeyRow): Promise<Result<MemberKeyRow>> {
    return this.store.write(['singles'], async (database) => {
      const kept = await readSingle<MemberKeyRow>(database, MEMBER);
      if (!kept) await writeSingle(database, MEMBER, made);
      return kept ?? made;
    });
  }
}
