import { readDay } from './day';

/** Later than any date that somebody writes as an example. */
const END = '2099-12-31';

/**
 * The forms in which all of these are dates; several where the examples leave it open: 11.12 may be `{M}.{D}` and
 * `{MM}.{DD}`. The month stands first unless it cannot, as in the trade.
 */
export function dateForms(texts: readonly string[]): string[] {
  const [first] = texts;
  if (first === undefined) return [];
  const all = (forms: string[]) => forms.filter((form) => texts.every((text) => isDate(form, text)));
  const monthFirst = all(formsOf(first, 'M', 'D'));
  return monthFirst.length > 0 ? monthFirst : all(formsOf(first, 'D', 'M'));
}

/** Whether it is a date in this form. */
export const isDate = (form: string, text: string): boolean => readDay(form, text, END) !== null;

/** Forms with the signs of the example; the year before or behind, with four digits or two. */
function formsOf(text: string, one: string, two: string): string[] {
  if (/^\d{4,8}$/.test(text))
    return text.length === 4 ? [`{${one + one}}{${two + two}}`] : solid(text.length);
  const signs = text.split(/\d+/);
  const orders: string[][] = [];
  if (signs.length === 3) orders.push([one, two]);
  if (signs.length === 4) orders.push(['YYYY', one, two], ['YY', one, two], [one, two, 'YYYY']);
  const written = orders.flatMap((order) => [
    order,
    order.map((token) => (token.length === 1 ? token + token : token)),
  ]);
  return written.map((order) => signs.map((sign, at) => sign + (order[at] ? `{${order[at]}}` : '')).join(''));
}

function solid(length: number): string[] {
  return length === 8 ? ['{YYYY}{MM}{DD}'] : length === 6 ? ['{YY}{MM}{DD}'] : [];
}
