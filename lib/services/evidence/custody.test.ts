import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transcript } from '../../evidence/capture';
import { readReceipt } from '../../evidence/receipt';
import type { Capture, CaseWhole } from '../../evidence/types';
import { got, subject } from '../../store/testing';
import { checks } from '../checks';
import { fakeCustody, fakeUrls } from './testing';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

let urls: ReturnType<typeof fakeUrls>;
let fake: ReturnType<typeof fakeCustody>;
beforeEach(() => {
  fake = fakeCustody(async () => ({ ok: false, fault: 'no-connection' }));
  urls = fakeUrls();
  vi.stubGlobal('fetch', urls.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const whole = async (id: string) => got(await fake.calls['cases.read']({ id }));
const png = () => urls.add(new Blob([PNG]));

async function bytesOf(id: string): Promise<Uint8Array> {
  const row = got(await fake.store.read(['evidenceBytes'], ({ evidenceBytes }) => evidenceBytes.get(id)));
  return new Uint8Array((await row?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
}

describe('what a person brings', () => {
  it('is kept byte for byte, as what it is and not as what it is called', async () => {
    const caseId = await fake.opened();
    const args = { caseId, url: png(), name: '拆包.txt', mime: 'text/plain' };
    const item = got(await fake.calls['evidence.add'](args));
    expect(item).toMatchObject({
      ...{ kind: 'picture', mime: 'image/png', path: 'items/0001-picture.png', name: '拆包.txt' },
      ...{ role: 'original', method: 'added', bytes: PNG.length, by: '小木', crc32: crc32(PNG) },
      sha256: createHash('sha256').update(PNG).digest('hex'),
    });
    expect(await bytesOf(item.id)).toEqual(PNG);
  });

  it('is fetched from our own tabs only, and said to be gone where the tab is', async () => {
    const caseId = await fake.opened();
    const add = (url: string) => fake.calls['evidence.add']({ caseId, url, name: 'a', mime: '' });
    expect(await add('blob:https://mms.pinduoduo.com/1')).toMatchObject({
      error: { code: 'bad-request', path: 'url' },
    });
    expect(urls.fetched).toEqual([]);
    expect(await add(png().replace(/\d$/, '77'))).toMatchObject({
      error: { code: 'not-found', path: 'url' },
    });
    expect((await whole(caseId)).items).toEqual([]);
  });

  it('is a copy where it is made of others, and a picture', async () => {
    const caseId = await fake.opened();
    const { id } = got(await fake.calls['evidence.add']({ caseId, url: png(), name: 'a', mime: '' }));
    const args = { caseId, from: [id], method: 'redacted' as const, marks: [] };
    const copy = got(await fake.calls['evidence.derive']({ ...args, url: png() }));
    expect(copy).toMatchObject({ role: 'derived', derivedFrom: [id], path: 'derived/0002-redacted.png' });
    const text = urls.add(new Blob(['no picture']));
    expect(await fake.calls['evidence.derive']({ ...args, url: text })).toMatchObject({
      error: { code: 'bad-type' },
    });
  });
});

it('names the frames and the transcript in which an account stands, of the capture that read it', async () => {
  const caseId = await fake.opened();
  const by = '小木';
  const row = (id: string): Capture => ({
    ...{ id, caseId, parts: ['conversation'], startedAt: 1, endedAt: null, state: 'running', frames: 0 },
    ...{ reachedTop: null, reachedBottom: null, gaps: [], events: [], browser: 'x', version: '1' },
  });
  const draft = {
    caseId,
    by,
    name: '',
    clock: { local: 1, offset: 480, monotonic: 0 },
    page: null,
    continuity: null,
  };
  const frame = { ...draft, kind: 'frame', mime: 'image/png', method: 'screenshot' } as const;
  const transcript: Transcript = {
    schema: 'sellerside-transcript/1',
    conversation: 'uid:1',
    messages: [
      { id: '~1', side: 'buyer', kind: 'text', text: '加我QQ12345678', at: null, frames: [1] },
      { id: '~2', side: 'buyer', kind: 'text', text: '在吗', at: null, frames: [2] },
    ],
  };
  for (const capture of [row('c1'), row('c2')]) {
    got(await fake.keeping.begin(capture, by));
    for (const messages of [['~1'], ['~2']])
      got(await fake.keeping.keep({ ...frame, messages, capture: capture.id }, new Blob([PNG]), capture));
  }
  const said = { ...draft, kind: 'transcript', mime: 'application/json', method: 'rows' } as const;
  const bytes = new Blob([JSON.stringify(transcript)]);
  got(await fake.keeping.keep({ ...said, messages: [], capture: 'c2' }, bytes, row('c2')));

  const { account } = got(await fake.calls['evidence.account']({ caseId, of: 'qq', value: '12345678' }));
  const { items } = await whole(caseId);
  expect(items.filter(({ id }) => account?.seenIn.includes(id)).map(({ path }) => path)).toEqual([
    'items/0003-frame.png',
    'items/0005-transcript.json',
  ]);
  const none = got(await fake.calls['evidence.account']({ caseId, of: 'qq', value: '1234567' }));
  expect(none.account?.seenIn).toEqual([]);
  expect(got(await fake.calls['cases.search']({ words: 'qq1234' }))).toEqual([caseId]);
});

describe('a case that is handed in', () => {
  async function sent(): Promise<CaseWhole> {
    const caseId = await fake.opened();
    got(await fake.calls['evidence.add']({ caseId, url: png(), name: '拆包.png', mime: '' }));
    got(await fake.calls['evidence.seal']({ caseId }));
    return whole(caseId);
  }
  /** At another machine. */
  async function receive(given: CaseWhole, bytes: Uint8Array<ArrayBuffer> = PNG) {
    fake = fakeCustody(async () => ({ ok: false, fault: 'no-connection' }));
    const files = given.items.map(({ id }) => ({ id, url: urls.add(new Blob([bytes])) }));
    const checked = checks['evidence.receive'](JSON.parse(JSON.stringify({ whole: given, files })));
    return checked.ok ? fake.calls['evidence.receive'](checked.value) : checked;
  }

  it('is here as it was there, with its bytes and its seal, which may still be stamped', async () => {
    const given = await sent();
    const { case: received } = got(await receive(given));
    expect(received).toMatchObject({ id: given.case.id, receivedAt: fake.clock.now() });
    const here = await whole(given.case.id);
    expect(here.items).toEqual(given.items);
    expect(here.log.slice(0, -1)).toEqual(given.log);
    expect(await bytesOf(given.items[0]?.id ?? '')).toEqual(PNG);
    expect(here.seals[0]).toMatchObject({
      signature: given.seals[0]?.signature,
      nextTryAt: fake.clock.now(),
    });
    expect(got(await fake.calls['cases.list']({}))[0]).toMatchObject({
      items: 1,
      bytes: PNG.length,
      unstamped: 1,
    });
  });

  it('goes back as a receipt, signed with the key of that machine, which who handed it in can check', async () => {
    const given = await sent();
    const { receipt } = got(await receive(given));
    const { fingerprint } = got(await fake.calls['evidence.key']({}));
    expect(receipt).toMatchObject({ by: '小木', at: fake.clock.now(), key: fingerprint });
    expect(receipt.seq).toBe(given.log.length);
    const file = JSON.stringify(receipt);
    expect(await readReceipt(file, given, crypto.subtle)).toEqual({ ok: true, receipt });
    expect(await readReceipt(file.replace('小木', '小林'), given, crypto.subtle)).toMatchObject({
      fault: 'changed',
    });
  });

  /** Once more at the machine that has it. */
  async function again(given: CaseWhole) {
    const files = given.items.map(({ id }) => ({ id, url: urls.add(new Blob([PNG])) }));
    return fake.calls['evidence.receive']({ whole: given, files });
  }

  it('that is here already is confirmed once more, and nothing is written', async () => {
    const given = await sent();
    got(await receive(given));
    const before = await whole(given.case.id);
    const { case: here, receipt } = got(await again(given));
    expect(here).toEqual(before.case);
    expect(await readReceipt(JSON.stringify(receipt), given, crypto.subtle)).toMatchObject({ ok: true });
    expect(await whole(given.case.id)).toEqual(before);
  });

  it('that is here with another log, or was opened here, is not confirmed', async () => {
    const given = await sent();
    expect(await again(given)).toMatchObject({ ok: false, error: { code: 'conflict', path: 'id' } });
    got(await receive(given));
    const log = (await whole(given.case.id)).log;
    expect(await again({ ...given, log })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it.each([
    ['other bytes', (w: CaseWhole) => w, Uint8Array.from([...PNG, 0]), 'whole.items[0]'],
    [
      'a log line that was changed',
      (w: CaseWhole) => {
        const text = w.log[1]?.text.replace('小木', '小林') ?? '';
        return { ...w, log: w.log.map((line, at) => (at === 1 ? { ...line, text } : line)) };
      },
      PNG,
      'whole.log[2]',
    ],
    ['a log without its beginning', (w: CaseWhole) => ({ ...w, log: w.log.slice(1) }), PNG, 'whole.log[0]'],
    ['no log', (w: CaseWhole) => ({ ...w, log: [] }), PNG, 'whole.log'],
    [
      'an item that the log does not know',
      (w: CaseWhole) => {
        const path = 'items/0009-frame.png';
        return { ...w, items: w.items.map((item) => ({ ...item, path })) };
      },
      PNG,
      'whole.items[0]',
    ],
    ['an item that is missing', (w: CaseWhole) => ({ ...w, items: [] }), PNG, 'whole.items'],
    [
      'an item that would lie elsewhere',
      (w: CaseWhole) => {
        const path = '../../0001-frame.png';
        return { ...w, items: w.items.map((item) => ({ ...item, path })) };
      },
      PNG,
      'whole.items[0].path',
    ],
    [
      'a seal of another case',
      (w: CaseWhole) => {
        const caseId = 'case-20260921-zzzzzz';
        return { ...w, seals: w.seals.map((seal) => ({ ...seal, caseId })) };
      },
      PNG,
      'whole.seals[0]',
    ],
  ] as [string, (whole: CaseWhole) => CaseWhole, Uint8Array<ArrayBuffer>, string][])(
    'is refused whole with %s',
    async (_, change, bytes, path) => {
      const refused = await receive(change(await sent()), bytes);
      expect(refused).toMatchObject({ ok: false, error: { path } });
      expect(got(await fake.calls['cases.list']({}))).toEqual([]);
    },
  );
});

describe('the shapes of what is asked', () => {
  it('let through what is meant', () => {
    const notes = { kind: 'other', title: ' 破包 ' };
    expect(got(checks['cases.open']({ subject, notes })).notes).toEqual({ kind: 'other', title: '破包' });
    expect(checks['settings.change']({ authorityUrl: '' }).ok).toBe(true);
    expect(checks['settings.change']({ authorityUrl: 'http://stamps.example/tsr' }).ok).toBe(true);
  });

  it.each([
    ['cases.open', { subject, notes: {} }, 'notes.kind'],
    ['cases.open', { subject, notes: { kind: 'theft' } }, 'notes.kind'],
    ['cases.open', { subject, notes: { kind: 'other', tally: 1 } }, 'notes.tally'],
    ['cases.read', { id: '../x' }, 'id'],
    ['cases.change', { id: 'case-20260921-k3f9q2', revision: 1, change: { closedAt: 1 } }, 'change.closedAt'],
    [
      'evidence.add',
      { caseId: 'case-20260921-k3f9q2', url: 'https://x.example/', name: 'a', mime: '' },
      'url',
    ],
    ['evidence.remove', { id: 'a', reason: ' ' }, 'reason'],
    ['evidence.tryAuthority', { url: 'javascript:alert(1)' }, 'url'],
    ['settings.change', { authorityUrl: 'file:///etc/passwd' }, 'authorityUrl'],
    ['settings.change', { authorityUrl: `https://x.example/${'a'.repeat(300)}` }, 'authorityUrl'],
  ] as const)('refuse %s of %j', (name, args, path) => {
    expect(checks[name](args)).toEqual({ ok: false, error: { code: 'bad-request', path } });
  });
});
