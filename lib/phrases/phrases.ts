import { Questions } from './asked';
import { around, type Hit, type Ready, rangesOf } from './find';
import { type Folded, foldText } from './fold';
import { keyOf } from './key';
import { isNegated } from './negation';
import { parsePhrase } from './parse';
import { Trie } from './trie';
import type { Found, PhraseFault, Triggers, WordLists } from './types';
import { Words } from './words';

interface Entry extends Ready {
  rule: number;
  /** Its place among the rule's phrases, or among its allow-phrases. */
  place: number;
  isAllowed: boolean;
  /** The segment that it is found by. */
  key: number;
}

/** Rules made ready for reading texts. Made once for a pack; holds nothing of what it has read. */
export class Phrases {
  private readonly trie = new Trie();
  private readonly entries: Entry[] = [];
  /** Many phrases share a segment. */
  private readonly words = new Map<string, Words>();
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
    const owner = this.entries.push({
      ...at,
      phrase,
      words: phrase.segments.map((segment) => this.wordsOf(segment.words)),
      key,
    });
    for (const word of phrase.segments[key]?.words ?? []) this.trie.add(word, owner - 1);
  }

  private wordsOf(words: string[]): Words {
    const name = words.join('|');
    const known = this.words.get(name) ?? new Words(words);
    this.words.set(name, known);
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
    for (let from = 0; from < text.length; from++) {
      this.trie.at(text, from, (owners, to) => {
        for (const owner of owners) {
          const entry = this.entries[owner] as Entry;
          const hits = around(entry, folded, entry.key, { from, to });
          if (!hits) continue;
          if (!entry.isAllowed) {
            matches.push({ entry, hits });
            continue;
          }
          const covered = allowed.get(entry.rule) ?? new Uint8Array(text.length);
          for (const hit of hits) covered.fill(1, hit.from, hit.to);
          allowed.set(entry.rule, covered);
        }
      });
    }
    return { matches, allowed };
  }

  private counts(rule: number, from: number, folded: Folded, questions: Questions): boolean {
    const { negated = 'cancels', asked = 'counts' } = this.rules[rule] as Triggers;
    if (negated === 'cancels' && isNegated(folded, from)) return false;
    return asked === 'counts' || questions.asks(from) === (asked === 'only');
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
