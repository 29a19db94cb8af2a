import hints from '../../../assets/public/packs/hints.zh-CN.json';
import intent from '../../../assets/public/packs/intent.zh-CN.json';
import learned from '../../../assets/public/packs/signals.zh-CN.json';
import wording from '../../../assets/public/packs/wording.zh-CN.json';
import { DEFAULT_LIMITS } from '../../../lib/authority/types';
import { typesOf } from '../../../lib/buyer/customer-types';
import { parseOpinion } from '../../../lib/buyer/opinion';
import { parseHints } from '../../../lib/buyer/pack';
import { rulebook } from '../../../lib/buyer/rulebook';
import { createTalk } from '../../../lib/buyer/talk';
import { NOTHING_KNOWN } from '../../../lib/buyer/types';
import type { Message } from '../../../lib/conversation/types';
import { parseModel } from '../../../lib/intent/model';
import { createSuggester } from '../../../lib/intent/suggest';
import type { Placed } from '../../../lib/replies/order';
import { wordingBook } from '../../../lib/wording/book';
import { checkText } from '../../../lib/wording/check';
import { parseWording } from '../../../lib/wording/pack';
import { libraryOf } from '../search/library';

/** Runs inside a page. */

const NOW = Date.UTC(2026, 10, 22, 8);

function must<T>(parsed: { ok: true; value: T } | { ok: false; path: string; problem: string }): T {
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}
const pack = must(parseHints(hints));
const opinion = must(parseOpinion(learned));

/** @param lines what is said, in turn by a buyer and an agent, half a minute apart */
const messagesOf = (lines: readonly string[]): Message[] =>
  lines.map((text, at) => ({
    id: String(at),
    side: at % 3 === 2 ? 'agent' : 'buyer',
    kind: 'text',
    text,
    at: NOW - (lines.length - at) * 30_000,
  }));

const timed = (act: () => unknown): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

/** Milliseconds to make the rules ready, once a panel. */
export const rules = (rounds: number): number[] =>
  Array.from({ length: rounds }, () => timed(() => rulebook(pack.rules, pack.lists, opinion)));

/** Milliseconds from a conversation that nobody has looked at to its types, and for each message more. */
export function conversation(lines: readonly string[], size: number, rounds: number) {
  const book = rulebook(pack.rules, pack.lists, opinion);
  const whole: number[] = [];
  const more: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = messagesOf(lines);
    const talk = createTalk(book);
    const look = (count: number) => {
      const signals = talk.signals(all.slice(0, count), NOTHING_KNOWN, NOW);
      return typesOf(pack.types, signals, NOTHING_KNOWN, NOW);
    };
    whole.push(timed(() => look(size)));
    for (let count = size + 1; count <= all.length; count += 1) more.push(timed(() => look(count)));
  }
  return { whole, more };
}

/** Milliseconds to check each draft. */
export function drafts(texts: readonly string[], rounds: number): number[] {
  const books = [wordingBook(must(parseWording(wording)))];
  const circumstances = { marketplace: 'pdd', limits: DEFAULT_LIMITS, strangers: null };
  const check = (text: string) => checkText(books, text, circumstances);
  texts.map(check);
  return Array.from({ length: rounds }, () => texts.map((text) => timed(() => check(text)))).flat();
}

/** Milliseconds to work out a library, and for each question to rank it. */
export function suggestions(lines: readonly string[], size: number) {
  const suggester = createSuggester(must(parseModel(intent)));
  const { sets, categories, replies } = libraryOf(size);
  const placed = replies.map(
    (reply): Placed => ({
      reply,
      category: categories.find(({ id }) => id === reply.categoryId),
      parent: undefined,
      set: sets.find(({ id }) => id === reply.setId),
    }),
  );
  const fill = timed(() => suggester.put(placed));
  const options = { limit: 5, scope: {}, now: NOW, experience: { learned: [], usage: [] } };
  const rank = lines.map((line) => timed(() => suggester.suggest([line], options)));
  return { fill, rank };
}
