import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AuthorityServer, startAuthority } from '../../../tests/tools/authority-server';
import { checkChain } from '../../evidence/chain';
import type { Seal } from '../../evidence/types';
import { fakeEngine, fakeStore, got } from '../../store/testing';
import type { OutsideAnswer, OutsideRequest, Post } from '../outside';
import { fakeCustody } from './testing';

const MINUTE = 60_000;

let authority: AuthorityServer;
const dir = mkdtempSync(join(tmpdir(), 'seals-'));
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(async () => {
  await authority.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Asks the real authority, as the background would. */
const real: Post = async ({ type, body }) => {
  const response = await fetch(authority.url, { method: 'POST', headers: { 'content-type': type }, body });
  return { ok: true, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const away: Post = async () => ({ ok: false, fault: 'no-connection' });

/** What is asked of `post` can be changed as it goes. */
function changing(first: Post) {
  const line = { post: first, asked: [] as OutsideRequest[] };
  const post: Post = (request) => {
    line.asked.push(request);
    return line.post(request);
  };
  return { line, post };
}

type Fake = ReturnType<typeof fakeCustody>;
const whole = async (fake: Fake, id: string) => got(await fake.calls['cases.read']({ id }));
const sealsOf = async (fake: Fake, id: string) => (await whole(fake, id)).seals;

const openssl = (...args: string[]) => String(execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' }));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(dir, name), content);
  return name;
};

function verify({ head, signature, publicKey, token }: Seal): string {
  const pem = `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`;
  const sig = file('sig', Buffer.from(signature, 'base64'));
  const signed = openssl(
    'dgst',
    '-sha256',
    '-verify',
    file('pem', pem),
    '-signature',
    sig,
    file('head', head),
  );
  const tsr = file('tsr', Buffer.from(token ?? '', 'base64'));
  return signed + openssl('ts', '-verify', '-data', sig, '-in', tsr, '-CAfile', authority.ca);
}

describe('a seal', () => {
  it('is one that openssl takes, over the log as it was', async () => {
    const fake = fakeCustody(real);
    const id = await fake.opened();
    expect(await fake.calls['evidence.seal']({ caseId: id })).toEqual({
      ok: true,
      value: { n: 1, isStamped: true, failure: null },
    });
    const { seals, log } = await whole(fake, id);
    expect(verify(seals[0] as Seal)).toMatch(/Verified OK[\s\S]*Verification: OK/);
    expect(seals[0]).toMatchObject({
      n: 1,
      nextTryAt: null,
      failure: null,
      authority: 'Practice Authority (https://stamps.example/)',
    });
    const key = got(await fake.calls['evidence.key']({}));
    const sealed = log.find(({ act }) => act === 'key-new');
    expect(sealed?.detail).toEqual({ fingerprint: key.fingerprint });
    // The line that tells of the key is within what the key signs.
    expect(JSON.parse(seals[0]?.head ?? '')).toEqual({
      ...{ at: new Date(fake.clock.now()).toISOString(), caseId: id },
      ...{ head: sealed?.hash, key: key.fingerprint, seq: sealed?.seq },
    });
    expect(
      checkChain(
        id,
        log.map(({ text }) => text),
      ),
    ).toMatchObject({ ok: true });
  });

  it('sends nothing of the case: only a hash, with a nonce of its own each time', async () => {
    const { line, post } = changing(real);
    const fake = fakeCustody(post);
    const id = await fake.opened();
    for (let count = 0; count < 2; count++) got(await fake.calls['evidence.seal']({ caseId: id }));
    const [first, second] = line.asked.map(({ body }) => Buffer.from(body).toString('latin1'));
    expect(first).not.toBe(second);
    expect(first?.length).toBeLessThan(80);
    const { log, seals } = await whole(fake, id);
    expect(seals.map(({ n }) => n)).toEqual([1, 2]);
    expect(log.filter(({ act }) => act === 'key-new')).toHaveLength(1);
  });

  it.each([
    ['a page in place of an answer', new TextEncoder().encode('<html>'), 'no-answer'],
    ['silence', null, 'no-connection'],
  ])('is kept through %s, and waits', async (_, bytes, failure) => {
    const { line, post } = changing(
      async (): Promise<OutsideAnswer> =>
        bytes ? { ok: true, bytes } : { ok: false, fault: 'no-connection' },
    );
    const fake = fakeCustody(post);
    const id = await fake.opened();
    expect(got(await fake.calls['evidence.seal']({ caseId: id }))).toEqual({
      n: 1,
      isStamped: false,
      failure,
    });
    const [summary] = got(await fake.calls['cases.list']({}));
    expect(summary?.unstamped).toBe(1);
    expect(line.asked).toHaveLength(1);
  });

  it('with an answer to an older question is not stamped', async () => {
    let first: OutsideAnswer | undefined;
    const { post } = changing(async (request) => (first ??= await real(request)));
    const fake = fakeCustody(post);
    const [one, other] = [await fake.opened(), await fake.opened()];
    expect(got(await fake.calls['evidence.seal']({ caseId: one })).isStamped).toBe(true);
    expect(got(await fake.calls['evidence.seal']({ caseId: other }))).toMatchObject({
      isStamped: false,
      failure: 'wrong-imprint',
    });
  });
});

describe('a seal that waits', () => {
  it('is tried again, ever more seldom, until it has its stamp; the log tells the delay', async () => {
    const { line, post } = changing(away);
    const fake = fakeCustody(post);
    const id = await fake.opened();
    got(await fake.calls['evidence.seal']({ caseId: id }));
    const waits: number[] = [];
    for (const tries of [2, 3, 4]) {
      await vi.waitUntil(() => fake.clock.waiting === 1);
      const [seal] = await sealsOf(fake, id);
      const wait = (seal?.nextTryAt ?? 0) - fake.clock.now();
      waits.push(wait / MINUTE);
      fake.clock.pass(wait);
      await vi.waitUntil(async () => (await sealsOf(fake, id))[0]?.tries === tries);
    }
    expect(waits).toEqual([1, 2, 4]);
    line.post = real;
    await vi.waitUntil(() => fake.clock.waiting === 1);
    fake.clock.pass(8 * MINUTE);
    await vi.waitUntil(async () => (await sealsOf(fake, id))[0]?.token !== null);
    const { log, seals } = await whole(fake, id);
    expect(verify(seals[0] as Seal)).toContain('Verification: OK');
    expect(log.at(-1)).toMatchObject({ act: 'seal', detail: { seal: 1, delaySeconds: 15 * 60, tries: 5 } });
    expect(got(await fake.calls['cases.list']({}))[0]?.unstamped).toBe(0);
  });

  it('outlives the worker, and is tried soon after the next one starts', async () => {
    const store = fakeStore(fakeEngine());
    const before = fakeCustody(away, store);
    const id = await before.opened();
    got(await before.calls['evidence.seal']({ caseId: id }));
    const after = fakeCustody(real, store);
    after.clock.pass(MINUTE);
    after.seals.start();
    after.clock.pass(10_000);
    await vi.waitUntil(async () => (await sealsOf(after, id))[0]?.token !== null);
  });

  // Found by a long run: a seal made eight seconds after the worker's start was asked for twice.
  it('is not asked for by the worker’s start while it is at its first try', async () => {
    const { line, post } = changing(away);
    const fake = fakeCustody(post);
    const older = await fake.opened();
    got(await fake.calls['evidence.seal']({ caseId: older }));
    const id = await fake.opened();
    let answer = () => {};
    line.post = (request) => new Promise((done) => (answer = () => done(away(request))));
    const sealed = fake.calls['evidence.seal']({ caseId: id });
    await vi.waitUntil(() => line.asked.length === 2);
    line.post = away;
    fake.clock.pass(MINUTE);
    // The older one is due and is asked for: who was to be tried has been chosen.
    await vi.waitUntil(async () => (await sealsOf(fake, older))[0]?.tries === 2);
    answer();
    expect(got(await sealed).isStamped).toBe(false);
    expect(line.asked).toHaveLength(3);
    expect(await sealsOf(fake, id)).toMatchObject([{ tries: 1 }]);
  });

  it('is stamped along when another one gets through', async () => {
    const { line, post } = changing(away);
    const fake = fakeCustody(post);
    const [one, other] = [await fake.opened(), await fake.opened()];
    got(await fake.calls['evidence.seal']({ caseId: one }));
    line.post = real;
    got(await fake.calls['evidence.seal']({ caseId: other }));
    await vi.waitUntil(async () => (await sealsOf(fake, one))[0]?.token !== null);
  });

  it('asks nobody while no authority is set, and is stamped once one is', async () => {
    const { line, post } = changing(real);
    const fake = fakeCustody(post);
    fake.chosen.authorityUrl = '';
    const id = await fake.opened();
    expect(got(await fake.calls['evidence.seal']({ caseId: id })).failure).toBe('no-authority');
    expect(line.asked).toEqual([]);
    fake.chosen.authorityUrl = authority.url;
    await vi.waitUntil(() => fake.clock.waiting === 1);
    fake.clock.pass(MINUTE);
    await vi.waitUntil(async () => (await sealsOf(fake, id))[0]?.token !== null);
  });
});

describe('the key of this machine', () => {
  it('is one, whoever asks first, and cannot be read out', async () => {
    const store = fakeStore(fakeEngine());
    const [one, other] = [fakeCustody(away, store), fakeCustody(away, store)];
    const keys = await Promise.all([one, other, one].map(({ calls }) => calls['evidence.key']({})));
    expect(new Set(keys.map((key) => got(key).fingerprint)).size).toBe(1);
    const rows = got(await store.read(['sealKeys'], ({ sealKeys }) => sealKeys.toArray()));
    expect(rows).toHaveLength(1);
    await expect(crypto.subtle.exportKey('pkcs8', rows[0]?.privateKey as CryptoKey)).rejects.toThrow();
  });

  it('signs an archive’s tag manifest, stamped or not', async () => {
    const { line, post } = changing(real);
    const fake = fakeCustody(post);
    const caseId = await fake.opened();
    const tagManifest = `${'a'.repeat(64)}  bagit.txt\n`;
    const signed = got(await fake.calls['evidence.sign']({ caseId, tagManifest }));
    expect(verify({ ...signed, head: tagManifest } as unknown as Seal)).toContain('Verification: OK');
    line.post = away;
    expect(got(await fake.calls['evidence.sign']({ caseId, tagManifest }))).toMatchObject({
      token: null,
      failure: 'no-connection',
    });
  });
});

it('tells whether an authority answers, and as whom', async () => {
  const { line, post } = changing(real);
  const { calls } = fakeCustody(post);
  const url = 'https://stamps.example/';
  expect(got(await calls['evidence.tryAuthority']({ url })).name).toBe('Practice Authority');
  line.post = async () => ({ ok: false, fault: 'not-permitted' });
  expect(await calls['evidence.tryAuthority']({ url })).toEqual({
    ok: false,
    error: { code: 'authority', detail: { fault: 'not-permitted' } },
  });
});
