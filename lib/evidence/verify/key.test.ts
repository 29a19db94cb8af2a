import { expect, it } from 'vitest';
import { readFingerprint, readKey } from './key';

it('reads a fingerprint as people copy it', () => {
  const plain = 'ab01'.repeat(16);
  expect(readFingerprint(` ${plain.toUpperCase()}\n`)).toBe(plain);
  expect(readFingerprint((plain.match(/../g) ?? []).join(':'))).toBe(plain);
  expect(readFingerprint(plain.slice(1))).toBeNull();
  expect(readFingerprint(`${plain.slice(1)}g`)).toBeNull();
});

it('takes no key of another kind', async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, [
    'sign',
    'verify',
  ]);
  const body = Buffer.from(await crypto.subtle.exportKey('spki', publicKey)).toString('base64');
  const pem = `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
  expect(await readKey(pem, crypto.subtle)).toBeNull();
  expect(await readKey(pem.replace('PUBLIC', 'PRIVATE'), crypto.subtle)).toBeNull();
});
