import { isTeamRule } from '../../lib/rules/id';
import { amountIn } from '../../lib/wording/amount';
import { wordingBook } from '../../lib/wording/book';
import { type Circumstances, checkBody, checkText } from '../../lib/wording/check';
import type { WordingPack } from '../../lib/wording/pack';
import type { Finding, Rule } from '../../lib/wording/types';
import type { Wording } from './wording';

/** A script of its own: neither the panel's first paint nor who only reads needs it. */
export function openWording(packs: readonly WordingPack[]): (circumstances: Circumstances) => Wording {
  const books = packs.map(wordingBook);
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
  const told = (finding: Finding): Finding => ({
    ...finding,
    better: finding.better.filter((_, at) => fits(rules.get(finding.rule)?.better?.[at]?.over, finding)),
  });
  return (circumstances) => ({
    check: (text) => checkText(books, text, circumstances).map(told),
    checkBody: (body) => checkBody(books, body, { ...circumstances, strangers: null }).map(told),
    grantOf({ rule, words }) {
      const kind = rules.get(rule)?.over;
      const limit = kind && circumstances.limits?.[kind];
      const amount = kind ? amountIn(words) : null;
      return kind && typeof limit === 'number' && amount !== null ? { kind, amount, limit } : null;
    },
  });
}

/**
 * A word in the place of a whole phrase would leave half a sentence: 保证明天到货 is no 预计. What a team wrote for its
 * own phrases was written for all of them.
 */
const ONE_WORD = 2;

function fits(
  over: NonNullable<Rule['better']>[number]['over'] | undefined,
  { rule, range }: Finding,
): boolean {
  return over !== 'words' || isTeamRule(rule) || range.to - range.from <= ONE_WORD;
}
