import { isNear } from './near';
import { parseBody } from './parse';
import { flat } from './parts';
import { proposalFor } from './proposals';
import type { FaultKind, Plain } from './types';
import { isSlip, LABEL_LENGTH, ownLabel } from './vocabulary';

/** What an editor underlines: from `start` to (excluding) `end`, in UTF-16 units of the body. */
export interface Fault {
  kind: FaultKind;
  start: number;
  end: number;
  /** As it stands there. */
  source: string;
  /** What was most likely meant, to be put in its place; null where nobody can tell. */
  proposal: string | null;
}

/**
 * What keeps a body from going out as it was meant, in order of place.
 * @param ownLabels of the shop's own fields; null: not known here. Where they are known, a name that is none of them
 * is a fault, too, and so is one of them in braces without `shop.`, which would be text.
 */
export function faultsOf(body: string, ownLabels: readonly string[] | null = null): Fault[] {
  return flat(parseBody(body)).flatMap((part): Fault[] => {
    if (part.kind === 'text') return bareLabels(part, ownLabels ?? []);
    const kind = part.kind === 'unknown' ? part.fault : isStranger(part, ownLabels) ? 'name' : null;
    if (!kind) return [];
    const { start, end } = part;
    const source = body.slice(start, end);
    return [{ kind, start, end, source, proposal: proposalFor(kind, source, ownLabels ?? []) }];
  });
}

function isStranger(part: Plain, ownLabels: readonly string[] | null): boolean {
  const label = part.kind === 'variable' ? ownLabel(part.name) : null;
  if (label === null) return false;
  return ownLabels ? !ownLabels.includes(label) : isSlip(label) || isSlip(`shop.${label}`);
}

const BRACES = new RegExp(`[{｛]([^{}｛｝\\n]{1,${LABEL_LENGTH}})[}｝]`, 'g');

function bareLabels({ text, start: at }: Plain & { kind: 'text' }, ownLabels: readonly string[]): Fault[] {
  if (ownLabels.length === 0) return [];
  return [...text.matchAll(BRACES)].flatMap(({ 0: source, 1: word = '', index }): Fault[] => {
    if (!ownLabels.some((label) => isNear(label, word.trim()))) return [];
    const start = at + index;
    const proposal = proposalFor('name', source, ownLabels);
    return [{ kind: 'name', start, end: start + source.length, source, proposal }];
  });
}
