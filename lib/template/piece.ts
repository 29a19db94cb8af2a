import { plainOf, withoutTurns } from '../conversation/plain';
import type { Language } from '../replies/types';
import { keyOf } from './blanks';
import { dayText, formatted } from './formats';
import type { Input, Plain } from './types';
import type { Values } from './variables';
import { labelOf, traitsOf } from './vocabulary';

/** What is not known, or not yet. */
export interface Blank {
  /** `unknown` can't be filled in the row: the reply itself has to be mended. */
  kind: 'variable' | 'field' | 'choice' | 'unknown';
  /** What to put the value under: the variable's name, or see `keyOf`. For `unknown`, its source. */
  key: string;
  label: string;
  input: Input;
  /** What is known but can't be used: a masked name, or a number that may be two. */
  hint: string | null;
}

/** What stands in place of a part: its text, or a gap, which in an optional part may stay `empty`. */
export type Piece = { text: string } | { gap: Blank; empty?: true };

const TEXT: Input = { type: 'text' };

export function pieceOf(part: Plain, values: Values, language: Language): Piece {
  switch (part.kind) {
    case 'text':
      // Kept before such marks were taken out at saving.
      return { text: withoutTurns(part.text) };
    case 'break':
      return { text: '\n' };
    case 'unknown':
      return { gap: { kind: 'unknown', key: part.source, label: part.source, input: TEXT, hint: null } };
    case 'variable':
      return variablePiece(part, values, language);
    case 'choice':
    case 'field':
      return blankPiece(part, values, language);
  }
}

/**
 * An optional part is left out where a value of the console or the shop is missing, and where the agent fills a blank
 * in it with nothing; what they fill in wrongly is a gap there, too.
 */
export function optionalPieces(parts: readonly Plain[], values: Values, language: Language): Piece[] {
  const pieces = parts.map((part) => pieceOf(part, values, language));
  const gaps = pieces.flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
  if (gaps.some(({ kind }) => kind === 'unknown')) return pieces;
  if (gaps.some(({ kind }) => kind === 'variable')) return [];
  if (gaps.some(({ key }) => !isBlank(values[key]))) return pieces;
  return gaps.length > 0 ? gaps.map((gap) => ({ gap, empty: true })) : pieces;
}

const MASKED = /[*＊]/;

const isBlank = (value: string | undefined) => plainOf(value ?? '') === '';

type VariablePart = Extract<Plain, { kind: 'variable' }>;

function variablePiece({ name, format }: VariablePart, values: Values, language: Language): Piece {
  // Whatever it comes from: a mark in it would turn the rest of the sentence round.
  const value = plainOf(values[name] ?? '');
  const gap: Blank = { kind: 'variable', key: name, label: labelOf(name, language), input: TEXT, hint: null };
  if (!value) return { gap };
  const { kind, isMasked } = traitsOf(name);
  const isUseless = isMasked && MASKED.test(value) && format !== 'mask' && format !== 'last4';
  const text = isUseless ? null : formatted(value, kind, format, language);
  return text === null ? { gap: { ...gap, hint: value } } : { text };
}

type BlankPart = Extract<Plain, { kind: 'field' | 'choice' }>;

function blankPiece(part: BlankPart, values: Values, language: Language): Piece {
  const isField = part.kind === 'field';
  const input: Input = isField ? part.input : { type: 'choice', options: part.options };
  const label = isField ? part.label : part.options.join('/');
  const key = isField ? keyOf(label, input) : part.options.join('|');
  const text = isBlank(values[key]) ? null : typedText(values[key] ?? '', input, language);
  return text === null ? { gap: { kind: part.kind, key, label, input, hint: null } } : { text };
}

/** What was typed, as it goes out; null where it is not of that type. */
function typedText(value: string, input: Input, language: Language): string | null {
  const typed = value.trim();
  switch (input.type) {
    case 'text':
      return plainOf(typed);
    case 'number': {
      const number = typed.normalize('NFKC');
      return /^-?\d+(\.\d+)?$/.test(number) ? number : null;
    }
    case 'date':
      return dayText(typed, language);
    case 'choice':
      return input.options.includes(typed) ? typed : null;
  }
}
