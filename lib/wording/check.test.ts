import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../authority/types';
import { withBetter } from './better';
import { wordingBook } from './book';
import { type Circumstances, checkBody, checkText } from './check';
import { strangersOf } from './strangers';
import type { Excuse, Rule } from './types';

const rule = (own: Partial<Rule> & Pick<Rule, 'id' | 'phrases'>): Rule => ({
  label: 'service_taboo',
  tier: 'context',
  why: { 'zh-CN': '太硬' },
  examples: [],
  counterexamples: [],
  ...own,
});
const book = (rules: Rule[], excuses: Excuse[] = []) => [wordingBook({ rules, excuses, lists: {} })];
const nothing: Circumstances = { marketplace: null, limits: null, strangers: null };
const standing = (text: string, findings: ReturnType<typeof checkText>) =>
  findings.map(({ range: { from, to } }) => text.slice(from, to));

const noWay = rule({ id: 'no-way', phrases: ['没办法'], negated: 'counts' });

describe('a finding', () => {
  it('tells where the words stand, however they are written', () => {
    const text = '亲，没 办\u200b法哦';
    const [finding] = checkText(book([noWay]), text, nothing);
    expect(finding).toMatchObject({ rule: 'no-way', label: 'service_taboo', level: 'hint', tier: 'context' });
    expect(text.slice(finding?.range.from, finding?.range.to)).toBe('没 办\u200b法');
    expect(finding?.words).toEqual(['没 办\u200b法']);
  });
  it('is one for words that two rules of a label share, the gravest', () => {
    const grave = rule({ id: 'grave', phrases: ['办法'], level: 'block', negated: 'counts' });
    const found = checkText(book([noWay, grave]), '没办法', nothing);
    expect(found.map((each) => each.rule)).toEqual(['grave']);
  });
  it('comes in the order of the text', () => {
    const rude = rule({ id: 'rude', label: 'profanity', phrases: ['滚'] });
    expect(checkText(book([noWay, rude]), '滚，没办法', nothing).map((each) => each.rule)).toEqual([
      'rude',
      'no-way',
    ]);
  });
});

describe('an excuse', () => {
  const wayOut: Excuse = { id: 'way-out', where: 'after', phrases: ['我帮您'] };
  const books = book([{ ...noWay, unless: ['way-out'] }], [wayOut]);
  it('behind the words makes them harmless', () => {
    expect(checkText(books, '没办法改价，我帮您申请券', nothing)).toEqual([]);
  });
  it('before them does not', () => {
    expect(checkText(books, '我帮您看了，没办法', nothing)).toHaveLength(1);
  });
  it('that may stand anywhere does', () => {
    const anywhere = book([{ ...noWay, unless: ['way-out'] }], [{ ...wayOut, where: 'anywhere' }]);
    expect(checkText(anywhere, '我帮您看了，没办法', nothing)).toEqual([]);
  });
});

describe('levels', () => {
  const quiet = rule({ id: 'quiet', phrases: ['你'], level: 'off' });
  it('of a team go before those of the rule, and a rule before its label', () => {
    const levels = { labels: { service_taboo: 'block' as const }, rules: { 'no-way': 'warn' as const } };
    expect(checkText(book([noWay]), '没办法', { ...nothing, levels })[0]?.level).toBe('warn');
  });
  it('can turn a label off', () => {
    const levels = { labels: { service_taboo: 'off' as const } };
    expect(checkText(book([noWay]), '没办法', { ...nothing, levels })).toEqual([]);
  });
  it('wake a rule that is off only by its name', () => {
    const of = (levels: Circumstances['levels']) =>
      checkText(book([quiet]), '你看看', { ...nothing, ...(levels && { levels }) });
    expect(of(undefined)).toEqual([]);
    expect(of({ labels: { service_taboo: 'warn' } })).toEqual([]);
    expect(of({ rules: { quiet: 'hint' } })).toHaveLength(1);
  });
});

describe('a better sentence', () => {
  it('takes the place of the words, of the clause or of the sentence, and marks stay', () => {
    const better = (['words', 'clause', 'sentence'] as const).map((over) => ({ over, text: '好' }));
    const text = '您好！亲，这个没办法改，抱歉。再见';
    const [finding] = checkText(book([{ ...noWay, better }]), text, nothing);
    expect(finding?.better.map((each) => withBetter(text, each))).toEqual([
      '您好！亲，这个好改，抱歉。再见',
      '您好！亲，好，抱歉。再见',
      '您好！好。再见',
    ]);
  });
  it('ends at a space between Chinese words, and at none between Latin ones', () => {
    const zh = rule({
      id: 'zh',
      phrases: ['没办法'],
      better: [{ over: 'clause', text: '好' }],
      negated: 'counts',
    });
    const en = rule({ id: 'en', phrases: ['cannot'], better: [{ over: 'clause', text: 'Sure' }] });
    const mended = (text: string) => {
      const better = checkText(book([zh, en]), text, nothing)[0]?.better[0];
      return better && withBetter(text, better);
    };
    expect(mended('亲 这个没办法 抱歉')).toBe('亲 好 抱歉');
    expect(mended('Hi, we cannot do that, sorry')).toBe('Hi, Sure, sorry');
  });
});

describe('a marketplace', () => {
  const books = book([rule({ id: 'pdd-only', phrases: ['淘宝'], marketplaces: ['pdd'] })]);
  it('has rules of its own, which rest elsewhere and where it is not known', () => {
    expect(checkText(books, '淘宝店', { ...nothing, marketplace: 'pdd' })).toHaveLength(1);
    expect(checkText(books, '淘宝店', { ...nothing, marketplace: 'jd' })).toEqual([]);
    expect(checkText(books, '淘宝店', nothing)).toEqual([]);
  });
});

describe('an amount', () => {
  const books = book([
    rule({ id: 'refund', label: 'amount_over_limit', over: 'refund', phrases: ['退您#元'] }),
  ]);
  const fires = (text: string, limits: Circumstances['limits'] = DEFAULT_LIMITS) =>
    checkText(books, text, { ...nothing, limits }).length > 0;
  it('is told above the limit and not at it', () => {
    expect(fires('退您50.01元')).toBe(true);
    expect(fires('退您50元')).toBe(false);
    expect(fires('退您六十元')).toBe(true);
    expect(fires('退您1,200元')).toBe(true);
  });
  it('that is not known, or has no limit, is not', () => {
    expect(fires('退您[金额x]元')).toBe(false);
    expect(fires('退您几十元')).toBe(false);
    expect(fires('退您80元', null)).toBe(false);
    expect(fires('退您80元', { ...DEFAULT_LIMITS, refund: null })).toBe(false);
  });
});

describe('data of another buyer', () => {
  const strangers = strangersOf({ phones: ['13911112222'], orders: ['260907-111111111111111'] }, [
    { phones: ['138 0013 8000'], orders: ['260907-222222222222222'], names: ['欧阳小敏', '王*明', '高兴'] },
    { phones: ['+86 13911112222'], addresses: ['浙江省杭州市余杭区文一路9号', '杭州'] },
  ]);
  const at = (text: string) => standing(text, checkText([], text, { ...nothing, strangers }));
  it('is found however it is written', () => {
    expect(at('电话是138-0013-8000吗')).toEqual(['138-0013-8000']);
    expect(at('单号２６０９０７－２２２２２２２２２２２２２２２发了')).toEqual([
      '２６０９０７－２２２２２２２２２２２２２２２',
    ]);
    expect(at('欧阳 小敏您好')).toEqual(['欧阳 小敏']);
    expect(at('寄到浙江省 杭州市余杭区文一路9号')).toEqual(['浙江省 杭州市余杭区文一路9号']);
  });
  it('is not what belongs to the open buyer too, to nobody known, or is masked or too short to tell', () => {
    expect(at('您的电话13911112222，单号260907-111111111111111')).toEqual([]);
    expect(at('售后热线13700001111，单号113800138000')).toEqual([]);
    expect(at('很高兴为您服务，发往杭州，王*明')).toEqual([]);
  });
  it('blocks, a name warns, and a team may choose otherwise', () => {
    const text = '13800138000';
    const [finding] = checkText([], text, { ...nothing, strangers });
    expect(finding).toMatchObject({ rule: 'other-buyer-phone', label: 'other_buyer_data', level: 'block' });
    expect(checkText([], '欧阳小敏', { ...nothing, strangers })[0]?.level).toBe('warn');
    const levels = { rules: { 'other-buyer-phone': 'off' as const } };
    expect(checkText([], text, { ...nothing, strangers, levels })).toEqual([]);
  });
});

describe('the body of a reply', () => {
  const books = book([noWay, rule({ id: 'tax', phrases: ['加#个点'] })]);
  const at = (body: string) => standing(body, checkBody(books, body, nothing));
  it('has every option of its choices read, each in its place', () => {
    expect(at('亲，{可以| 没办法 ｜加6个点}，{好|行|没办法|没办法呢}')).toEqual([
      '没办法',
      '加6个点',
      '没办法',
      '没办法',
    ]);
    expect(at('{?怎么办:可以|没办法}')).toEqual(['没办法']);
  });
  it('is read across options, and variables stand for words that are not known', () => {
    expect(at('{?数:数字}，没{办法|时间}')).toEqual(['没{办法']);
    expect(at('没{buyer.name}办法')).toEqual([]);
    expect(at('加{?几:数字}个点')).toEqual(['加{?几:数字}个点']);
  });
  it('is read in optional parts and behind breaks', () => {
    expect(at('您好{[，{buyer.name}没办法]}\n{---}\n没办法')).toEqual(['没办法', '没办法']);
  });
});

it('reads a draft that somebody made as bad as can be in time that grows with its length', () => {
  const books = book([rule({ id: 'gaps', phrases: ['没…办…法，了'] }), noWay]);
  const short = checkText(books, '没办法'.repeat(100), nothing).length;
  const long = checkText(books, '没办法'.repeat(1000), nothing).length;
  expect(short).toBe(100);
  expect(long).toBe(1000);
});
