import { fromBase64 } from '../../bytes/base64';
import { fail, ok } from '../../messaging/result';
import type { Handlers } from '../../messaging/serve';
import { type Asking, askAuthority } from './authority';
import { type CasesOptions, caseCalls } from './cases';
import { type ItemsOptions, itemCalls } from './items';
import type { SealKeys } from './keys';
import { receive } from './receive';
import type { Seals, SealsOptions } from './seals';

type EvidenceCalls = Pick<Handlers, Extract<keyof Handlers, `cases.${string}` | `evidence.${string}`>>;

export interface EvidenceOptions extends CasesOptions, ItemsOptions {
  seals: Seals;
  keys: SealKeys;
  asking: Asking;
  settings: SealsOptions['settings'];
}

/** Cases, their items, their seals. */
export function evidenceCalls(options: EvidenceOptions): EvidenceCalls {
  const { context, seals, keys, asking, settings } = options;
  return {
    ...caseCalls(options),
    ...itemCalls(options),
    'evidence.key': async () => {
      const key = await keys.own();
      if (!key.ok) return key;
      const { fingerprint, publicKey, since } = key.value;
      return ok({ fingerprint, publicKey, since });
    },
    'evidence.seal': ({ caseId }) => seals.seal(caseId),
    'evidence.sign': async ({ tagManifest }) => {
      const signed = await keys.sign(new TextEncoder().encode(tagManifest));
      if (!signed.ok) return signed;
      const { signature, publicKey, fingerprint } = signed.value;
      const { authorityUrl } = await settings();
      const stamp = await askAuthority(asking, authorityUrl, fromBase64(signature));
      const token = stamp.ok ? stamp.token : null;
      return ok({ signature, publicKey, fingerprint, token, failure: stamp.ok ? null : stamp.fault });
    },
    'evidence.tryAuthority': async ({ url }) => {
      const stamp = await askAuthority(asking, url, crypto.getRandomValues(new Uint8Array(32)));
      if (!stamp.ok) return fail('authority', { detail: { fault: stamp.fault } });
      return ok({ stampedAt: stamp.stampedAt, name: stamp.name });
    },
    'evidence.receive': async (args) => receive(context, keys, args, (await settings()).agentName),
  };
}
