import type { Folded } from './fold';

/** Particles and marks behind words don't keep these from being the end of their clause. */
const TRAILING = new Set('啊呀吧了呢嘛哦哈啦喔噢的吗么,，。!?;、:~…—. \n\r');

/** Nobody ends on more particles than this in earnest. */
const LONGEST = 12;

export function startsClause({ clause }: Folded, from: number): boolean {
  return from === 0 || clause[from - 1] !== clause[from];
}

export function endsClause({ clause, text }: Folded, to: number): boolean {
  const far = Math.min(text.length, to + LONGEST);
  for (let at = to; at < far && clause[at] === clause[to - 1]; at++) {
    if (!TRAILING.has(text[at] as string)) return false;
  }
  return true;
}
