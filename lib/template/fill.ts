import type { Language } from '../replies/types';
import { isVariable, VARIABLES, type Values, type VariableName } from './variables';

export type Meaning =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: VariableName }
  /** `{?尺码}`: the agent writes it each time. */
  | { kind: 'field'; label: string }
  /** Looks like a variable and is none that this version knows. */
  | { kind: 'unknown'; source: string };

/** A stretch of a body, from `start` to (excluding) `end` in UTF-16 units. The stretches cover the body. */
export type Part = Meaning & { start: number; end: number };

const NAME = '[A-Za-z_][\\w-]*(?:\\.[\\w-]+)*';

/**
 * In order: a double-braced name, which other tools use for their variables; `{{`, which stands for one brace;
 * a fill-in field; a name. Wide braces and question marks are what a Chinese input method types. Other braces are
 * text, such as `{红|蓝}`.
 */
const TOKEN = new RegExp(
  [
    `\\{\\{\\s*${NAME}\\s*\\}\\}`,
    '\\{\\{',
    '[{｛]\\s*[?？]([^{}｛｝\\n]*)[}｝]',
    `[{｛]\\s*(${NAME})\\s*[}｝]`,
  ].join('|'),
  'g',
);

function partOf([source, field, name]: RegExpExecArray): Meaning {
  if (source === '{{') return { kind: 'text', text: '{' };
  const label = field?.trim();
  if (label) return { kind: 'field', label };
  const known = name?.toLowerCase() ?? '';
  return isVariable(known) ? { kind: 'variable', name: known } : { kind: 'unknown', source };
}

export function parseBody(body: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const addText = (end: number) => {
    if (end > at) parts.push({ kind: 'text', text: body.slice(at, end), start: at, end });
  };
  for (const token of body.matchAll(TOKEN)) {
    addText(token.index);
    at = token.index + token[0].length;
    parts.push({ ...partOf(token), start: token.index, end: at });
  }
  addText(body.length);
  return parts;
}

/** Something that the buyer must not see: the text can't go out while there is one. */
export interface Gap {
  /** `unknown` can't be filled in the row: the reply itself has to be mended. */
  kind: 'variable' | 'field' | 'unknown';
  /** What to put the value under: the variable's name, or `?label`. For `unknown`, its source. */
  key: string;
  label: string;
  /** Where its placeholder stands in the shown text, UTF-16 units, `end` excluded. */
  start: number;
  end: number;
  /** What is known but can't be used: a masked name, which nobody wants to be greeted with. */
  hint: string | null;
}

export interface Filled {
  /** As it will go out; each gap is held open by its label in 〔〕. */
  text: string;
  /** In order of place; one that stands twice is listed twice. */
  gaps: Gap[];
}

/** Spaces, and characters that look like one or like nothing; some buyers' names consist of these. */
const BLANK = /^[\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]*$/u;
const MASKED = /[*＊]/;

/** Puts the values in. They are text: a buyer named `{order.id}` is shown by that name. */
export function fillBody(parts: readonly Part[], values: Values, language: Language): Filled {
  let text = '';
  const gaps: Gap[] = [];
  const addGap = (gap: Omit<Gap, 'start' | 'end'>, placeholder: string) => {
    gaps.push({ ...gap, start: text.length, end: text.length + placeholder.length });
    text += placeholder;
  };
  for (const part of parts) {
    if (part.kind === 'text') {
      text += part.text;
    } else if (part.kind === 'unknown') {
      const { kind, source } = part;
      addGap({ kind, key: source, label: source, hint: null }, source);
    } else {
      const { kind } = part;
      const key = kind === 'field' ? `?${part.label}` : part.name;
      const label = kind === 'field' ? part.label : VARIABLES[part.name][language];
      const value = values[key]?.trim() ?? '';
      const masked = key === 'buyer.name' && MASKED.test(value);
      if (masked || BLANK.test(value))
        addGap({ kind, key, label, hint: masked ? value : null }, `〔${label}〕`);
      else text += value;
    }
  }
  return { text, gaps };
}
