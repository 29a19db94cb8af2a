import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonical } from '../canonical';
import { newNotes } from '../case';
import { nextLine } from '../chain';
import { crc32 } from '../crc32';
import type { CaseWhole, Entry, EvidenceItem, ItemKind, LogLine, Seal } from '../types';
import type { ArchiveOptions, Signed } from './assemble';

/** Stamps bytes with a time: a TimeStampResp. Null: no authority can be reached. */
export type Stamp = (bytes: Uint8Array) => Promise<Uint8Array | null>;

/** Half past two in the afternoon, eight hours ahead of UTC. */
const NOON = Date.UTC(2026, 10, 20, 6, 30);
const OFFSET = 480;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const hexOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
export const sha256Of = async (bytes: ArrayBuffer) => hexOf(new Uint8Array(bytes));

export interface SealKey {
  privateKey: KeyObject;
  publicKey: string;
  fingerprint: string;
}

export function newSealKey(): SealKey {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = pair.publicKey.export({ type: 'spki', format: 'der' });
  return { privateKey: pair.privateKey, publicKey: spki.toString('base64'), fingerprint: hexOf(spki) };
}

const signatureOf = (key: SealKey, text: string): Buffer =>
  sign(
    'sha256',
    Buffer.from(text),
    createPrivateKey(key.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  );

export interface Sample {
  whole: CaseWhole;
  /** By id of the item. */
  bytes: Map<string, Blob>;
  key: SealKey;
  stamp: Stamp;
}

const WORDS = ['不退我两百就给你们差评', '加我QQ 80012345 说', '<script>alert(1)</script>'];

/** A case with frames, a transcript, a file, one that was removed, and a seal of its capture. */
export async function sampleCase(
  stamp: Stamp,
  { frames = 2, key = newSealKey(), start = NOON } = {},
): Promise<Sample> {
  const caseId = 'case-20261120-k3f9q2';
  const log: LogLine[] = [];
  const tell = (entry: Omit<Entry, 'at' | 'by'>) => {
    const at = new Date(start + log.length * 1000).toISOString();
    log.push(nextLine(caseId, log.at(-1) ?? null, { ...entry, at, by: '小木' }));
  };
  const items: EvidenceItem[] = [];
  const bytes = new Map<string, Blob>();
  const keep = (kind: ItemKind, content: Uint8Array<ArrayBuffer>, change: Partial<EvidenceItem>) => {
    const seq = items.length + 1;
    const extension = { frame: 'png', transcript: 'json' }[kind as 'frame'] ?? 'bin';
    const item: EvidenceItem = {
      ...{ id: `item-${seq}`, caseId, seq, kind, name: '', role: 'original', derivedFrom: [] },
      ...{ path: `items/${String(seq).padStart(4, '0')}-${kind}.${extension}`, mime: 'image/png' },
      ...{ bytes: content.length, sha256: hexOf(content), crc32: crc32(content), method: 'screenshot' },
      ...{
        capture: 'capture-1',
        clock: { local: start + seq * 1000, offset: OFFSET, monotonic: seq * 1000 },
      },
      ...{ page: null, messages: [], continuity: null, marks: [], account: null, by: '小木' },
      ...change,
    };
    items.push(item);
    bytes.set(item.id, new Blob([content], { type: item.mime }));
    tell({ act: 'capture', item: item.path, sha256: item.sha256 });
  };
  tell({ act: 'open' });
  for (let frame = 1; frame <= frames; frame++) {
    const content = Uint8Array.from([...PNG, ...Buffer.from(String(frame))]);
    keep('frame', content, { messages: [`m${frame}`], continuity: 'ok' });
  }
  const transcript = {
    schema: 'sellerside-transcript/1',
    conversation: 'uid:9001002003',
    messages: WORDS.map((text, at) => ({
      ...{ id: `m${at + 1}`, side: 'buyer', kind: 'text', text, at: start - 60_000 * (3 - at), frames: [1] },
    })),
  };
  keep('transcript', Uint8Array.from(Buffer.from(canonical(transcript).text)), {
    mime: 'application/json',
    method: 'rows',
  });
  keep('file', Uint8Array.from(Buffer.from('拆包视频')), {
    ...{ name: '拆包"<b>.mp4', mime: 'video/mp4', method: 'added', capture: null },
  });
  tell({ act: 'capture', item: 'items/0099-file.jpg', sha256: hexOf('gone') });
  tell({ act: 'delete', item: 'items/0099-file.jpg', sha256: hexOf('gone'), detail: { reason: '误加' } });
  const seal = await sealOf(log.at(-1) as LogLine, start, key, stamp);
  tell({ act: 'seal', detail: { n: 1 } });
  const notes = { ...newNotes('extortion_review'), orderIds: ['261118-112233445566778'] };
  return {
    whole: {
      case: {
        ...{ id: caseId, revision: 3, createdAt: start, updatedAt: start, closedAt: null },
        ...{ handedTo: null, handedAt: null, receivedAt: null },
        ...{ console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居', conversation: 'uid:9001002003' },
        ...{ buyerName: '林*儿', buyerUid: '9001002003', buyerKey: null },
        ...notes,
        statement: { cause: '买家收货后', threat: '以差评相威胁', demand: '要两百元', result: '' },
        slots: { buyer: ['item-1'], threat: ['item-1', 'item-2'] },
      },
      items,
      captures: [
        {
          ...{ id: 'capture-1', caseId, parts: ['conversation'], startedAt: start, endedAt: start + 9000 },
          ...{ state: 'complete', frames, reachedTop: true, reachedBottom: false },
          gaps: [{ afterFrame: 1, continuity: 'gap' }],
          events: [{ name: 'message-came', at: start + 3000, frame: 1, detail: 'm9' }],
          ...{ browser: 'Chromium 156', version: '0.1.0' },
        },
      ],
      log,
      seals: [seal],
    },
    ...{ bytes, key, stamp },
  };
}

async function sealOf(last: LogLine, start: number, key: SealKey, stamp: Stamp): Promise<Seal> {
  const { caseId, hash, seq } = last;
  const at = new Date(start + 60_000).toISOString();
  const head = canonical({ at, caseId, head: hash, key: key.fingerprint, seq }).text;
  const signature = signatureOf(key, head);
  const token = await stamp(signature);
  return {
    ...{ caseId, n: 1, head, signature: signature.toString('base64'), publicKey: key.publicKey },
    ...{ fingerprint: key.fingerprint, signedAt: start + 60_000 },
    token: token && Buffer.from(token).toString('base64'),
    ...{ stampedAt: token ? start + 61_000 : null, authority: 'https://tsa.example/', tries: 1 },
    ...{ nextTryAt: null, failure: null },
  };
}

/** The arguments of `assembleArchive` for a sample. */
export function argumentsOf(sample: Sample, change: Partial<ArchiveOptions> = {}) {
  const { whole, bytes, key, stamp } = sample;
  const options: ArchiveOptions = {
    ...{
      masked: false,
      exportedBy: '小木',
      at: whole.case.createdAt + 120_000,
      version: '0.1.0',
      browser: 'Chromium 156',
    },
    key: { publicKey: key.publicKey, fingerprint: key.fingerprint },
    lists: { zh: undefined, en: undefined },
    digest: sha256Of,
    ...change,
  };
  const signing = async (tagManifest: string): Promise<Signed> => {
    const signature = signatureOf(key, tagManifest);
    const token = await stamp(signature);
    return {
      signature: signature.toString('base64'),
      publicKey: key.publicKey,
      token: token && Buffer.from(token).toString('base64'),
    };
  };
  const bytesOf = async ({ id }: EvidenceItem) => bytes.get(id) ?? null;
  return [whole, bytesOf, signing, options] as const;
}
