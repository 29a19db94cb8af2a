import { FLAG_COLOURS, ORDER_STATUSES } from '../orders/types';
import { firstFault, type Read } from '../phrases/pack';
import { marketplace } from '../profile/schema';
import { late, z } from '../profile/zod';
import { coreOf } from './pieces';
import { isField, type Part, partsOf } from './template';
import type { NoteFormat, NoteSituation } from './types';

/** The zod twin of `types.ts`. What could be written and not be read back is refused here. */

const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\r\n]*$/, { error: 'a line break' });
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
      separator: line(5).regex(/^[^\p{L}\p{N}#{}[\]]+$/u, { error: 'signs only, without # and brackets' }),
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
  if (twice) return `{${twice}} stands there twice`;
  const signs = parts.flatMap((part) => (isField(part) ? [] : [part.sign])).join('');
  if (/[{}]/.test(signs)) return 'braces are for {event}, {agent} and {date}';
  if (signs.includes('#')) return '# begins a tag, which no entry may change';
  const mute = parts.findIndex(
    (part, at) =>
      isField(part) && isField(parts[at + 1]) && !isField(part, 'date') && !isField(parts[at + 1], 'date'),
  );
  return mute < 0 ? null : '{event} and {agent} need a sign between them';
}

function dateProblem(form: string): string | null {
  const tokens = [...form.matchAll(/\{([^{}]*)\}/g)].map(([, token = '']) => token);
  const strange = tokens.find((token) => !/^(YYYY|YY|MM|M|DD|D)$/.test(token));
  if (strange !== undefined) return `{${strange}} is none of {YYYY} {YY} {MM} {M} {DD} {D}`;
  const signs = form.replace(/\{[^{}]*\}/g, '');
  if (/[{}\d#]/.test(signs)) return 'digits, # and single braces can not stand in a date form';
  const kinds = tokens.map((token) => token.charAt(0));
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  if (count('M') !== 1 || count('D') !== 1 || count('Y') > 1)
    return 'month and day once each, the year at most once';
  // 113 is the first of December's neighbour: 1.13 or 11.3.
  return /\{[MD]\}\{|\}\{[MD]\}/.test(form)
    ? '{M} and {D} need signs beside them; {MM} and {DD} do not'
    : null;
}

type Shape = Pick<NoteFormat, 'situations' | 'separator' | 'date' | 'keep'>;

/** What parts of a format must not have of each other. */
function tellClashes({ situations, separator, date, keep }: Shape, context: z.core.$RefinementCtx): void {
  const tell = (path: (string | number)[], message: string) => {
    context.issues.push({ code: 'custom', path, message, input: undefined });
  };
  const core = coreOf(separator);
  if (date.includes(core)) tell(['date'], `holds the separator "${core}"`);
  const ids = situations.map(({ id }) => id);
  for (const [at, { id, template, events }] of situations.entries()) {
    if (ids.indexOf(id) < at) tell(['situations', at, 'id'], `"${id}" is taken`);
    for (const sign of [core, ...keep]) {
      if (template.includes(sign))
        tell(['situations', at, 'template'], `holds "${sign}", which is not an entry's`);
      const event = events.findIndex((each) => each.includes(sign));
      if (event >= 0) tell(['situations', at, 'events', event], `holds "${sign}", which is not an entry's`);
    }
  }
}

/** A format, or the first fault: its path such as `situations[2].template`, and what is wrong there. */
export function parseFormat(json: unknown): Read<NoteFormat> {
  const parsed = noteFormat().safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, ...firstFault(parsed.error) };
}
