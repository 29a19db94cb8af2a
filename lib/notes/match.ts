import { isField, type NoteField, type Part, signsOf } from './template';

/** What stands in a template's fields; absent: the template has no such field. */
export type Values = Partial<Record<NoteField, string>>;

const LONGEST: Record<NoteField, number> = { event: 500, agent: 20, date: 20 };

/**
 * Every way in which a text fills a template. A tag never holds the template's own signs, so that mostly there is one.
 * @param isDate whether a text can stand in the date's place
 */
export function fillings(parts: readonly Part[], text: string, isDate: (text: string) => boolean): Values[] {
  const signs = signsOf(parts);
  if (!signs.every((sign) => text.includes(sign))) return [];
  const fits = (field: NoteField, value: string) =>
    value !== '' &&
    value === value.trim() &&
    (field !== 'agent' || !signs.some((sign) => value.includes(sign))) &&
    (field !== 'date' || isDate(value));
  const from = (place: number, at: number): Values[] => {
    const part = parts[place];
    if (!part) return at === text.length ? [{}] : [];
    if (!isField(part)) return text.startsWith(part.sign, at) ? from(place + 1, at + part.sign.length) : [];
    const { field } = part;
    return endsOf(text, at, LONGEST[field], parts[place + 1]).flatMap((end) => {
      const value = text.slice(at, end);
      return fits(field, value) ? from(place + 1, end).map((rest) => ({ [field]: value, ...rest })) : [];
    });
  };
  return from(0, 0);
}

/** Where a field that begins here can end: before its next sign, or anywhere right before another field. */
function endsOf(text: string, at: number, longest: number, next: Part | undefined): number[] {
  const most = Math.min(text.length, at + longest);
  if (!next) return text.length <= most ? [text.length] : [];
  const ends: number[] = [];
  if (isField(next)) {
    for (let end = at + 1; end <= most; end++) ends.push(end);
    return ends;
  }
  for (let end = text.indexOf(next.sign, at + 1); end >= 0 && end <= most; ) {
    ends.push(end);
    end = text.indexOf(next.sign, end + 1);
  }
  return ends;
}
