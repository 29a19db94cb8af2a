/** A whole token of JSON, with the space before it. */
const TOKEN =
  /\s*(?:([{}[\],:])|"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iy;

/** What may come next; `key`: a name or the end of an object. */
type Wanted = 'value' | 'first' | 'key' | 'name' | 'colon' | 'comma' | 'end';

/**
 * The line on which a text stops being JSON, from 1. Engines differ in whether they tell: of two faults in the same
 * file one may come with its place and the other without.
 */
export function jsonFaultLine(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const after = (): Wanted => (open.length > 0 ? 'comma' : 'end');
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next = match && nextAfter(match[1] ?? match[0].trim());
    if (!match || !next) return lineAt(text, at);
    wanted = next;
    at = TOKEN.lastIndex;
  }

  function nextAfter(token: string): Wanted | null {
    const inObject = open.at(-1) === '{';
    const takesValue = wanted === 'value' || wanted === 'first';
    if (token === '{' || token === '[') {
      if (!takesValue) return null;
      open.push(token);
      return token === '{' ? 'key' : 'first';
    }
    if (token === '}' || token === ']') {
      const isFit = token === '}' ? inObject && wanted === 'key' : !inObject && wanted === 'first';
      if ((!isFit && wanted !== 'comma') || (token === '}') !== inObject) return null;
      open.pop();
      return after();
    }
    if (token === ',') return wanted === 'comma' ? (inObject ? 'name' : 'value') : null;
    if (token === ':') return wanted === 'colon' ? 'value' : null;
    if (wanted === 'key' || wanted === 'name') return token.startsWith('"') ? 'colon' : null;
    return takesValue ? after() : null;
  }
}

/** Of the first sign that is not space, from `at` on. */
function lineAt(text: string, at: number): number {
  const rest = text.slice(at);
  const start = at + (rest.length - rest.trimStart().length);
  return text.slice(0, start).split('\n').length;
}
