import { Questions } from './asked';
import { around, type Hit, type Ready, rangesOf } from './find';
import { type Folded, foldText } from './fold';
import { keyOf } from './key';
import { isNegated } from './negation';
import { parsePhrase, type Segment } from './parse';
import type { Found, PhraseFault, Triggers, WordLists } from './types';
import { WordIndex } from './word-index';
import { Words } from './words';

interface Entry extends Ready {
  /** Counts the phrases of all rules. */
  id: number;
  rule: number;
  /** Its place among the rule's phrases, or among its allow-phrases. */
  place: number;
  isAllowed: boolean;
  /** The segment that it is found by. */
  key: number;
}

/**
 * At how many places of a text a phrase is tried in vain before it is given up: thousands of 差评 pasted one behind the
 * other would hold up the page, and no honest message has the words of a phrase as often without the rest of it. What
 * makes words harmless is looked for longer, so that no word fires where only its excuse was given up.
 */
const MOST_VAIN = 50;
const MOST_VAIN_ALLOWED = 200;

/** Rules made ready for reading texts. Made once for a pack; holds nothing of what it has read. */
export class Phrases {
  private readonly index = new WordIndex();
  /** Phrases that are found by the same words, and the index knows the words by their place here. */
  private readonly groups: Entry[][] = [];
  private readonly groupOf = new Map<readonly string[], Entry[]>();
  /** Many phrases share a segment. */
  private readonly words = new Map<readonly string[], Words>();
  private count = 0;
  readonly faults: PhraseFault[] = [];

  /** Phrases that cannot be read are left out and told in `faults`; the others work. */
  constructor(
    private readonly rules: readonly Triggers[],
    lists: WordLists = {},
  ) {
    for (const [rule, { phrases, allow = [] }] of rules.entries()) {
      for (const [place, line] of phrases.entries()) this.add(line, lists, { rule, place, isAllowed: false });
      for (const [place, line] of allow.entries()) this.add(line, lists, { rule, place, isAllowed: true });
    }
  }

  private add(line: string, lists: WordLists, at: Pick<Entry, 'rule' | 'place' | 'isAllowed'>): void {
    const parsed = parsePhrase(line, lists);
    if (!parsed.ok) {
      const path = [at.rule, at.isAllowed ? 'allow' : 'phrases', at.place];
      this.faults.push({ path, problem: parsed.problem });
      return;
    }
    const { phrase } = parsed;
    const key = keyOf(phrase);
    const words = phrase.segments.map((segment) => this.wordsOf(segment.words));
    this.groupFor((phrase.segments[key] as Segment).words).push({
      ...at,
      phrase,
      words,
      key,
      id: this.count++,
    });
  }

  private groupFor(words: readonly string[]): Entry[] {
    const known = this.groupOf.get(words);
    if (known) return known;
    const group: Entry[] = [];
    const owner = this.groups.push(group) - 1;
    for (const word of words) this.index.add(word, owner);
    this.groupOf.set(words, group);
    return group;
  }

  private wordsOf(words: readonly string[]): Words {
    const known = this.words.get(words) ?? new Words(words);
    this.words.set(words, known);
    return known;
  }

  /** What fires in a text, in order of rules and of where it stands. */
  read(text: string): Found[] {
    const folded = foldText(text);
    const { matches, allowed } = this.matchesIn(folded);
    const questions = new Questions(folded);
    const found = matches
      .filter(({ entry, hits }) => {
        const covered = allowed.get(entry.rule);
        if (covered && hits.some(({ from, to }) => covered.subarray(from, to).includes(1))) return false;
        return this.counts(entry.rule, (hits[0] as Hit).from, folded, questions);
      })
      .map(({ entry, hits }) => ({ rule: entry.rule, phrase: entry.place, words: rangesOf(hits, folded) }))
      .sort((a, b) => a.rule - b.rule || startOf(a) - startOf(b) || endOf(b) - endOf(a));
    return withoutRepeats(found);
  }

  /** All matches, and for each rule the units that its allow-phrases cover. */
  private matchesIn(folded: Folded) {
    const matches: { entry: Entry; hits: Hit[] }[] = [];
    const allowed = new Map<number, Uint8Array>();
    const { text } = folded;
    const tries = new Tries(this.count);
    let from = 0;
    const take = (entry: Entry, to: number) => {
      if (tries.of(entry.id) >= (entry.isAllowed ? MOST_VAIN_ALLOWED : MOST_VAIN)) return;
      const hits = around(entry, folded, entry.key, { from, to });
      if (!hits) return tries.add(entry.id);
      if (!entry.isAllowed) return void matches.push({ entry, hits });
      const covered = allowed.get(entry.rule) ?? new Uint8Array(text.length);
      for (const hit of hits) covered.fill(1, hit.from, hit.to);
      allowed.set(entry.rule, covered);
    };
    const found = (owners: readonly number[], to: number) => {
      for (const owner of owners) for (const entry of this.groups[owner] as Entry[]) take(entry, to);
    };
    for (; from < text.length; from++) this.index.at(text, from, found);
    return { matches, allowed };
  }

  private counts(rule: number, from: number, folded: Folded, questions: Questions): boolean {
    const { negated = 'cancels', asked = 'counts' } = this.rules[rule] as Triggers;
    if (negated === 'cancels' && isNegated(folded, from)) return false;
    return asked === 'counts' || questions.asks(from) === (asked === 'only');
  }
}

/**
 * How often each phrase was tried in vain in one text, counted from the first time that any could be over its bound:
 * nearly all texts are shorter, and need no counts.
 */
class Tries {
  private counts: Uint16Array | null = null;
  private all = 0;

  constructor(private readonly phrases: number) {}

  add(id: number): void {
    this.all += 1;
    if (this.all < MOST_VAIN) return;
    this.counts ??= new Uint16Array(this.phrases);
    this.counts[id] = (this.counts[id] as number) + 1;
  }

  of(id: number): number {
    return this.counts?.[id] ?? 0;
  }
}

const startOf = ({ words }: Found) => words[0]?.from ?? 0;
const endOf = ({ words }: Found) => words.at(-1)?.to ?? 0;

/** Phrases of one rule often overlap: what says no more than the match before it is left out. */
function withoutRepeats(sorted: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const found of sorted) {
    const last = kept.at(-1);
    if (last && last.rule === found.rule && endOf(found) <= endOf(last)) continue;
    kept.push(found);
  }
  return kept;
}
