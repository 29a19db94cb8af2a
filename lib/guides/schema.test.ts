import { describe, expect, it } from 'vitest';
import { guideOf } from './line-id';
import { parseGuide } from './schema';
import type { CampaignBrief, GuideKind, OpenQuestion, Playbook, ProductCard } from './types';

const guide = { id: 'g', revision: 0, editedAt: 0 };
const playbook: Playbook = {
  ...guide,
  name: '改评',
  language: 'zh-CN',
  about: '先解决问题',
  steps: [
    {
      id: 'ask',
      name: '询问',
      advice: ['先听完'],
      lines: [{ replyId: 'r' }],
      branches: [{ label: '不愿意', to: 'end' }],
    },
    {
      id: 'end',
      name: '收尾',
      advice: [],
      lines: [{ title: '谢谢', body: '谢谢{buyer.name}' }],
      branches: [],
    },
  ],
};
const product: ProductCard = {
  ...guide,
  name: '矮凳',
  aliases: ['MJ-01'],
  sections: [
    { kind: 'selling', lines: ['实木'] },
    { kind: 'rivals', lines: ['别家是贴皮'] },
  ],
  questions: [{ question: '承重', answer: '150 公斤' }],
  validFrom: '2026-11-01',
};
const campaign: CampaignBrief = {
  ...guide,
  name: '周年',
  from: '2026-11-01',
  until: '2026-11-01',
  links: [{ label: '会场', url: 'https://example.com/a?b=1' }],
  combinations: ['凳 + 垫 99 元'],
  rules: ['不叠加'],
  lines: [],
};
const question: OpenQuestion = {
  ...guide,
  question: '能承重多少',
  words: [{ side: 'buyer', text: '' }],
  product: null,
  at: 1,
  answer: null,
};

it.each<[GuideKind, object]>([
  ['playbooks', playbook],
  ['products', product],
  ['campaigns', campaign],
  ['questions', question],
])('takes %s as they are', (kind, item) => {
  expect(parseGuide(kind, item)).toEqual({ ok: true, value: item });
});

const [ask, end] = playbook.steps as [Playbook['steps'][number], Playbook['steps'][number]];

describe('a fault is named with its place', () => {
  it.each<[string, GuideKind, unknown, string]>([
    ['no guide', 'products', null, ''],
    ['an unknown key', 'playbooks', { ...playbook, script: 'x' }, ''],
    ['no steps', 'playbooks', { ...playbook, steps: [] }, 'steps'],
    ['a step twice', 'playbooks', { ...playbook, steps: [ask, { ...end, id: 'ask' }, end] }, 'steps[1].id'],
    ['a branch to nowhere', 'playbooks', { ...playbook, steps: [ask] }, 'steps[0].branches[0].to'],
    [
      'neither reply nor text',
      'playbooks',
      { ...playbook, steps: [{ ...end, lines: [{}] }] },
      'steps[0].lines[0]',
    ],
    [
      'a section that is unknown',
      'products',
      { ...product, sections: [{ kind: 'price', lines: [] }] },
      'sections[0].kind',
    ],
    [
      'a section twice',
      'products',
      { ...product, sections: [...product.sections, { kind: 'selling', lines: [] }] },
      'sections[2].kind',
    ],
    ['a day that is none', 'products', { ...product, validFrom: '2026-11-31' }, 'validFrom'],
    ['an end before the start', 'campaigns', { ...campaign, until: '2026-10-31' }, 'until'],
    [
      'an address that is code',
      'campaigns',
      { ...campaign, links: [{ label: 'x', url: 'javascript:alert(1)' }] },
      'links[0].url',
    ],
    [
      'a side that is nobody',
      'questions',
      { ...question, words: [{ side: 'shop', text: '' }] },
      'words[0].side',
    ],
    ['too much', 'questions', { ...question, question: '问'.repeat(501) }, 'question'],
  ])('%s', (_, kind, item, path) => {
    expect(parseGuide(kind, item)).toEqual({ ok: false, path, problem: expect.stringMatching(/\w/) });
  });
});

it('knows whose line an id names', () => {
  expect(guideOf('product:p-1#selling-0')).toEqual({ kind: 'products', id: 'p-1' });
  expect(guideOf('playbook:playbooks-zh-cn/reception#hello/0')).toEqual({
    kind: 'playbooks',
    id: 'playbooks-zh-cn/reception',
  });
  expect(guideOf('campaign:c#0')).toEqual({ kind: 'campaigns', id: 'c' });
  expect([guideOf('starter-zh-cn/hello'), guideOf('product:p-1'), guideOf('question:q#0')]).toEqual([
    null,
    null,
    null,
  ]);
});
