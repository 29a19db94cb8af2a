import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { afterAll, describe, expect, it } from 'vitest';
import { crc32 } from '../crc32';
import { type ZipPart, zipOf } from './zip';

const dir = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const AT = Date.UTC(2026, 10, 22, 13, 45, 58);
const part = (path: string, text: string): ZipPart => {
  const body = new TextEncoder().encode(text);
  return { path, body, bytes: body.length, crc32: crc32(body) };
};

describe('a zip', () => {
  it('is read by unzip, with its times, its modes and names beyond ASCII', async () => {
    const file = join(dir, 'small.zip');
    const parts = [
      part('a/一.txt', '你好'),
      { ...part('a/run.sh', '#!/bin/sh\n'), isProgram: true },
      part('b', ''),
    ];
    writeFileSync(file, Buffer.from(await zipOf(parts, AT).arrayBuffer()));
    execFileSync('unzip', ['-t', file]);
    expect(String(execFileSync('unzip', ['-p', file, 'a/run.sh']))).toBe('#!/bin/sh\n');
    const listed = String(execFileSync('unzip', ['-Z', '-T', file], { env: { ...process.env, TZ: 'UTC' } }));
    expect(listed).toMatch(/^-rwxr-xr-x .* 20261122\.134558 a\/run\.sh$/m);
    const entries = await new ZipReader(new BlobReader(zipOf(parts, AT))).getEntries();
    expect(entries.map(({ filename }) => filename)).toEqual(['a/一.txt', 'a/run.sh', 'b']);
  });

  it('holds more files than a plain one can count', { timeout: 60_000 }, async () => {
    const file = join(dir, 'many.zip');
    const parts = Array.from({ length: 65_536 }, (_, at) => part(`n/${at}`, ''));
    writeFileSync(file, Buffer.from(await zipOf(parts, AT).arrayBuffer()));
    expect(String(execFileSync('unzip', ['-Z', '-t', file]))).toMatch(/^65536 files/);
  });

  it('holds a file of more than 4 GB, and finds the one behind it', async () => {
    const bytes = 2 ** 32 + 5;
    const hollow = { path: 'large', body: new Uint8Array(), bytes, crc32: 0 };
    const made = Buffer.from(await zipOf([hollow, part('behind', 'here')], AT).arrayBuffer());
    // Its bytes are a hole in the file, so that neither disk nor memory has to hold them.
    const head = 30 + 'large'.length + 20;
    const file = openSync(join(dir, 'large.zip'), 'w');
    writeSync(file, made, 0, head, 0);
    writeSync(file, made, head, made.length - head, head + bytes);
    closeSync(file);
    const listed = String(execFileSync('unzip', ['-Z', join(dir, 'large.zip')]));
    expect(listed).toMatch(/^-rw-r--r-- .* 4294967301 .* large$/m);
    expect(String(execFileSync('unzip', ['-p', join(dir, 'large.zip'), 'behind']))).toBe('here');
    // Its own sizes stand before it, too, for those who read from the front.
    expect(made.subarray(head - 20, head).toString('hex')).toBe('0100100005000000010000000500000001000000');
  });
});
