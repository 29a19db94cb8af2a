/**
 * Whether two words are equal or one slip of the finger apart: a letter too many or too few, another one, or two that
 * have changed places. Looks at each letter once, so that it can be asked of anything that somebody put in braces.
 */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [ends, otherEnds] = [one.length, other.length];
  while (ends > start && otherEnds > start && one[ends - 1] === other[otherEnds - 1]) {
    ends -= 1;
    otherEnds -= 1;
  }
  const [left, right] = [one.slice(start, ends), other.slice(start, otherEnds)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
