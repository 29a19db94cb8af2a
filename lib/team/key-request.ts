import { toBase64 } from '../bytes/base64';
import { bytesIn, utf8 } from './bytes';
import { fingerprintOf } from './keys';
import { isShown } from './shown';
import type { PublicKeys, Signer, Verify } from './sign';

/**
 * What somebody who is to publish hands to a supervisor: the public halves of their new key, signed by it for this
 * team, so that nobody passes off another's key as their own.
 */

const SCHEME = 'sellerside:key?';
const FORM = /sellerside:key\?key=([\w+/=]{44})&seal=([\w+/=]{44})&name=([^&\s]{1,300})&sign=([\w+/]{86}==)/;

export interface KeyRequest extends PublicKeys {
  name: string;
}

/** @param team fingerprint of its first key */
export async function requestText(team: string, request: KeyRequest, signer: Signer): Promise<string> {
  const signature = await signer.sign(signed(team, request));
  const { key, sealTo, name } = request;
  return `${SCHEME}key=${key}&seal=${sealTo}&name=${encodeURIComponent(name)}&sign=${toBase64(signature)}`;
}

/** Null for what is none, is cut, or was made for another team. @param pasted it, or a message that holds it */
export async function parseRequest(team: string, pasted: string, verify: Verify): Promise<KeyRequest | null> {
  const [, key = '', sealTo = '', escaped = '', sign = ''] = FORM.exec(pasted) ?? [];
  const name = unescaped(escaped);
  const [publicKey, seal, signature] = [bytesIn(key), bytesIn(sealTo), bytesIn(sign)];
  if (!name || publicKey?.length !== 32 || seal?.length !== 32 || !signature) return null;
  const request = { fingerprint: fingerprintOf(key), key, sealTo, name };
  return (await verify(publicKey, signature, signed(team, request))) ? request : null;
}

const signed = (team: string, { key, sealTo, name }: KeyRequest) =>
  utf8(`sellerside-team request 1\n${JSON.stringify([team, key, sealTo, name])}`);

/** Null for what is no name that can be shown. */
function unescaped(text: string): string | null {
  try {
    const name = decodeURIComponent(text).trim();
    return name === '' || name.length > 40 || !isShown(name) ? null : name;
  } catch {
    return null;
  }
}
