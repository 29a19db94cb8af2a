import type { NoteSituation } from './types';

/** How one situation is written: fields, and the signs between them. */

const NOTE_FIELDS = ['event', 'agent', 'date'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];
export type Part = { field: NoteField } | { sign: string };

export const isField = (part: Part | undefined, field?: NoteField): part is { field: NoteField } =>
  part !== undefined && 'field' in part && (field === undefined || part.field === field);

/** `{event}+{agent}/{date}` in its parts. Anything else in braces is signs, and the schema refuses it. */
export function partsOf(template: string): Part[] {
  return template
    .split(/(\{(?:event|agent|date)\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const field = NOTE_FIELDS.find((name) => piece === `{${name}}`);
      return field ? { field } : { sign: piece };
    });
}

/** The same where the console adds who and when: without both, and without the signs that only joined them. */
function withoutSigner(parts: readonly Part[]): Part[] {
  const goes = (part: Part | undefined) => isField(part, 'agent') || isField(part, 'date');
  return parts.filter(
    (part, at) => !goes(part) && (isField(part) || (!goes(parts[at - 1]) && !goes(parts[at + 1]))),
  );
}

/** Templates are few, and a list of five hundred orders asks for each of them hundreds of times. */
const WRITTEN = new Map<string, readonly Part[]>();

export function writtenParts({ template }: Pick<NoteSituation, 'template'>, signs: boolean): readonly Part[] {
  const key = `${signs} ${template}`;
  const known = WRITTEN.get(key);
  if (known) return known;
  const parts = partsOf(template);
  const written = signs ? withoutSigner(parts) : parts;
  WRITTEN.set(key, written);
  return written;
}

export const hasField = (parts: readonly Part[], field: NoteField): boolean =>
  parts.some((part) => isField(part, field));

export const signsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => (isField(part) ? [] : part.sign));

export const fill = (parts: readonly Part[], values: Record<NoteField, string>): string =>
  parts.map((part) => (isField(part) ? values[part.field] : part.sign)).join('');
