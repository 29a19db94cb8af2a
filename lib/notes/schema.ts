import { FLAG_COLOURS, ORDER_STATUSES } from '../orders/types';
import { marketplace } from '../profile/schema';
import { late, z } from '../profile/zod';
import { coreOf } from './pieces';
import { isField, type Part, partsOf } from './template';
import type { NoteFormat, NoteSituation } from './types';

/** The zod twin of `types.ts`. What could be written and not be read back is refused here. */

const PROBLEMS = [
  /** Another kind of value than belongs there, or none. */
  'type',
  'empty',
  'too-long',
  /** `what`: those that it may be. */
  'choice',
  /** `what`: a part that no format has. */
  'unknown',
  'line-break',
  /** `what`: the field, the number of a situation. */
  'twice',
  'taken',
  'braces',
  'tag',
  'no-sign-between',
  /** `what`: a token that no date form knows. */
  'date-token',
  'date-signs',
  'date-parts',
  'date-solid',
  'separator',
  /** `what`: the sign that parts entries, or somebody's mark. */
  'holds-separator',
  'holds-sign',
] as const;
export interface FormatProblem {
  is: (typeof PROBLEMS)[number];
  what: string;
}
export type ReadFormat =
  | { ok: true; value: NoteFormat }
  | { ok: false; path: string; problem: FormatProblem };

/** As an issue's message has it, and back. */
const said = (is: FormatProblem['is'], what = '') => `${is}: ${what}`;
function heard(message: string): FormatProblem | null {
  const [word = '', ...rest] = message.split(': ');
  const is = PROBLEMS.find((each) => each === word);
  return is ? { is, what: rest.join(': ') } : null;
}

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\r\n]*$/, { error: said('line-break') });
const words = (max: number) => line(max).trim().min(1);

const situation = late(
  () =>
    z.strictObject({
      id: z.string().regex(/^[\w-]{1,40}$/),
      name: words(40),
      template: words(60).superRefine((template, context) => {
        const problem = templateProblem(partsOf(template));
        if (problem) context.addIssue({ code: 'custom', message: problem });
      }),
      flag: z.enum(FLAG_COLOURS).nullable(),
      statuses: z.array(z.enum(ORDER_STATUSES)).max(ORDER_STATUSES.length),
      events: z.array(words(60)).max(60),
    }) satisfies z.ZodType<NoteSituation>,
);

const colour = () => z.enum(FLAG_COLOURS);

/** One format of a team's; its faults are told with their path. */
export const noteFormat = late(() =>
  z
    .strictObject({
      id: z.string().regex(/^\S{1,120}$/),
      name: words(60),
      situations: z.array(situation()).min(1).max(30),
      date: line(40).superRefine((form, context) => {
        const problem = dateProblem(form);
        if (problem) context.addIssue({ code: 'custom', message: problem });
      }),
      // Nor signs that nobody sees.
      separator: line(5).regex(/^[^\p{L}\p{N}\p{C}\p{Zl}\p{Zp}#{}[\]]+$/u, { error: said('separator') }),
      maxLength: z.number().int().min(1).max(1000).nullable(),
      place: z.enum(['append', 'prepend']),
      keep: z.array(words(40)).max(40),
      colours: z.partialRecord(marketplace, z.partialRecord(colour(), colour())) as unknown as z.ZodType<
        NoteFormat['colours']
      >,
    })
    .superRefine(tellClashes),
);

function templateProblem(parts: readonly Part[]): string | null {
  const fields = parts.flatMap((part) => (isField(part) ? [part.field] : []));
  const twice = fields.find((field, at) => fields.indexOf(field) < at);
  if (twice) return said('twice', `{${twice}}`);
  const signs = parts.flatMap((part) => (isField(part) ? [] : [part.sign])).join('');
  // Those of a Chinese keyboard are meant for the same.
  if (/[{}｛｝]/.test(signs)) return said('braces');
  if (signs.includes('#')) return said('tag');
  const mute = parts.findIndex(
    (part, at) =>
      isField(part) && isField(parts[at + 1]) && !isField(part, 'date') && !isField(parts[at + 1], 'date'),
  );
  return mute < 0 ? null : said('no-sign-between');
}

function dateProblem(form: string): string | null {
  const tokens = [...form.matchAll(/\{([^{}]*)\}/g)].map(([, token = '']) => token);
  const strange = tokens.find((token) => !/^(YYYY|YY|MM|M|DD|D)$/.test(token));
  if (strange !== undefined) return said('date-token', `{${strange}}`);
  const signs = form.replace(/\{[^{}]*\}/g, '');
  if (/[{}\d#]/.test(signs)) return said('date-signs');
  const kinds = tokens.map((token) => token.charAt(0));
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  if (count('M') !== 1 || count('D') !== 1 || count('Y') > 1) return said('date-parts');
  // 113 is the first of December's neighbour: 1.13 or 11.3.
  return /\{[MD]\}\{|\}\{[MD]\}/.test(form) ? said('date-solid') : null;
}

type Shape = Pick<NoteFormat, 'situations' | 'separator' | 'date' | 'keep'>;

/** What parts of a format must not have of each other. */
function tellClashes({ situations, separator, date, keep }: Shape, context: z.core.$RefinementCtx): void {
  const tell = (path: (string | number)[], message: string) => {
    context.issues.push({ code: 'custom', path, message, input: undefined });
  };
  const core = coreOf(separator);
  if (date.includes(core)) tell(['date'], said('holds-separator', core));
  const ids = situations.map(({ id }) => id);
  for (const [at, { id, template, events }] of situations.entries()) {
    if (ids.indexOf(id) < at) tell(['situations', at, 'id'], said('taken', id));
    for (const sign of [core, ...keep]) {
      if (template.includes(sign)) tell(['situations', at, 'template'], said('holds-sign', sign));
      const event = events.findIndex((each) => each.includes(sign));
      if (event >= 0) tell(['situations', at, 'events', event], said('holds-sign', sign));
    }
  }
}

/** A format, or the first fault: its path such as `situations[2].template`, and what is wrong there. */
export function parseFormat(json: unknown): ReadFormat {
  const parsed = noteFormat().safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, path: z.core.toDotPath(issue?.path ?? []), problem: problemOf(issue) };
}

function problemOf(issue: z.core.$ZodIssue | undefined): FormatProblem {
  switch (issue?.code) {
    case 'too_small':
      return { is: 'empty', what: '' };
    case 'too_big':
      return { is: 'too-long', what: '' };
    case 'invalid_value':
      return { is: 'choice', what: issue.values.join(', ') };
    case 'unrecognized_keys':
      return { is: 'unknown', what: issue.keys.join(', ') };
    default:
      return heard(issue?.message ?? '') ?? { is: 'type', what: '' };
  }
}
