import { currentLanguage, t } from '../../lib/platform/i18n';
import { type Better, type Finding, LEVELS } from '../../lib/wording/types';
import type { Wording } from '../ui/wording';

/** Of a text's findings the one that is told: a line has room for one, and the next comes when it is settled. */
export function gravest(findings: readonly Finding[]): Finding | undefined {
  return [...findings].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))[0];
}

export function whyText(finding: Finding, wording: Wording): string {
  const grant = wording.grantOf(finding);
  if (grant) return t('wording.over', { kind: t(`grant.${grant.kind}`), limit: grant.limit });
  const { why } = finding;
  return why[currentLanguage()] ?? why['zh-CN'] ?? why.en ?? '';
}

/** The words as they are quoted: of a phrase in two parts, all from the first to the last. */
export function quoted(text: string, { range: { from, to } }: Finding): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return words.length > QUOTE ? `${words.slice(0, QUOTE - 1)}…` : words;
}
const QUOTE = 14;

/** What is put in by one key; one that has a gap of its own is a pattern for people, and no text to send. */
export function firstBetter({ better }: Finding): Better | null {
  return better.find(({ text }) => !text.includes('…')) ?? null;
}
