import { toBase64 } from '../../bytes/base64';
import { derSignature } from '../../evidence/stamp/der';
import { ok, type Result } from '../../messaging/result';
import { digest } from '../../platform/digest';
import type { SealKeyRow } from '../../store/database';
import type { SealRepository } from '../../store/evidence-seals';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface Signed {
  /** DER, base64. */
  signature: string;
  publicKey: string;
  fingerprint: string;
}

/**
 * The key of this machine. It cannot be read out of the browser, by us neither: whoever has a copy of the profile may
 * use it, and nobody can carry it elsewhere. A new machine has a new one, and the logs say so.
 */
export class SealKeys {
  private making: Promise<Result<SealKeyRow>> | null = null;

  constructor(
    private readonly seals: SealRepository,
    private readonly now: () => number,
  ) {}

  /** Made when it is first asked for. */
  async own(): Promise<Result<SealKeyRow>> {
    const kept = await this.seals.key();
    if (!kept.ok) return kept;
    if (kept.value) return ok(kept.value);
    this.making ??= this.make().finally(() => {
      this.making = null;
    });
    return this.making;
  }

  async sign(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Signed & { der: Uint8Array<ArrayBuffer> }>> {
    const key = await this.own();
    if (!key.ok) return key;
    const { privateKey, publicKey, fingerprint } = key.value;
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes);
    const der = derSignature(new Uint8Array(raw));
    return ok({ der, signature: toBase64(der), publicKey, fingerprint });
  }

  private async make(): Promise<Result<SealKeyRow>> {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
    const spki = await crypto.subtle.exportKey('spki', publicKey);
    const fingerprint = await digest(spki);
    return this.seals.addKey({
      fingerprint,
      publicKey: toBase64(new Uint8Array(spki)),
      privateKey,
      since: this.now(),
    });
  }
}
