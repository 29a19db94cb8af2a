import type { Range } from '../phrases/types';

/**
 * Where the options stand in the source of a choice, `{红|蓝}` or `{?颜色:红|蓝}`, without the spaces around them.
 * None where it has no bar: a blank that takes its options from one before it.
 * @param start where the source begins
 */
export function splitAtBars(source: string, start: number): Range[] {
  if (!/[|｜]/.test(source)) return [];
  const label =
    /^[{｛]\s*[?？][^|｜:：]*[:：]/.exec(source)?.[0].length ??
    /^[{｛]\s*[?？]?/.exec(source)?.[0].length ??
    0;
  const ranges: Range[] = [];
  let from = label;
  for (let at = label; at < source.length; at++) {
    const isEnd = at === source.length - 1;
    if (!isEnd && source[at] !== '|' && source[at] !== '｜') continue;
    const option = source.slice(from, at);
    const lead = option.length - option.trimStart().length;
    if (option.trim() !== '')
      ranges.push({ from: start + from + lead, to: start + from + option.trimEnd().length });
    from = at + 1;
  }
  return ranges;
}
