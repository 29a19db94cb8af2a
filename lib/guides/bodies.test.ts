import { describe, expect, it } from 'vitest';
import { bodiesOf, faultyBody } from './bodies';
import type { CampaignBrief, Playbook, ProductCard } from './types';

const guide = { id: 'g', revision: 0, editedAt: 0, name: '秋千' };
const card: ProductCard = {
  ...guide,
  aliases: ['{别名}'],
  sections: [
    { kind: 'selling', lines: ['实木', '承重 {shop.售后群}'] },
    { kind: 'rivals', lines: ['别家用 {胶水}'] },
  ],
  questions: [{ question: '能淋雨吗', answer: '不能，{买家昵称}' }],
};
const campaign: CampaignBrief = {
  ...guide,
  from: '2027-06-01',
  until: '2027-06-18',
  links: [],
  combinations: ['两件 {满减'],
  rules: ['{不可叠加}'],
  lines: [{ replyId: 'r' }, { title: '开场', body: '今天开始，{买家名}' }],
};
const playbook: Playbook = {
  ...guide,
  language: 'zh-CN',
  about: '',
  steps: [
    { id: 'a', name: '问好', advice: ['{先问}'], lines: [{ replyId: 'r' }, { title: '好', body: '在的' }] },
  ],
};

describe('the bodies of a guide', () => {
  it('are what may go out, each with its place', () => {
    expect(bodiesOf('products', card).map(({ path }) => path)).toEqual([
      'sections[0].lines[0]',
      'sections[0].lines[1]',
      'questions[0].answer',
    ]);
    expect(bodiesOf('campaigns', campaign).map(({ path }) => path)).toEqual([
      'combinations[0]',
      'lines[1].body',
    ]);
    expect(bodiesOf('playbooks', playbook)).toEqual([{ path: 'steps[0].lines[1].body', body: '在的' }]);
  });

  it('are checked against the team’s own fields, once they are known', () => {
    expect(faultyBody('products', card, null)).toBeNull();
    expect(faultyBody('products', card, ['售后群'])).toBeNull();
    expect(faultyBody('products', card, ['质保'])).toMatchObject({
      path: 'sections[0].lines[1]',
      fault: { source: '{shop.售后群}' },
    });
  });
});
