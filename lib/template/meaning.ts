import { blankOf, choiceOf } from './blanks';
import { formatOf } from './formats';
import { atColon, hasBar } from './split';
import type { FaultKind, Meaning } from './types';
import { isSlip, nameOf, traitsOf } from './vocabulary';

/** How a name is written, also by other tools. */
export const NAME = '[A-Za-z_][\\w-]*(?:\\.[\\w-]+)*';
const ONLY_NAME = new RegExp(`^${NAME}$`);

/** What stands between single braces; null: nothing of ours. */
export function meaningOf(content: string, source: string): Meaning | null {
  if (/^[?？]/.test(content)) return blankOf(content.slice(1).trim(), source);
  if (hasBar(content)) return choiceOf(content, source);
  if (/^[-—－]{3,}$/.test(content)) return { kind: 'break' };
  const [word, format] = atColon(content);
  const name = nameOf(word);
  const fault = (kind: FaultKind): Meaning => ({ kind: 'unknown', source, fault: kind });
  if (!name) return isSlip(word) || (format === null && ONLY_NAME.test(word)) ? fault('name') : null;
  const known = format === null ? null : formatOf(format, traitsOf(name).kind);
  return format === null || known ? { kind: 'variable', name, format: known } : fault('format');
}
