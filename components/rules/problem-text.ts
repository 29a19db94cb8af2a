import { type TextKey, t } from '../../lib/platform/i18n';

/** What the reader of phrases says is wrong, by how it begins or ends; each with what it quotes. */
const PROBLEMS: readonly (readonly [RegExp, TextKey])[] = [
  [/^the phrase is empty$/, 'rules.problem.empty'],
  [/^longer than (?<count>\d+) characters$|^Too big: .*<=(?<most>\d+) characters$/, 'rules.problem.long'],
  [/^more than (?<count>\d+) pieces$/, 'rules.problem.pieces'],
  [/^all of it may be missing$/, 'rules.problem.missing'],
  [/^nothing stands between two gaps/, 'rules.problem.gap'],
  [/^brackets in "(?<words>.*)" are not closed/s, 'rules.problem.brackets'],
  [/put these alternatives into brackets/, 'rules.problem.alternatives'],
  [/^braces in "(?<words>.*)" are not closed$/s, 'rules.problem.braces'],
  [/^there is no list "(?<words>.*)"$/s, 'rules.problem.list'],
  [/stands for too many words$/, 'rules.problem.many'],
  [/has no words$/, 'rules.problem.none'],
];

/** The same in the language of the page; what it has no words for stays as it is. */
export function problemText(problem: string): string {
  for (const [pattern, key] of PROBLEMS) {
    const met = pattern.exec(problem);
    if (!met) continue;
    const { words = '', count, most } = met.groups ?? {};
    return t(key, { words, count: count ?? most ?? '' });
  }
  return problem;
}
