import type { Language } from '../replies/types';
import { SECTION_NAMES } from './sections';
import type { GuideKind, Guides, Line } from './types';

type Any = Guides[GuideKind][number];

/** A guide as plain lines of text, for putting two versions side by side. */
export function guideWords(guide: Any, language: Language): string[] {
  if ('steps' in guide) {
    return [
      guide.name,
      guide.about,
      ...guide.steps.flatMap((step, n) => [
        `${n + 1}. ${step.name}`,
        ...step.advice.map((each) => `· ${each}`),
        ...step.lines.map(lineWords),
        ...(step.branches ?? []).map(({ label, to }) => `→ ${label}: ${to}`),
      ]),
    ];
  }
  if ('sections' in guide) {
    return [
      guide.name,
      guide.aliases.join(' / '),
      guide.validFrom ?? '',
      ...guide.sections.flatMap(({ kind, lines }) =>
        lines.map((each) => `${SECTION_NAMES[kind][language]}: ${each}`),
      ),
      ...guide.questions.map(({ question, answer }) => `${question} → ${answer}`),
    ].filter(Boolean);
  }
  if ('combinations' in guide) {
    return [
      guide.name,
      `${guide.from} – ${guide.until}`,
      ...guide.links.map(({ label, url }) => `${label}: ${url}`),
      ...guide.combinations,
      ...guide.rules,
      ...guide.lines.map(lineWords),
    ];
  }
  return [guide.question, guide.answer?.text ?? ''];
}

const lineWords = (line: Line) => ('replyId' in line ? `“${line.replyId}”` : `“${line.title}” ${line.body}`);

/** Lines of a list in one field, a line each; a break within one is shown by its sign, so that nothing is lost. */
const BREAK = ' ⏎ ';
export const asField = (lines: readonly string[]): string =>
  lines.map((line) => line.replaceAll('\n', BREAK)).join('\n');
export const fromField = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/ *⏎ */g, '\n').trim())
    .filter((line) => line !== '');
