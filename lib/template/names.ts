import { parseBody } from './parse';
import { flat } from './parts';
import { pieceOf } from './piece';
import type { Values } from './variables';
import type { Name } from './vocabulary';

const NONE: readonly Name[] = [];

/**
 * The variables without which a body can't go out, each once. For asking of a whole library: most replies name none,
 * and are only looked through for a brace.
 */
export function namesIn(body: string): readonly Name[] {
  if (!body.includes('{') && !body.includes('｛')) return NONE;
  const names = parseBody(body).flatMap((part) => (part.kind === 'variable' ? [part.name] : []));
  return names.length > 0 ? [...new Set(names)] : NONE;
}

/** The same, and those of optional parts: for finding out what a change of the shop's fields would touch. */
export function mentionsIn(body: string): readonly Name[] {
  if (!body.includes('{') && !body.includes('｛')) return NONE;
  return flat(parseBody(body)).flatMap((part) => (part.kind === 'variable' ? [part.name] : []));
}

/** Whether there is a value that could go out: a masked name is none. */
export function isKnown(name: Name, values: Values): boolean {
  const part = { kind: 'variable', name, format: null, start: 0, end: 0 } as const;
  return 'text' in pieceOf(part, values, 'zh-CN');
}
