import { NUMBER } from '../phrases/fold';
import type { Range } from '../phrases/types';
import { parseBody } from '../template/parse';
import { flat } from '../template/parts';
import type { Input, Plain } from '../template/types';
import { traitsOf } from '../template/vocabulary';
import { splitAtBars } from './options';

/** A text to check, and where each of its stretches stands in what people see. */
export interface View {
  text: string;
  /** In order, covering `text`. Null: it is the original itself. */
  stretches: readonly Stretch[] | null;
}

interface Stretch {
  /** Where it begins in the view's text. */
  at: number;
  /** What it stands for in the original; of equal length where it is the original's own words. */
  of: Range;
  isLiteral: boolean;
}

/** A word that nobody knows yet: no phrase has it, and it parts what stands on either side. */
const UNKNOWN = '\uE001';

/** More options than a person reads; a reply is checked with so many at most. */
const MOST_VIEWS = 64;

export const asItIs = (text: string): View => ({ text, stretches: null });

/** A reply's body as it may go out: as many views as its longest choice has options, so that each is in one. */
export function viewsOf(body: string): View[] {
  const parts = flat(parseBody(body)).map((part) => ({ part, options: optionsOf(part, body) }));
  const count = Math.min(Math.max(1, ...parts.map(({ options }) => options.length)), MOST_VIEWS);
  return Array.from({ length: count }, (_, number) => {
    const stretches: Stretch[] = [];
    let text = '';
    const add = (words: string, of: Range, isLiteral: boolean) => {
      stretches.push({ at: text.length, of, isLiteral });
      text += words;
    };
    for (const { part, options } of parts) {
      const option = options[Math.min(number, options.length - 1)];
      if (option) add(body.slice(option.from, option.to), option, true);
      else {
        const words = wordsOf(part, body);
        const of = { from: part.start, to: part.end };
        add(words, of, words.length === part.end - part.start);
      }
    }
    return { text, stretches };
  });
}

function wordsOf(part: Plain, body: string): string {
  switch (part.kind) {
    case 'text':
    case 'unknown':
      return body.slice(part.start, part.end);
    case 'break':
      return '\n';
    case 'variable':
      return isNumber(traitsOf(part.name).kind) ? NUMBER : UNKNOWN;
    default:
      return part.kind === 'field' && part.input.type === 'number' ? NUMBER : UNKNOWN;
  }
}

const isNumber = (kind: string) => kind === 'amount' || kind === 'code' || kind === 'phone';

/** Where the options of a choice stand in the body; a blank of the same label further on has none of its own. */
function optionsOf(part: Plain, body: string): Range[] {
  const source = body.slice(part.start, part.end);
  return hasOptions(part) ? splitAtBars(source, part.start) : [];
}

function hasOptions(part: Plain): boolean {
  const input: Input | null = part.kind === 'field' ? part.input : null;
  return part.kind === 'choice' || input?.type === 'choice';
}

/** A range of a view's text, in the original. */
export function inOriginal({ stretches }: View, { from, to }: Range): Range {
  if (!stretches) return { from, to };
  const first = stretchAt(stretches, from);
  const last = stretchAt(stretches, to - 1);
  return {
    from: first.isLiteral ? first.of.from + from - first.at : first.of.from,
    to: last.isLiteral ? last.of.from + to - last.at : last.of.to,
  };
}

function stretchAt(stretches: readonly Stretch[], at: number): Stretch {
  let found = stretches[0] as Stretch;
  for (const stretch of stretches) {
    if (stretch.at > at) break;
    // One that is empty begins where the next one does.
    found = stretch;
  }
  return found;
}
