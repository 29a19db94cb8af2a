import { type Finding, LEVELS, type Level } from './types';

const gravity = (level: Level) => LEVELS.indexOf(level);

/** One mark for one fault: of those of a label that overlap, the gravest, and of these the longest, stays. */
export function tidy(findings: readonly Finding[]): Finding[] {
  const length = ({ range: { from, to } }: Finding) => to - from;
  const gravestFirst = [...findings].sort(
    (a, b) => gravity(b.level) - gravity(a.level) || length(b) - length(a) || a.range.from - b.range.from,
  );
  // Two labels on the same words are two things to say, and both stay.
  const kept: Finding[] = [];
  for (const one of gravestFirst) {
    const isTold = kept.some(
      ({ label, range }) => label === one.label && range.from < one.range.to && one.range.from < range.to,
    );
    if (!isTold) kept.push(one);
  }
  return kept.sort((a, b) => a.range.from - b.range.from || gravity(b.level) - gravity(a.level));
}
