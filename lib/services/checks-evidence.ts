import { caseChange, caseId, caseSubject, caseWhole, detail, firstNotes } from '../evidence/case-schema';
import { account, mark } from '../evidence/item-schema';
import { REMIND_HOURS } from '../evidence/types';
import type { CallArgs, CallName } from '../messaging/calls';
import { z } from '../profile/zod';

/** The shapes of what is asked of cases and of what belongs to them; `checks.ts` lays them with the others. */

const id = () => z.string().min(1).max(120);
const reason = () => z.string().trim().min(1).max(500);
const noted = () => z.enum(['view', 'export', 'hand-over', 'receive']);
const readReminder = () =>
  z.strictObject({ id: caseId(), deadline: z.number().min(0).nullable(), hours: z.literal(REMIND_HOURS) });
const nothing = () => z.strictObject({});
/** Bytes of a tab of ours; which one, the browser sees to. */
const blobUrl = () => z.string().max(300).startsWith('blob:');

/** Where time stamps come from. Many authorities have no https, and sign what they say. */
const webUrl = () => z.url({ protocol: /^https?$/ }).max(300);

type EvidenceCall = Extract<CallName, `cases.${string}` | `evidence.${string}`>;

export const evidenceShapes: { [N in EvidenceCall]: () => z.ZodType<CallArgs<N>> } = {
  'cases.open': () => z.strictObject({ subject: caseSubject(), notes: firstNotes() }),
  'cases.list': nothing,
  'cases.here': () =>
    z.strictObject({
      console: id(),
      conversation: z.string().min(1).max(500),
      buyerKey: z.string().min(1).max(1000).nullable(),
      dueBy: z.number().min(0),
    }),
  'cases.read': () => z.strictObject({ id: caseId() }),
  'cases.change': () =>
    z.strictObject({ id: caseId(), revision: z.number().int().min(0), change: caseChange() }),
  'cases.reminded': () => z.strictObject({ read: z.array(readReminder()).max(10_000) }),
  'cases.search': () => z.strictObject({ words: z.string().trim().min(1).max(200) }),
  'cases.erase': () => z.strictObject({ id: caseId(), reason: reason() }),
  'cases.erased': nothing,
  'cases.note': () =>
    z.strictObject({ id: caseId(), act: noted(), items: z.array(id()).max(20_000), detail: detail() }),
  'evidence.add': () =>
    z.strictObject({
      caseId: caseId(),
      url: blobUrl(),
      name: z.string().trim().min(1).max(255),
      mime: z.string().max(200),
    }),
  'evidence.derive': () =>
    z.strictObject({
      caseId: caseId(),
      from: z.array(id()).min(1).max(2000),
      url: blobUrl(),
      method: z.enum(['redacted', 'annotated', 'stitched']),
      marks: z.array(mark()).max(1000),
    }),
  'evidence.account': () => z.strictObject({ caseId: caseId(), of: account.of(), value: account.value() }),
  'evidence.remove': () => z.strictObject({ id: id(), reason: reason() }),
  'evidence.key': nothing,
  'evidence.seal': () => z.strictObject({ caseId: caseId() }),
  'evidence.sign': () => z.strictObject({ caseId: caseId(), tagManifest: z.string().min(1).max(100_000) }),
  'evidence.tryAuthority': () => z.strictObject({ url: webUrl() }),
  'evidence.receive': () =>
    z.strictObject({
      whole: caseWhole(),
      files: z.array(z.strictObject({ id: id(), url: blobUrl() })).max(20_000),
    }),
};
