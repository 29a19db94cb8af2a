import { marketplace } from '../profile/schema';
import { late, z } from '../profile/zod';
import { itemFields } from './item-schema';
import {
  ACTS,
  CASE_KINDS,
  CASE_STATES,
  type CaseNotes,
  type CaseSubject,
  type CaseWhole,
  type Entry,
  REMIND_HOURS,
  SLOTS,
  STATEMENT_PARTS,
} from './types';

/** The zod twins of what pages say of cases, and of what a case that was handed in brings; each made at its first use. */

const id = () => z.string().min(1).max(120);
const time = () => z.number().min(0);
const words = (max: number) => z.string().trim().max(max);
const count = () => z.number().int().min(0);
const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);
/** Base64 of what is never large: keys, signatures, tokens. */
const base64 = () => z.string().regex(/^[A-Za-z0-9+/]{4,400000}={0,2}$/);

/** More pictures, or more of anything a person names, no form takes. */
const MANY = 1000;

export const caseId = () => z.string().regex(/^case-[0-9]{8}-[0-9a-z]{6}$/);

const subject = () => ({
  console: id(),
  marketplace: marketplace as z.ZodType<string>,
  shop: z.string().max(200),
  conversation: z.string().min(1).max(500).nullable(),
  buyerName: z.string().max(200).nullable(),
  buyerUid: z.string().max(200).nullable(),
  buyerKey: z.string().min(1).max(1000).nullable(),
});
export const caseSubject = late(() => z.strictObject(subject()) satisfies z.ZodType<CaseSubject>);

const checkMark = () =>
  z.strictObject({
    id: id(),
    status: z.enum(['met', 'not-needed', 'not-checkable']),
    items: z.array(id()).max(MANY),
    note: words(1000),
    by: z.string().max(40),
    at: time(),
  });

const notes = () => ({
  kind: z.enum(CASE_KINDS),
  state: z.enum(CASE_STATES),
  title: words(100),
  deadline: time().nullable(),
  owner: words(40),
  orderIds: z.array(id()).max(100),
  product: words(200),
  fault: words(200),
  platformCase: words(100),
  checks: z.array(checkMark()).max(200),
  slots: z.partialRecord(z.enum(SLOTS), z.array(id()).max(MANY)) as z.ZodType<CaseNotes['slots']>,
  statement: z.record(z.enum(STATEMENT_PARTS), z.string().max(5000)),
  reminded: z.array(z.literal(REMIND_HOURS)).max(REMIND_HOURS.length) as z.ZodType<number[]>,
});
const anyNotes = () => {
  const whole = z.strictObject(notes());
  const names = Object.entries(whole.shape).map(([name, shape]) => [name, shape.exactOptional()] as const);
  return z.strictObject(Object.fromEntries(names));
};
/** What a person may change of a case: any of its fields. */
export const caseChange = late(() => anyNotes() as unknown as z.ZodType<Partial<CaseNotes>>);
/** What is said of a case as it is opened. */
export const firstNotes = late(
  () =>
    anyNotes().extend({ kind: z.enum(CASE_KINDS) }) as unknown as z.ZodType<
      Partial<CaseNotes> & Pick<CaseNotes, 'kind'>
    >,
);

/** Few and flat. */
export const detail = () =>
  z.record(
    z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
    z.union([z.string().max(500), z.number(), z.boolean(), z.null()]),
  );

/** A line of the log without what is made of its text. */
export const logEntry = late(
  () =>
    z.strictObject({
      act: z.enum(ACTS),
      at: z.iso.datetime({ precision: 3 }),
      by: z.string().max(40),
      item: z.string().max(120).exactOptional(),
      sha256: sha256().exactOptional(),
      detail: detail().exactOptional(),
      caseId: z.string().max(40),
      seq: z.number().int().min(1),
      prev: sha256(),
    }) satisfies z.ZodType<Entry>,
);

const seal = () =>
  z.strictObject({
    caseId: caseId(),
    n: z.number().int().min(1),
    head: z.string().max(1000),
    signature: base64(),
    publicKey: base64(),
    fingerprint: sha256(),
    signedAt: time(),
    token: base64().nullable(),
    stampedAt: time().nullable(),
    authority: z.string().max(300),
    tries: count(),
    nextTryAt: time().nullable(),
    failure: z.string().max(40).nullable(),
  });

/** A case that was handed in, as a page of ours has read it out of its archive. */
export const caseWhole = late(() => {
  const { item, capture } = itemFields();
  return z.strictObject({
    case: z.strictObject({
      ...subject(),
      ...notes(),
      id: caseId(),
      revision: count(),
      createdAt: time(),
      updatedAt: time(),
      closedAt: time().nullable(),
      handedTo: z.string().max(100).nullable(),
      handedAt: time().nullable(),
      receivedAt: time().nullable(),
    }),
    items: z.array(item).max(20_000),
    captures: z.array(capture).max(10_000),
    log: z
      .array(z.strictObject({ ...logEntry().shape, text: z.string().max(20_000), hash: sha256() }))
      .max(200_000),
    seals: z.array(seal()).max(10_000),
  }) satisfies z.ZodType<CaseWhole>;
});
