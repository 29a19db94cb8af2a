import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthorityServer, startAuthority } from '../../../tests/tools/authority-server';
import { derSignature } from './der';
import { stampRequest } from './request';
import { readStamp } from './response';

const dir = mkdtempSync(join(tmpdir(), 'stamp-'));
const openssl = (...args: string[]) => String(execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' }));
const file = (name: string, content: Uint8Array) => {
  writeFileSync(join(dir, name), content);
  return name;
};

const data = new TextEncoder().encode('a signature');
const imprint = new Uint8Array(createHash('sha256').update(data).digest());
const question = { imprint, nonce: Uint8Array.of(0, 0, 3, 4, 5, 6, 7, 8) };

let authority: AuthorityServer;
let answer: Uint8Array<ArrayBuffer>;

async function ask(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(authority.url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body,
  });
  return new Uint8Array(await response.arrayBuffer());
}

beforeAll(async () => {
  authority = await startAuthority();
  answer = await ask(stampRequest(question));
});
afterAll(async () => {
  await authority.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a question', () => {
  it('is one that openssl reads, and asks for the certificate', () => {
    const told = openssl('ts', '-query', '-in', file('q', stampRequest(question)), '-text');
    expect(told).toContain('Hash Algorithm: sha256');
    expect(told).toContain('Certificate required: yes');
    expect(told).toContain('Nonce: 0x4000030405060708');
  });
});

describe('an answer', () => {
  it('tells the time, and openssl says that it holds', () => {
    const read = readStamp(answer, question);
    expect(read).toMatchObject({ ok: true, name: 'Practice Authority' });
    expect(Math.abs((read.ok ? read.stampedAt : 0) - Date.now())).toBeLessThan(60_000);
    const args = ['-data', file('d', data), '-in', file('r', answer), '-CAfile', authority.ca];
    expect(openssl('ts', '-verify', ...args)).toContain('Verification: OK');
  });

  it('to another question is refused', () => {
    const other = { ...question, nonce: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1) };
    expect(readStamp(answer, other)).toEqual({ ok: false, fault: 'wrong-nonce' });
    const elsewhere = { ...question, imprint: imprint.map((byte) => byte ^ 1) };
    expect(readStamp(answer, elsewhere)).toEqual({ ok: false, fault: 'wrong-imprint' });
  });

  it('without the nonce that was asked for is refused', async () => {
    openssl('ts', '-query', '-data', file('d', data), '-sha256', '-no_nonce', '-cert', '-out', 'plain');
    const plain = await ask(new Uint8Array(execFileSync('cat', [join(dir, 'plain')])));
    expect(readStamp(plain, question)).toEqual({ ok: false, fault: 'wrong-nonce' });
  });

  it('that says no is refused, though it comes with status 200', async () => {
    openssl('ts', '-query', '-data', file('d', data), '-sha1', '-cert', '-out', 'sha1');
    const no = await ask(new Uint8Array(execFileSync('cat', [join(dir, 'sha1')])));
    expect(readStamp(no, question)).toEqual({ ok: false, fault: 'rejected' });
  });

  it.each([
    ['a page of a proxy', () => new TextEncoder().encode('<!doctype html><title>Sign in</title>')],
    ['nothing', () => new Uint8Array()],
    ['half of one', () => answer.slice(0, answer.length - 20)],
    ['one with something behind it', () => Uint8Array.from([...answer, 0])],
    ['another value of DER', () => Uint8Array.of(0x30, 3, 2, 1, 0)],
    ['noise', () => Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) >> 3)],
  ])('that is %s is refused', (_, bytes) => {
    expect(readStamp(bytes(), question)).toEqual({ ok: false, fault: 'no-answer' });
  });

  it('is never taken for a good one, whichever byte of what it says is another', () => {
    // The signature and the certificates are the verifier's; what is told here has to be seen here.
    const told = readStamp(answer, question);
    let changed = 0;
    for (let at = 0; at < answer.length; at += 3) {
      const read = readStamp(
        answer.map((byte, index) => (index === at ? byte ^ 0x40 : byte)),
        question,
      );
      if (!read.ok) changed++;
      else expect(Number.isFinite(read.stampedAt)).toBe(true);
    }
    expect(told.ok).toBe(true);
    expect(changed).toBeGreaterThan(30);
  });
});

describe('a signature', () => {
  const numbers = (first: number[], second: number[]) =>
    Uint8Array.from([
      ...Array(32 - first.length).fill(0),
      ...first,
      ...Array(32 - second.length).fill(0),
      ...second,
    ]);

  it('has its numbers as short as they are, and never negative', () => {
    expect([...derSignature(numbers([5], [0x80]))]).toEqual([0x30, 7, 2, 1, 5, 2, 2, 0, 0x80]);
    expect([...derSignature(numbers([1, 0], [0x7f, 1]))]).toEqual([0x30, 8, 2, 2, 1, 0, 2, 2, 0x7f, 1]);
    expect(() => derSignature(new Uint8Array(63))).toThrow(RangeError);
  });

  it('of the browser is one that openssl takes, time after time', async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
    const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
    file('key', new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
    openssl('pkey', '-pubin', '-inform', 'DER', '-in', 'key', '-out', 'key.pem');
    file('d', data);
    // Enough for a number with a set first bit, one without, and now and then a short one.
    for (let count = 0; count < 20; count++) {
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data);
      file('sig', derSignature(new Uint8Array(raw)));
      const told = openssl('dgst', '-sha256', '-verify', 'key.pem', '-signature', 'sig', 'd');
      expect(told).toContain('Verified OK');
    }
  });
});
