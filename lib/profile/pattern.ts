/**
 * The small pattern language of profiles: literal text with holes, matched whole and regardless of case.
 * Not regular expressions: those come from strangers' files and can be made to run forever.
 */
const HOLE = /\{(value|digits|\*)\}/g;

/** One capturing hole at most, no other braces. */
export function isPattern(pattern: string): boolean {
  const holes = [...pattern.matchAll(HOLE)].map((match) => match[1]);
  const captures = holes.filter((hole) => hole !== '*').length;
  const rest = pattern.replace(HOLE, '');
  return captures <= 1 && holes.length <= 4 && !/[{}]/.test(rest);
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  let regexp = compiled.get(pattern);
  if (!regexp) {
    const source = pattern
      .split(HOLE)
      .map((piece, index) => {
        if (index % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        return piece === 'digits' ? '(\\d+)' : piece === 'value' ? '([^]+?)' : '[^]*?';
      })
      .join('');
    regexp = new RegExp(`^\\s*${source}\\s*$`, 'i');
    compiled.set(pattern, regexp);
  }
  return regexp;
}

/** The text in the capturing hole; null where the whole does not fit. Without such a hole: the text itself. */
export function cut(pattern: string, text: string): string | null {
  const match = compile(pattern).exec(text);
  if (!match) return null;
  return (match[1] ?? match[0]).trim();
}
