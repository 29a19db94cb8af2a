import type { ExampleQuestion, NoteExample } from './by-example';

/** What an example shows of its situation. */
export interface ExampleShape {
  template: string;
  /** Null: the template has none. */
  event: string | null;
}

type Unasked<T> = T extends unknown ? Omit<T, 'example'> : never;
type Question = Unasked<ExampleQuestion>;

interface Mark {
  field: 'event' | 'agent' | 'date';
  from: number;
  to: number;
}

/** The template of one example: marked fields, and of what is left the words as the event and the rest as signs. */
export function shapeOf(
  example: NoteExample,
): ({ ok: true } & ExampleShape) | { ok: false; question: Question } {
  const text = example.text.trim();
  const ask = (question: Question) => ({ ok: false as const, question });
  if (text === '') return ask({ ask: 'empty' });
  if (example.name.trim() === '') return ask({ ask: 'no-name' });
  const marks: Mark[] = [];
  // The date first: the tag 1号 may stand in 11月1号 as well.
  for (const field of ['date', 'agent', 'event'] as const) {
    const value = (example[field] ?? '').trim();
    if (value === '') continue;
    const places = placesOf(text, value).filter(
      (from) => !marks.some((mark) => from < mark.to && mark.from < from + value.length),
    );
    const [from] = places;
    if (from === undefined) return ask({ ask: 'missing', field });
    if (places.length > 1) return ask({ ask: 'twice', field });
    marks.push({ field, from, to: from + value.length });
  }
  if (!marks.some(({ field }) => field === 'event')) {
    const left = wordsLeft(text, marks);
    if (left.length > 1)
      return ask({ ask: 'event', choices: left.map(({ from, to }) => text.slice(from, to)) });
    marks.push(...left);
  }
  marks.sort((a, b) => a.from - b.from);
  const isMute = marks.some(({ field, to }, at) => {
    const next = marks[at + 1];
    return next?.from === to && field !== 'date' && next.field !== 'date';
  });
  if (isMute) return ask({ ask: 'no-sign-between' });
  const event = marks.find(({ field }) => field === 'event');
  return {
    ok: true,
    template: templateOf(text, marks),
    event: event ? text.slice(event.from, event.to) : null,
  };
}

function placesOf(text: string, value: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** Runs of words outside the marks; blanks, commas and points within one are its own. */
function wordsLeft(text: string, marks: readonly Mark[]): Mark[] {
  const isMarked = (at: number) => marks.some(({ from, to }) => from <= at && at < to);
  const open = Array.from({ length: text.length }, (_, at) => (isMarked(at) ? '\n' : text.charAt(at))).join(
    '',
  );
  return [...open.matchAll(/[\p{L}\p{N}](?:[^\n+/\\|()（）【】[\]<>《》:：;；_~—]*[\p{L}\p{N}])?/gu)].map(
    ({ 0: { length }, index }) => ({ field: 'event', from: index, to: index + length }),
  );
}

function templateOf(text: string, marks: readonly Mark[]): string {
  let template = '';
  let at = 0;
  for (const { field, from, to } of marks) {
    template += `${text.slice(at, from)}{${field}}`;
    at = to;
  }
  return template + text.slice(at);
}
