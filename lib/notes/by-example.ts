import type { FlagColour } from '../orders/types';
import { DEFAULT_COLOURS } from './colours';
import { dateForms, isDate } from './date-forms';
import { type ExampleShape, shapeOf } from './example-shape';
import { type FormatProblem, parseFormat } from './schema';
import type { NoteFormat, NoteSituation } from './types';

/** One note entry as the team writes it, with what in it is the agent's tag and what the date. */
export interface NoteExample {
  /** Such as `发顺丰+小美/11.3`. */
  text: string;
  /** As it stands in `text`; '' where it has none. */
  agent: string;
  date: string;
  /** As it stands in `text`, where a question about it was answered; absent: what is left is looked at. */
  event?: string;
  /** What it is an example of, such as 未发货. */
  name: string;
  flag: FlagColour | null;
}

export type ExampleQuestion = {
  /** Its place in the list. */
  example: number;
} & (
  | { ask: 'empty' | 'no-name' }
  /** It does not stand in the text, or more than once. */
  | { ask: 'missing' | 'twice'; field: 'event' | 'agent' | 'date' }
  /** Words are left over in several places: which of them is the event? */
  | { ask: 'event'; choices: string[] }
  /** It is no date, or one that can be read in several ways: `forms` to choose from. */
  | { ask: 'date-form'; forms: string[] }
  /** Tag and event stand side by side with nothing between them. */
  | { ask: 'no-sign-between' }
  /** Of one name, and another flag, or another form, than an example before. */
  | { ask: 'flag-differs' | 'form-differs'; other: number }
  /** The same form and flag under two names, and no event to tell them apart. */
  | { ask: 'same-as'; other: number }
  /** A sign that parts entries, or another that cannot stand in an entry. */
  | { ask: 'sign'; problem: FormatProblem }
);

export type FormatByExample =
  | { ok: true; format: NoteFormat }
  /** In the order of the examples; never empty. */
  | { ok: false; questions: ExampleQuestion[] };

const SEPARATORS = ['；', '|', '｜'] as const;
const USUAL_DATE = '{M}.{D}';

/** @param date the form that dates have, where a question about it was answered */
export function formatByExample(
  base: Pick<NoteFormat, 'id' | 'name'>,
  examples: readonly NoteExample[],
  date?: string,
): FormatByExample {
  if (examples.length === 0) return { ok: false, questions: [{ example: 0, ask: 'empty' }] };
  const shapes = examples.map(shapeOf);
  const questions = shapes.flatMap((shape, example) =>
    shape.ok ? [] : [{ example, ...shape.question } satisfies ExampleQuestion],
  );
  const known = shapes.flatMap((shape) => (shape.ok ? [shape] : []));
  const dates = examples.flatMap((example, at) =>
    example.date.trim() === '' ? [] : [{ at, text: example.date.trim() }],
  );
  const open = dateForms(dates.map(({ text }) => text));
  // The answer to an example that was typed over since is none.
  const isAnswered = date !== undefined && dates.every(({ text }) => isDate(date, text));
  const forms = isAnswered ? [date] : open;
  const [form = USUAL_DATE, ...more] = dates.length === 0 ? [date ?? USUAL_DATE] : forms;
  if (dates.length > 0 && (forms.length === 0 || more.length > 0))
    questions.push({ example: dates[0]?.at ?? 0, ask: 'date-form', forms });
  if (known.length === examples.length) questions.push(...clashes(examples, known));
  if (questions.length > 0) return { ok: false, questions: questions.sort((a, b) => a.example - b.example) };
  const situations = situationsOf(examples, known);
  const separator =
    SEPARATORS.find((sign) => !examples.some(({ text }) => text.includes(sign))) ?? SEPARATORS[0];
  const parsed = parseFormat({
    ...base,
    situations,
    date: form,
    separator,
    maxLength: null,
    place: 'append',
    keep: [],
    colours: DEFAULT_COLOURS,
  });
  if (parsed.ok) return { ok: true, format: parsed.value };
  const [, place] = /^situations\[(\d+)\]/.exec(parsed.path) ?? [];
  const name = situations[Number(place ?? 0)]?.name;
  const example = Math.max(
    0,
    examples.findIndex((each) => each.name.trim() === name),
  );
  return { ok: false, questions: [{ example, ask: 'sign', problem: parsed.problem }] };
}

function situationsOf(examples: readonly NoteExample[], shapes: readonly ExampleShape[]): NoteSituation[] {
  const names = [...new Set(examples.map(({ name }) => name.trim()))];
  return names.map((name, at) => {
    const of = shapes.filter((_, place) => examples[place]?.name.trim() === name);
    return {
      id: `s${at + 1}`,
      name,
      template: of[0]?.template ?? '',
      flag: examples.find((example) => example.name.trim() === name)?.flag ?? null,
      statuses: [],
      events: [...new Set(of.flatMap(({ event }) => (event === null ? [] : [event])))],
    };
  });
}

/** Examples that contradict one another. */
function clashes(examples: readonly NoteExample[], shapes: readonly ExampleShape[]): ExampleQuestion[] {
  return examples.flatMap((own, example): ExampleQuestion[] => {
    const before = examples.slice(0, example);
    const same = before.findIndex(({ name }) => name.trim() === own.name.trim());
    const template = shapes[example]?.template;
    if (same >= 0) {
      if (examples[same]?.flag !== own.flag) return [{ example, ask: 'flag-differs', other: same }];
      return shapes[same]?.template === template ? [] : [{ example, ask: 'form-differs', other: same }];
    }
    const alike = before.findIndex(
      ({ flag }, at) =>
        flag === own.flag && shapes[at]?.template === template && shapes[example]?.event === null,
    );
    return alike < 0 ? [] : [{ example, ask: 'same-as', other: alike }];
  });
}
