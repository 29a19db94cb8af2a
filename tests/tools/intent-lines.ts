import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Words } from '../../lib/intent/lexicon';
import { INTENTS, type Intent } from '../../lib/intent/types';
import { mulberry32 } from './random';

/** The lines that the intent model learns from. */

interface Source extends Words {
  /** What `{name}` in a line is filled with, beside the words of a class of that name. */
  slots: Record<string, string[]>;
  /** What buyers put around what they want: it must not count for or against anything. */
  before: string[];
  after: string[];
}

export interface Example {
  intent: Intent;
  text: string;
  /** Number of the line that it was made of: all that comes of one line is learned or tested together. */
  line: number;
}

const fileOf = (name: string) => fileURLToPath(new URL(`../eval/${name}`, import.meta.url));

export function readWords(): Source {
  return JSON.parse(readFileSync(fileOf('intent-words.json'), 'utf8'));
}

/** How often a line with a slot is filled. */
const FILLS = 3;
/** Of these, too much would be made of what goes around. */
const BARE: readonly Intent[] = ['greeting_closing', 'other'];

export function examples({ classes, slots, before, after }: Source): Example[] {
  const random = mulberry32(5);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const choices = slots[name] ?? classes[name];
      if (!choices) throw new Error(`intent-training.jsonl: no slot {${name}}`);
      return pick(choices);
    });
  const rows = readFileSync(fileOf('intent-training.jsonl'), 'utf8').trimEnd().split('\n');
  return rows.flatMap((row, line) => {
    const { intent, text } = JSON.parse(row) as Example;
    if (!INTENTS.includes(intent))
      throw new Error(`intent-training.jsonl, line ${line + 1}: no intent ${intent}`);
    const count = text.includes('{') ? FILLS : 1;
    const made = Array.from({ length: count }, () => fill(text));
    if (!BARE.includes(intent)) {
      const one = fill(text);
      made.push(random() < 0.5 ? pick(before) + one : one + pick(after));
    }
    return made.map((each) => ({ intent, text: each, line }));
  });
}
