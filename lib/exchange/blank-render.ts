import type { Decision } from './blank-decide';
import { keyOf, ownMeaning } from './blank-decide';
import { type Found, findBlanks } from './blank-find';
import { blankTemplate, escaped } from './field-blank';
import type { Piece } from './types';

export type Rendered = { body: string } | { open: string };

/** A double-braced name stands for another tool's variable wherever it is read: as text it loses a brace. */
const DOUBLE = /\{\{(.*)\}\}/s;

/** It stays as it stands, with its format, its type or its options, which no decision carries. */
function saysItself(found: Found, decision: Decision): boolean {
  const own = ownMeaning(found);
  if (own?.kind === 'variable') return decision.as === 'variable' && decision.name === own.name;
  return own?.kind === 'field' && decision.as === 'blank' && decision.label === own.label;
}

/**
 * The body of ours that pieces come to, with what was decided; `open` names the first place of which nobody has said
 * what it is.
 */
export function renderBody(pieces: readonly Piece[], decide: (key: string) => Decision): Rendered {
  let body = '';
  // Escaped in one piece: what stands beside what decides on what a brace is taken for.
  let text = '';
  const put = (template: string) => {
    body += escaped(text) + template;
    text = '';
  };
  const nameless = new Map<string, number>();
  for (const piece of pieces) {
    if ('template' in piece) {
      put(piece.template);
      continue;
    }
    let at = 0;
    for (const found of findBlanks(piece.text)) {
      const decision = decide(keyOf(found));
      if (decision.as === 'open') return { open: found.source };
      text += piece.text.slice(at, found.start);
      at = found.end;
      if (saysItself(found, decision)) put(found.source);
      else if (decision.as === 'variable') put(`{${decision.name}}`);
      else if (decision.as === 'text') text += decision.text ?? found.source.replace(DOUBLE, '{$1}');
      else {
        // Two open places that are called alike would be filled with one value.
        const { label, type = null } = decision;
        const before = nameless.get(label) ?? 0;
        if (found.isNameless) nameless.set(label, before + 1);
        put(blankTemplate(found.isNameless && before > 0 ? `${label}${before + 1}` : label, type));
      }
    }
    text += piece.text.slice(at);
  }
  put('');
  return { body };
}
