/** A public key as openssl reads it. @param spki SubjectPublicKeyInfo, base64 */
export function pemOf(spki: string): string {
  const lines = spki.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
