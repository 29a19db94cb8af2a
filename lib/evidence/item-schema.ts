import { late, z } from '../profile/zod';
import {
  CAPTURE_EVENTS,
  CAPTURE_PARTS,
  type Capture,
  type EvidenceItem,
  ITEM_KINDS,
  type Mark,
  METHODS,
} from './types';

/** The zod twins of items and captures. */

const id = () => z.string().min(1).max(120);
const ids = () => z.array(id()).max(20_000);
const time = () => z.number().min(0);
const count = () => z.number().int().min(0);
const number = () => z.number();
const continuity = () => z.enum(['ok', 'gap', 'unknown']);
const ACCOUNTS = ['qq', 'wechat', 'phone', 'alipay', 'other'] as const;

export const account = {
  of: () => z.enum(ACCOUNTS),
  /** One number or name, without what parts words. */
  value: () => z.string().trim().min(2).max(100).regex(/^\S+$/),
};

/** What was covered or drawn, in pixels of the picture. */
export const mark = late(() => {
  const box = z.strictObject({ x: number(), y: number(), width: number().min(0), height: number().min(0) });
  const point = z.tuple([number(), number()]);
  return z.union([
    z.strictObject({ type: z.enum(['blur', 'box']), box }),
    z.strictObject({ type: z.literal('arrow'), from: point, to: point }),
    z.strictObject({ type: z.literal('text'), box, text: z.string().max(500) }),
  ]) as z.ZodType<Mark>;
});

const page = () =>
  z.strictObject({
    url: z.string().max(10_000),
    title: z.string().max(2000),
    viewport: z.strictObject({ width: number(), height: number() }),
    dpr: number().positive(),
    scroll: z.strictObject({ top: number(), height: number(), client: number() }).nullable(),
  });

const item = () =>
  z.strictObject({
    id: id(),
    caseId: id(),
    seq: z.number().int().min(1),
    // Nothing that leads out of its folder.
    path: z.string().regex(/^(?:items|derived)\/[0-9]{4,6}-[a-z0-9-]{1,40}\.[a-z0-9]{1,8}$/),
    kind: z.enum(ITEM_KINDS),
    name: z.string().max(500),
    mime: z.string().max(200),
    bytes: count(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    crc32: count().max(0xffffffff),
    role: z.enum(['original', 'derived']),
    derivedFrom: ids(),
    method: z.enum(METHODS),
    capture: id().nullable(),
    clock: z.strictObject({ local: time(), offset: number(), monotonic: time() }),
    page: page().nullable(),
    messages: z.array(z.string().min(1).max(500)).max(20_000),
    continuity: continuity().nullable(),
    marks: z.array(mark()).max(1000),
    account: z.strictObject({ of: account.of(), value: z.string().max(200), seenIn: ids() }).nullable(),
    by: z.string().max(40),
  }) satisfies z.ZodType<EvidenceItem>;

const capture = () =>
  z.strictObject({
    id: id(),
    caseId: id(),
    parts: z.array(z.enum(CAPTURE_PARTS)).max(CAPTURE_PARTS.length),
    startedAt: time(),
    endedAt: time().nullable(),
    state: z.enum(['running', 'complete', 'interrupted', 'cancelled']),
    frames: count(),
    reachedTop: z.boolean().nullable(),
    reachedBottom: z.boolean().nullable(),
    gaps: z
      .array(z.strictObject({ afterFrame: count(), continuity: z.enum(['gap', 'unknown']) }))
      .max(20_000),
    events: z
      .array(
        z.strictObject({
          name: z.enum(CAPTURE_EVENTS),
          at: time(),
          frame: count().nullable(),
          detail: z.string().max(1000),
        }),
      )
      .max(100_000),
    browser: z.string().max(200),
    version: z.string().max(40),
  }) satisfies z.ZodType<Capture>;

export const itemFields = late(() => ({ item: item(), capture: capture() }));
