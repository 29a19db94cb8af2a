import { createHash, webcrypto } from 'node:crypto';
import { canonical } from '../../lib/evidence/canonical';
import type { Transcript } from '../../lib/evidence/capture';
import { newNotes } from '../../lib/evidence/case';
import { nextLine } from '../../lib/evidence/chain';
import { crc32 } from '../../lib/evidence/crc32';
import { derSignature } from '../../lib/evidence/stamp/der';
import type { Capture, CaseWhole, Entry, EvidenceItem, LogLine, Seal } from '../../lib/evidence/types';
import type { Authority } from '../tools/authority';

/** A signing key as the program has one. */
export interface Signer {
  /** SubjectPublicKeyInfo. */
  spki: Uint8Array<ArrayBuffer>;
  fingerprint: string;
  /** DER. */
  sign(data: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export async function makeSigner(): Promise<Signer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const spki = new Uint8Array(await webcrypto.subtle.exportKey('spki', pair.publicKey));
  return {
    spki,
    fingerprint: sha256(spki),
    async sign(data) {
      const how = { name: 'ECDSA', hash: 'SHA-256' };
      return derSignature(
        new Uint8Array(await webcrypto.subtle.sign(how, pair.privateKey, Uint8Array.from(data))),
      );
    },
  };
}

/** A case with the bytes of its items, by their paths in the database. */
export interface Sample {
  whole: CaseWhole;
  bytes: Map<string, Uint8Array<ArrayBuffer>>;
}

interface Options {
  id?: string;
  signer: Signer;
  /** Null: no authority was reached. */
  authority: Authority | null;
  /** Milliseconds by which the machine's clock is off: negative where it was set back. */
  skew?: number;
  /** The captured page. */
  page?: string;
}

const PNG = (n: number) => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, n, n, n, n);

/** How the capture ended, as the log tells it. */
const ENDED = {
  ...{ capture: 'c1', state: 'complete', frames: 2, gaps: 0, reachedTop: true, reachedBottom: true },
};

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"></head><p>页面</p>`;

/** Two overlapping frames with a transcript, a page, an item that was removed, and a seal. */
export async function sampleCase({
  id = 'case-20261122-k3f9q2',
  signer,
  authority,
  skew = 0,
  page = PAGE,
}: Options): Promise<Sample> {
  const start = Date.now() - 30_000 + skew;
  const kept: Kept[] = [
    {
      kind: 'frame',
      mime: 'image/png',
      path: 'items/0001-frame.png',
      content: PNG(1),
      messages: ['m1', 'm2'],
    },
    {
      kind: 'frame',
      mime: 'image/png',
      path: 'items/0002-frame.png',
      content: PNG(2),
      messages: ['m2', 'm3'],
    },
    {
      kind: 'transcript',
      mime: 'application/json',
      path: 'items/0003-transcript.json',
      content: utf8(TRANSCRIPT),
    },
    {
      kind: 'page',
      mime: 'text/html',
      path: 'items/0004-page.html',
      content: utf8(page),
    },
    { kind: 'file', mime: 'image/png', path: 'items/0005-file.png', content: PNG(5) },
  ];
  const items = kept.map((each, at) => itemOf(each, id, at + 1, start + at * 1000));
  const log: LogLine[] = [];
  const say = (entry: Entry) => log.push(nextLine(id, log.at(-1) ?? null, entry));
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
  say({ act: 'open', at: at(0), by: '小木' });
  for (const { path, clock, sha256: hash } of items) {
    say({ act: 'capture', at: new Date(clock.local).toISOString(), by: '小木', item: path, sha256: hash });
  }
  const gone = items.pop() as EvidenceItem;
  say({
    act: 'delete',
    at: at(8),
    by: '小木',
    item: gone.path,
    sha256: gone.sha256,
    detail: { reason: '拍错了' },
  });
  say({ act: 'capture-end', at: at(9), by: '小木', detail: ENDED });
  const { fingerprint } = signer;
  say({ act: 'key-new', at: at(9), by: '小木', detail: { fingerprint } });
  const seal = await sealOf(id, log, start + 10_000, signer, authority);
  const line = log.length;
  say({ act: 'seal', at: at(11), by: '小木', detail: { seal: 1, line, fingerprint } });
  if (seal.stampedAt !== null) {
    const stamp = { authority: seal.authority, delaySeconds: 1, stampedAt: at(12), tries: 1 };
    say({ act: 'seal', at: at(12), by: '小木', detail: { seal: 1, ...stamp } });
  }
  const captures = [captureOf(id, start)];
  const found = {
    ...newNotes('other'),
    ...{ id, revision: 3, createdAt: start, updatedAt: start, closedAt: null },
    ...{ handedTo: null, handedAt: null, receivedAt: null, orderIds: ['260901-118'] },
    ...{ console: 'pdd-chat', marketplace: 'pinduoduo', shop: '木几家居', conversation: 'uid:7' },
    ...{ buyerName: '林*儿', buyerUid: '7', buyerKey: null },
  };
  return {
    whole: { case: found, items, captures, log, seals: [seal] },
    bytes: new Map(kept.map(({ path, content }) => [path, content])),
  };
}

interface Kept extends Pick<EvidenceItem, 'kind' | 'mime' | 'path'> {
  content: Uint8Array<ArrayBuffer>;
  messages?: string[];
}

const message = (id: string, frames: number[], text: string) => ({
  ...{ id, frames, text, side: 'buyer' as const, kind: 'text' as const, at: null },
});
const TRANSCRIPT = canonical({
  schema: 'sellerside-transcript/1',
  conversation: 'uid:7',
  messages: [
    message('m1', [1], '在吗'),
    message('m2', [1, 2], '不退钱就给差评'),
    message('m3', [2], '转我五十'),
  ],
} satisfies Transcript).text;

function itemOf(kept: Kept, caseId: string, seq: number, at: number): EvidenceItem {
  const { content, messages = [], ...rest } = kept;
  return {
    ...rest,
    ...{
      id: `i${seq}`,
      caseId,
      seq,
      name: '',
      bytes: content.length,
      sha256: sha256(content),
      crc32: crc32(content),
    },
    ...{
      role: 'original',
      derivedFrom: [],
      method: kept.kind === 'frame' ? 'screenshot' : 'rows',
      capture: 'c1',
    },
    clock: { local: at, offset: 480, monotonic: seq * 1000 },
    ...{
      page: null,
      messages,
      continuity: kept.kind === 'frame' ? 'ok' : null,
      marks: [],
      account: null,
      by: '小木',
    },
  };
}

function captureOf(caseId: string, startedAt: number): Capture {
  return {
    ...{ id: 'c1', caseId, parts: ['conversation', 'transcript'], startedAt, endedAt: startedAt + 9000 },
    ...{ state: 'complete', frames: 2, reachedTop: true, reachedBottom: true, gaps: [], events: [] },
    ...{ browser: 'Chromium 140', version: '0.1.0' },
  };
}

/** As the program seals the log's head. */
async function sealOf(
  caseId: string,
  log: LogLine[],
  at: number,
  signer: Signer,
  authority: Authority | null,
): Promise<Seal> {
  const last = log.at(-1) as LogLine;
  const key = signer.fingerprint;
  const head = canonical({
    at: new Date(at).toISOString(),
    caseId,
    head: last.hash,
    key,
    seq: last.seq,
  }).text;
  const signature = await signer.sign(utf8(head));
  return {
    ...{ caseId, n: 1, head, signature: base64(signature), publicKey: base64(signer.spki), fingerprint: key },
    ...{
      signedAt: at,
      token: authority && base64(authority.stamp(signature)),
      stampedAt: authority && Date.now(),
    },
    ...{ authority: 'Practice Authority', tries: 1, nextTryAt: null, failure: null },
  };
}
