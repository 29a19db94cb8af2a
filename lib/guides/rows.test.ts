import { expect, it } from 'vitest';
import { campaignReplyIds, guideLibrary, productReplyIds, stepReplyIds } from './rows';
import { campaign, card, playbook, step } from './testing';
import { NO_GUIDES, PRODUCT_SECTIONS } from './types';

const TODAY = '2026-11-10';
const library = (guides: Partial<typeof NO_GUIDES>, today = TODAY) =>
  guideLibrary({ ...NO_GUIDES, ...guides }, today, 'zh-CN');

it('makes a reply of each line of a step, and none of one that the library has', () => {
  const book = playbook([
    step('ask', { lines: [{ replyId: 'starter/a' }, { title: '问用途', body: '在哪儿用呢？' }] }),
  ]);
  const { replies, sets, categories } = library({ playbooks: [book] });
  expect(replies).toMatchObject([{ id: 'playbook:pb#ask#1', title: '问用途', setId: 'playbook:pb' }]);
  expect(sets).toMatchObject([{ id: 'playbook:pb', kind: 'playbook' }]);
  expect(categories).toMatchObject([{ id: 'playbook:pb', name: '测试流程' }]);
  expect(stepReplyIds(book, 'ask')).toEqual(['starter/a', 'playbook:pb#ask#1']);
});

it('lets nothing out that is for the agent’s eyes only', () => {
  const secret = '只给自己看';
  const everywhere = PRODUCT_SECTIONS.map((kind) => ({ kind, lines: [kind === 'rivals' ? secret : kind] }));
  const all = library({
    playbooks: [playbook([step('a', { advice: [secret] })], { about: secret })],
    products: [card('cup', { sections: everywhere })],
    campaigns: [campaign({ rules: [secret], combinations: ['两件 9 折'] })],
  });
  expect(all.replies).toHaveLength(1 + PRODUCT_SECTIONS.length - 1 + 1);
  expect(JSON.stringify(all)).not.toContain(secret);
});

it('finds a card by its other names, and its questions by their words', () => {
  const cup = card('cup', {
    name: '弹盖杯',
    aliases: ['W480'],
    sections: [{ kind: 'selling', lines: ['316 不锈钢'] }],
    questions: [{ question: '能放洗碗机吗', answer: '杯身可以，杯盖手洗。' }],
  });
  const { replies } = library({ products: [cup] });
  expect(replies).toMatchObject([
    { id: 'product:cup#selling#0', title: '卖点', body: '316 不锈钢', tags: ['W480'] },
    { id: 'product:cup#question#0', title: '能放洗碗机吗', body: '杯身可以，杯盖手洗。' },
  ]);
  expect(productReplyIds(cup)).toEqual(replies.map(({ id }) => id));
});

it('has a card from its first day on, and a campaign on its days only', () => {
  const guides = {
    products: [card('new', { validFrom: '2026-11-11', sections: [{ kind: 'selling', lines: ['新'] }] })],
    campaigns: [campaign({ lines: [{ title: '开场', body: '活动开始啦' }], combinations: ['两件 9 折'] })],
  };
  const ids = (today: string) => library(guides, today).replies.map(({ id }) => id);
  const inCampaign = campaignReplyIds(guides.campaigns[0] as never);
  expect(ids('2026-11-09')).toEqual([]);
  expect(ids('2026-11-10')).toEqual(inCampaign);
  expect(ids('2026-11-11')).toEqual(['product:new#selling#0', ...inCampaign]);
  expect(ids('2026-11-12')).toEqual(['product:new#selling#0']);
});

it('keeps markup as the text that it is', () => {
  const body = '<img src=x onerror=alert(1)>';
  const { replies } = library({ products: [card('x', { sections: [{ kind: 'suits', lines: [body] }] })] });
  expect(replies[0]?.body).toBe(body);
});
