import { parseBody } from '../template/parse';

const NONE: readonly string[] = [];
const known = new Map<string, readonly string[]>();

/** The variables without which a body can't go out; lists of the same names are one list. */
export function variablesIn(body: string): readonly string[] {
  if (!/[{｛]/.test(body)) return NONE;
  const names = parseBody(body).flatMap((part) => (part.kind === 'variable' ? [part.name] : []));
  if (names.length === 0) return NONE;
  const key = [...new Set<string>(names)].join(' ');
  const list = known.get(key) ?? key.split(' ');
  known.set(key, list);
  return list;
}
