import { type TextKey, t } from '../../../lib/platform/i18n';

const WORDS: Record<string, TextKey> = {
  name: 'guides.desk.name',
  about: 'guides.desk.about',
  aliases: 'guides.desk.aliases',
  validFrom: 'guides.desk.validFrom',
  from: 'guides.desk.from',
  until: 'guides.desk.until',
  title: 'editor.title',
  body: 'editor.body',
  label: 'guides.desk.label',
  url: 'guides.desk.url',
  to: 'guides.desk.to',
  question: 'guides.desk.question',
  answer: 'guides.desk.answer',
  steps: 'guides.desk.steps',
  advice: 'guides.desk.advice',
  lines: 'guides.desk.lines',
  branches: 'guides.desk.branches',
  sections: 'guides.desk.sections',
  questions: 'guides.desk.questions',
  links: 'guides.desk.links',
  combinations: 'guides.desk.combinations',
  rules: 'guides.desk.rules',
};

/** `steps[2].lines[0].body` → 步骤 3 › 话术 1 › 内容 */
export function placeWords(path: string): string {
  const parts = [...path.matchAll(/([A-Za-z]+)(?:\[(\d+)\])?/g)];
  return parts
    .map(([, word = '', index]) => {
      const key = WORDS[word];
      const name = key ? t(key) : word;
      return index === undefined ? name : `${name} ${Number(index) + 1}`;
    })
    .join(' › ');
}
