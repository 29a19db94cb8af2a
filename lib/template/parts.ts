import type { Part, Plain } from './types';

/** Every stretch in order, those of optional parts in place of them. */
export function flat(parts: readonly Part[]): Plain[] {
  return parts.flatMap((part) => (part.kind === 'optional' ? part.parts : [part]));
}

/** The parts of each message that goes in by itself. */
export function segmentsOf(parts: readonly Part[]): Part[][] {
  const segments: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'break') segments.push([]);
    else segments.at(-1)?.push(part);
  }
  return segments.filter((segment) => segment.length > 0);
}
