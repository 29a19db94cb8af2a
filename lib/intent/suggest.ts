import type { Placed } from '../replies/order';
import type { Usage } from '../replies/types';
import { Best, habit, type Situation } from '../search/rank';
import { letsOf, type Scope } from '../search/scope';
import { otherBodies } from '../search/texts';
import { classify } from './classify';
import { type LearnedRow, trust } from './learned';
import { createOverlaps } from './overlap';
import { intentsOf } from './reply-intents';
import { signsOf } from './signs';
import { type Grounds, reasonsFor, type Suggestion } from './suggestion';
import { INTENTS } from './types';
import type { Model } from './weights';

/** Replies that fit what a buyer has just written, each with why. */

export interface SuggestOptions {
  /** At most so many; fewer where no more fit. */
  limit: number;
  scope: Scope;
  /** Epoch milliseconds. */
  now: number;
  /** Of the conversation; absent where nobody can tell. */
  situation?: Situation;
  /** What this agent used before; null ranks without learning. */
  experience: { learned: readonly LearnedRow[]; usage: readonly Usage[] } | null;
}

/** Holds what it worked out of each reply; takes the library in slices, and every later change. */
export interface Suggester {
  /** Adds, or replaces what has the same id. About 0.1 ms a reply that is new or changed. */
  put(placed: readonly Placed[]): void;
  remove(ids: readonly string[]): void;
  /** @param texts what the buyer wrote since the last answer, oldest first */
  suggest(texts: readonly string[], options: SuggestOptions): Suggestion[];
}

/** What each ground can add to a score. */
const WORTH: Grounds = { intent: 1, words: 1.1, learned: 0.9, habit: 0.15 };
/** So much in common, in sums of rarities, is worth half of all that words can be worth. */
const HALF_ALIKE = 8;
/** Below this nothing fits: no suggestion is better than a wrong one. */
const LEAST = 0.3;

interface Entry extends Placed {
  /** Of length 1, so that a product with a mix says how far both go the same way. */
  intents: Float64Array;
}

export function createSuggester(model: Model): Suggester {
  const slots = new Map<string, number>();
  /** By slot; null for one that was removed or replaced: slots are not used again. */
  const entries: (Entry | null)[] = [];
  const overlaps = createOverlaps();

  function drop(id: string): void {
    const slot = slots.get(id);
    if (slot !== undefined) entries[slot] = null;
    slots.delete(id);
  }

  return {
    put(placed) {
      for (const each of placed) {
        const slot = slots.get(each.reply.id);
        const before = slot === undefined ? null : entries[slot];
        if (before && sameText(before, each)) {
          Object.assign(before, each);
          continue;
        }
        drop(each.reply.id);
        const { id, title, tags, body } = each.reply;
        slots.set(id, entries.length);
        overlaps.add(entries.length, {
          heads: [title, ...tags],
          bodies: [body, ...otherBodies(each.reply)],
          families: familiesOf(model, [title, ...tags].join(' ')),
        });
        entries.push({ ...each, intents: ofLengthOne(intentsOf(model, each)) });
      }
    },
    remove(ids) {
      for (const id of ids) drop(id);
    },
    suggest(texts, options) {
      const text = texts.join('\n');
      const { ranked } = classify(model, text);
      const wanted = new Float64Array(INTENTS.length);
      // Anything else than what is known is nothing that a reply could fit: two such things have nothing in common.
      for (const { intent, probability } of ranked)
        wanted[INTENTS.indexOf(intent)] = intent === 'other' ? 0 : probability;
      const alike = new Float64Array(entries.length);
      overlaps.score(text, familiesOf(model, text), alike);
      const known = experienceOf(slots, entries.length, wanted, options);
      const lets = letsOf(options.scope);
      const groundsOf = (entry: Entry, slot: number): Grounds => ({
        intent: WORTH.intent * product(wanted, entry.intents),
        words: (WORTH.words * (alike[slot] as number)) / ((alike[slot] as number) + HALF_ALIKE),
        learned: WORTH.learned * (known.learned[slot] as number),
        habit: WORTH.habit * (known.habits[slot] as number),
      });
      const best = new Best(options.limit);
      entries.forEach((entry, slot) => {
        if (!entry) return;
        const { intent, words, learned, habit: used } = groundsOf(entry, slot);
        const score = intent + words + learned + used;
        if (score >= LEAST && best.admits(slot, score) && lets(entry)) best.offer(slot, slot, score);
      });
      return best.list.map(({ slot, score }) => {
        const entry = entries[slot] as Entry;
        return {
          replyId: entry.reply.id,
          score,
          reasons: reasonsFor(entry, { grounds: groundsOf(entry, slot), text, wanted }),
        };
      });
    },
  };
}

/** Words that say the same: 在不在 and 在吗 share no pair of characters. */
const familiesOf = (model: Model, text: string): Set<string> =>
  new Set(signsOf(text, model.lexicon).families.map(({ family }) => family));

const sameText = (a: Placed, b: Placed): boolean =>
  a.reply.title === b.reply.title &&
  a.reply.body === b.reply.body &&
  a.reply.tags.join('\n') === b.reply.tags.join('\n') &&
  otherBodies(a.reply).join('\n') === otherBodies(b.reply).join('\n') &&
  a.category?.name === b.category?.name &&
  a.parent?.name === b.parent?.name;

function ofLengthOne(mix: Float64Array): Float64Array {
  const length = Math.hypot(...mix);
  return mix.map((share) => share / length);
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** By slot: what this agent's earlier choices say for it. */
function experienceOf(
  slots: ReadonlyMap<string, number>,
  size: number,
  wanted: Float64Array,
  { experience, now, situation }: SuggestOptions,
): { learned: Float64Array; habits: Float64Array } {
  const learned = new Float64Array(size);
  const habits = new Float64Array(size);
  for (const row of experience?.learned ?? []) {
    const slot = slots.get(row.replyId);
    if (slot === undefined) continue;
    const share = wanted[INTENTS.indexOf(row.intent)] as number;
    learned[slot] = (learned[slot] as number) + share * trust(row, now);
  }
  for (const usage of experience?.usage ?? []) {
    const slot = slots.get(usage.replyId);
    if (slot !== undefined) habits[slot] = habit(usage, now, situation);
  }
  return { learned, habits };
}
