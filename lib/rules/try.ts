import { asConversation } from '../buyer/example';
import type { Opinion } from '../buyer/opinion';
import type { HintsPack } from '../buyer/pack';
import { type Rulebook, rulebook } from '../buyer/rulebook';
import { createTalk } from '../buyer/talk';
import type { Signal } from '../buyer/types';
import type { Language } from '../replies/types';
import { type WordingBook, wordingBook } from '../wording/book';
import { type Circumstances, checkText } from '../wording/check';
import type { WordingPack } from '../wording/pack';
import type { Finding } from '../wording/types';
import { layHints, layWording } from './lay';
import { withoutQuiet } from './quiet';
import type { RuleLine, TeamRules } from './types';

export interface Bundled {
  hints: HintsPack[];
  wording: WordingPack[];
}

/** What is said, and where: a line that is kept, or one that is just being tried. */
export type Tried = Pick<RuleLine, 'of' | 'language' | 'text' | 'marketplace'>;

/** Why something fires, by book. */
export type Outcome = { of: 'hints'; signals: Signal[] } | { of: 'wording'; findings: Finding[] };

/** What counts beside the rules: for wording the limits and levels, for hints the second opinion. */
export interface TriedBy extends Pick<Circumstances, 'limits' | 'levels'> {
  opinion: Opinion | null;
}

export type Try = (line: Tried) => Outcome;

/**
 * Bundled rules with the team's laid over, made ready to be tried.
 */
export function rulesToTry(bundled: Bundled, team: TeamRules, by: TriedBy): Try {
  // Made ready when first asked for: a form tries its rules with every few keys.
  const talkBooks = new Map<Language, Rulebook | null>();
  const talkBook = (language: Language) => {
    const known = talkBooks.get(language);
    if (known !== undefined) return known;
    const pack = layHints(bundled.hints, team).find((each) => each.language === language);
    const second = language === 'zh-CN' && by.opinion ? withoutQuiet(by.opinion, pack?.quiet) : null;
    const book = pack ? rulebook(pack.rules, pack.lists, second) : null;
    talkBooks.set(language, book);
    return book;
  };
  let wordingBooks: WordingBook[] | null = null;
  return ({ of, language, text, marketplace }) => {
    if (of === 'wording') {
      // As in the console: the words of every language are read, whatever the agent writes in.
      wordingBooks ??= layWording(bundled.wording, team).map(wordingBook);
      return { of, findings: checkText(wordingBooks, text, { ...by, marketplace, strangers: null }) };
    }
    const book = talkBook(language);
    const { messages, facts } = asConversation({ said: messagesOf(text) });
    const now = messages.at(-1)?.at ?? 0;
    return { of, signals: book ? createTalk(book).signals(messages, facts, now) : [] };
  };
}

const messagesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** Signals, or labels, each once. */
export function firedOf(outcome: Outcome): string[] {
  const names =
    outcome.of === 'hints'
      ? outcome.signals.map(({ signal }) => signal)
      : outcome.findings.map(({ label }) => label);
  return [...new Set<string>(names)].sort();
}

/** What a change does to one line, without a word on whether it is right. */
export interface LineChange<T extends Tried = Tried> {
  line: T;
  before: string[];
  after: string[];
  isChanged: boolean;
}

export function changesOf<T extends Tried>(lines: readonly T[], before: Try, after: Try): LineChange<T>[] {
  return lines.map((line) => {
    const [was, is] = [firedOf(before(line)), firedOf(after(line))];
    return { line, before: was, after: is, isChanged: was.join() !== is.join() };
  });
}

export interface LineEffect extends LineChange<RuleLine> {
  wasRight: boolean;
  isRight: boolean;
}

/** The same of lines of which somebody has said what shall come of them. */
export function effectOn(lines: readonly RuleLine[], before: Try, after: Try): LineEffect[] {
  return changesOf(lines, before, after).map((change) => {
    const wanted = [...change.line.expected].sort().join();
    return { ...change, wasRight: change.before.join() === wanted, isRight: change.after.join() === wanted };
  });
}
