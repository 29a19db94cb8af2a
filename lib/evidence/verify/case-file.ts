import { late, z } from '../../profile/zod';
import { ARCHIVE_FORMAT } from '../archive/format';
import { canonical } from '../canonical';
import { type Bag, readText } from './bag';
import type { Report } from './report';

/** What is checked of `case.json`; whatever else it says is covered by its hash alone. */
const caseFile = late(() => {
  const item = z.looseObject({
    id: z.string().min(1),
    path: z.string().startsWith('data/'),
    kind: z.string(),
    mime: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    role: z.enum(['original', 'derived']),
    derivedFrom: z.array(z.string()),
    capture: z.string().nullable(),
    seq: z.number(),
    capturedAt: z.iso.datetime({ offset: true }),
    clock: z.looseObject({ local: z.number(), monotonic: z.number() }),
    messages: z.array(z.string()),
  });
  const capture = z.looseObject({
    id: z.string(),
    state: z.enum(['running', 'complete', 'interrupted', 'cancelled']),
    frames: z.number(),
    reachedTop: z.boolean().nullable(),
    reachedBottom: z.boolean().nullable(),
    gaps: z.array(z.looseObject({ afterFrame: z.number(), continuity: z.string() })),
  });
  return z.looseObject({
    schema: z.literal(ARCHIVE_FORMAT),
    caseId: z.string(),
    items: z.array(item),
    removed: z.array(z.looseObject({ path: z.string(), sha256: z.string(), reason: z.string() })),
    captures: z.array(capture),
    seals: z.array(z.looseObject({ n: z.number().int().min(1), fingerprint: z.string() })),
    masked: z.boolean(),
    exportedAt: z.iso.datetime({ offset: true }),
  });
});
export type CaseFile = z.infer<ReturnType<typeof caseFile>>;
export type CaseItem = CaseFile['items'][number];

/** Null where it is not to be read: then nothing that is said of its items can be checked. */
export async function readCase(bag: Bag, report: Report): Promise<CaseFile | null> {
  report.reach('case');
  const path = 'data/case.json';
  const text = await readText(bag, path, 'case', report);
  if (text === null) return null;
  const json = parsed(text);
  const read = caseFile().safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    report.fail('case', 'case-unreadable', path, { place: issue?.path.join('.') ?? '' });
    return null;
  }
  // A key that stands twice, or a number in two spellings, is read differently by different readers.
  if (!isCanonical(json as object, text)) report.fail('case', 'case-canonical', path);
  if (read.data.caseId !== bag.folder) report.fail('case', 'case-id', path);
  return read.data;
}

/** False also for what is nested so deeply that nobody can write it anew: no case is. */
function isCanonical(json: object, text: string): boolean {
  try {
    return canonical(json).text === text;
  } catch {
    return false;
  }
}

/** Undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
