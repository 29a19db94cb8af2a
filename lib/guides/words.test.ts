import { expect, it } from 'vitest';
import { campaign, card, playbook, step } from './testing';
import { asField, fromField, guideWords } from './words';

it('loses no break on the way through a field', () => {
  const lines = ['一行', '两\n行', '三\n\n行'];
  expect(fromField(asField(lines))).toEqual(lines);
  expect(fromField(' a \n\n  \nb')).toEqual(['a', 'b']);
});

it('has every word that a person can change', () => {
  const words = (guide: Parameters<typeof guideWords>[0]) => guideWords(guide, 'zh-CN').join('\n');
  const book = playbook([step('a', { advice: ['慢'], branches: [{ label: '愿意', to: 'a' }] })]);
  for (const word of ['测试流程', '慢', 'a的内容', '愿意']) expect(words(book)).toContain(word);
  const cup = card('杯', {
    aliases: ['W1'],
    validFrom: '2026-01-02',
    questions: [{ question: '漏吗', answer: '不漏' }],
  });
  for (const word of ['杯', 'W1', '2026-01-02', '漏吗', '不漏']) expect(words(cup)).toContain(word);
  const sale = campaign({ rules: ['不叠加'], links: [{ label: '会场', url: 'https://a.example/' }] });
  for (const word of ['双11', '2026-11-10', '不叠加', '会场']) expect(words(sale)).toContain(word);
});
