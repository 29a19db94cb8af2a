import { beforeAll, describe, expect, it } from 'vitest';
import { mulberry32 } from '../../tests/tools/random';
import { type KeyOwner, openKey, wrapKey } from './key-file';
import { type Person, person, subtle } from './testing';

const owner: KeyOwner = { team: 'ab'.repeat(32), teamName: '木几家居', name: '老张' };
const PASS = '不要告诉别人 42';
let by: Person;
let file: string;

beforeAll(async () => {
  by = await person('老张', 1);
  const next = mulberry32(7);
  const random = (length: number) => Uint8Array.from({ length }, () => Math.floor(next() * 256));
  file = await wrapKey(subtle, by.seeds, owner, PASS, random);
});

const faultOf = async (text: string, passphrase = PASS) => {
  const opened = await openKey(subtle, text, passphrase);
  return opened.ok ? null : opened.fault;
};
const changed = (over: object) => JSON.stringify({ ...JSON.parse(file), ...over });

it('the key comes out for who knows the passphrase, however it was typed', async () => {
  expect(await openKey(subtle, file, PASS)).toEqual({ ok: true, value: { seeds: by.seeds, owner } });
  expect(await faultOf(file, '不要告诉别人 ４２')).toBeNull();
});

it('a name opens the file again, however it was typed', async () => {
  const typed = { ...owner, name: ' 老张\u200f ', teamName: '木'.repeat(300) };
  const random = (length: number) => new Uint8Array(length).fill(9);
  const opened = await openKey(subtle, await wrapKey(subtle, by.seeds, typed, PASS, random), PASS);
  expect(opened).toMatchObject({ ok: true, value: { owner: typed } });
});

it('the file says whose it is, and nothing of the key', () => {
  expect(JSON.parse(file)).toMatchObject({
    ...owner,
    fingerprint: by.fingerprint,
    kdf: { name: 'PBKDF2-SHA-256', rounds: 600_000 },
  });
  for (const seed of Object.values(by.seeds)) {
    expect(file).not.toContain(Buffer.from(seed).toString('base64').slice(0, 20));
    expect(file).not.toContain(Buffer.from(seed).toString('hex').slice(0, 20));
  }
});

describe('is told apart', () => {
  it('a wrong passphrase', async () => expect(await faultOf(file, '不要告诉别人 43')).toBe('passphrase'));

  it.each(['', 'null', '[]', '{}', '{"format":"sellerside-pack"}', 'PK\u0003'])('no key: %j', async (text) =>
    expect(await faultOf(text)).toBe('none'),
  );

  it('a key of a later version', async () => expect(await faultOf(changed({ version: 2 }))).toBe('newer'));

  it.each([
    ['a name', { name: '别人' }],
    ['a fingerprint', { fingerprint: 'cd'.repeat(32) }],
    ['what is wrapped', { wrapped: 'A'.repeat(106) }],
    ['how it is wrapped', { kdf: { name: 'PBKDF2-SHA-256', rounds: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } }],
    ['a field more', { more: 1 }],
  ])('a file in which somebody changed %s', async (_, over) =>
    expect(await faultOf(changed(over))).toBe('damaged'),
  );

  it('half a file', async () => expect(await faultOf(file.slice(0, file.length / 2))).toBe('none'));
});

it('whoever changes a file and mends its sum does not get the key under another name', async () => {
  const { sum: _, ...whole } = JSON.parse(file) as { sum: string };
  const other = { ...whole, name: '别人' };
  const { canonical } = await import('../evidence/canonical');
  const { hashOf } = await import('../evidence/sha256');
  expect(await faultOf(JSON.stringify({ ...other, sum: hashOf(canonical(other).text) }))).toBe('passphrase');
});

it('a file cannot keep the machine busy for hours', async () => {
  const { kdf } = JSON.parse(file) as { kdf: object };
  const started = performance.now();
  expect(await faultOf(changed({ kdf: { ...kdf, rounds: 2 ** 31 } }))).toBe('damaged');
  expect(performance.now() - started).toBeLessThan(1000);
});
