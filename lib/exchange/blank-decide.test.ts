import { describe, expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { parseBody } from '../template/parse';
import { flat } from '../template/parts';
import { collectBlanks, type Decision, decisionFor, UNDECIDED } from './blank-decide';
import { renderBody } from './blank-render';
import { emptyRow } from './row';
import type { SourceRow } from './types';

const rows = (...texts: string[]): SourceRow[] =>
  texts.map((text, at) => ({ ...emptyRow(at + 2), body: [{ text }] }));

const proposals = (...texts: string[]) =>
  Object.fromEntries(collectBlanks(rows(...texts)).map(({ source, proposal }) => [source, proposal]));

/** The body that a text comes to, with what is decided by key. */
function body(text: string, decisions: Record<string, Decision> = {}) {
  const groups = new Map(collectBlanks(rows(text)).map((group) => [group.key, group]));
  return renderBody([{ text }], (key) => {
    const group = groups.get(key);
    return group ? decisionFor(group, { ...UNDECIDED, groups: decisions }) : { as: 'open' };
  });
}

describe('collectBlanks', () => {
  it('counts what says the same and keeps a few sentences', () => {
    const [group] = collectBlanks(rows('这款[产品]', '[产品]有货', '没有', '[产品]', '[产品]包邮'));
    expect(group).toMatchObject({ source: '[产品]', count: 4, variable: 'product.name' });
    expect(group?.samples).toEqual([
      { line: 2, before: '这款', after: '' },
      { line: 3, before: '', after: '有货' },
      { line: 5, before: '', after: '' },
    ]);
  });

  it('proposes a blank, and a variable only for a person to take', () => {
    expect(proposals('[产品]很好，[目标人群]都合适，{{name}}')).toEqual({
      '[产品]': { as: 'blank', label: '产品' },
      '[目标人群]': { as: 'blank', label: '目标人群' },
      '{{name}}': { as: 'blank', label: 'name' },
    });
  });

  it('takes our own notation for what it says, and a word that is none of ours for a blank', () => {
    expect(
      proposals('{买家昵称}，{buyer.name}，{order.paid:日期}，{shop.售后群}，{?尺码}，{小窍门}'),
    ).toEqual({
      '{买家昵称}': { as: 'variable', name: 'buyer.name' },
      '{buyer.name}': { as: 'variable', name: 'buyer.name' },
      '{order.paid:日期}': { as: 'variable', name: 'order.paid' },
      '{shop.售后群}': { as: 'variable', name: 'shop.售后群' },
      '{?尺码}': { as: 'blank', label: '尺码' },
      '{小窍门}': { as: 'blank', label: '小窍门' },
    });
  });

  it('takes headings and buttons for text, places to fill in for blanks, and leaves the rest open', () => {
    expect(
      proposals(
        '【温馨提示】请当面验收',
        '请点【申请退款】，选【七天无理由】',
        '您拍的【商品名称】，尺码【XX】',
        '请看\n【活动说明】',
      ),
    ).toEqual({
      '【温馨提示】': { as: 'text' },
      '【申请退款】': { as: 'text' },
      '【七天无理由】': { as: 'open' },
      '【商品名称】': { as: 'blank', label: '商品名称' },
      '【XX】': { as: 'blank', label: 'XX' },
      '【活动说明】': { as: 'text' },
    });
  });

  it('keeps emoticons, turns the codes of 旺旺 that it is sure of into signs, and takes the others out', () => {
    expect(proposals('好的[微笑]/:^_^/:074')).toEqual({
      '[微笑]': { as: 'text' },
      '/:^_^': { as: 'text', text: '😊' },
      '/:074': { as: 'text', text: '' },
    });
  });
});

describe('decisionFor', () => {
  const [thick] = collectBlanks(rows('默认发【中通】'));
  if (!thick) throw new Error('nothing found');

  it('hears what was said for the group before what was said for the kind', () => {
    const kinds = { thick: 'text' } as const;
    expect(decisionFor(thick, { groups: {}, kinds })).toEqual({ as: 'text' });
    const groups = { [thick.key]: { as: 'blank', label: '快递' } as const };
    expect(decisionFor(thick, { groups, kinds })).toEqual({ as: 'blank', label: '快递' });
    expect(decisionFor(thick, { groups: {}, kinds: { thick: 'blank' } })).toEqual({
      as: 'blank',
      label: '中通',
    });
  });
});

describe('renderBody', () => {
  it.each([
    ['这款[产品]是热销款', '这款{?产品}是热销款'],
    ['我是___旗舰店的客服___', '我是{?店名}旗舰店的客服{?客服}'],
    ['从__到__，X月X日到X月X日', '从{?从}到{?到}，{?日期:日期}到{?日期2:日期}'],
    ['第__件，第__件', '第{?第数量}件，第{?第数量2}件'],
    ['[产品]配[产品]', '{?产品}配{?产品}'],
    // Our own notation stays as it is; what stands beside it does not become part of it.
    ['{买家昵称}，{order.paid:日期}发', '{买家昵称}，{order.paid:日期}发'],
    ['{?数量:数字}件{?颜色:红|蓝}', '{?数量:数字}件{?颜色:红|蓝}'],
    ['{{?尺码}{{buyer.name}}', '{{{?尺码}{?buyer.name}'],
    // Braces that nobody asked about are braces.
    ['今天有{礼物|红包}，{ }｛｝', '今天有{{礼物|红包}，{{ }｛｛｝'],
    ['分两段\n{---}\n发', '分两段\n{{---}\n发'],
  ])('puts blanks in: %j', (text, expected) => {
    expect(body(text)).toEqual({ body: expected });
  });

  it('says what nobody has decided', () => {
    expect(body('默认发【中通】')).toEqual({ open: '【中通】' });
  });

  it.each<[string, Decision, string]>([
    ['[产品]好', { as: 'variable', name: 'product.name' }, '{product.name}好'],
    ['[产品]好', { as: 'text' }, '[产品]好'],
    ['{name}好', { as: 'text' }, '{{name}好'],
    ['{买家昵称}好', { as: 'text' }, '{{买家昵称}好'],
    ['{买家昵称}好', { as: 'blank', label: '称呼' }, '{?称呼}好'],
    ['{?数量:数字}', { as: 'blank', label: '几件' }, '{?几件}'],
    ['{{name}}好', { as: 'text' }, '{{name}好'],
    ['[产品]好', { as: 'text', text: '这件{新}品' }, '这件{{新}品好'],
    ['[产品]好', { as: 'blank', label: '哪款|哪件:？' }, '{?哪款 哪件}好'],
  ])('does with %j as was said (case %#)', (text, decision, expected) => {
    const [group] = collectBlanks(rows(text));
    expect(body(text, { [group?.key ?? '']: decision })).toEqual({ body: expected });
  });

  it.each(['blank', 'text'] as const)('makes nothing unknown of any text, with everything as %s', (as) => {
    const random = seeded(11);
    const signs = [
      '{',
      '}',
      '{{',
      '}}',
      '｛',
      '｝',
      '[',
      ']',
      '】',
      '?',
      '？',
      ':',
      '|',
      '---',
      '\n',
      '_',
      'X',
      'name',
      'order.id',
      '产品',
      '$',
      ' ',
    ];
    let found = 0;
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 9 }, () => signs[Math.floor(random() * signs.length)]).join('');
      const rendered = renderBody([{ text }], (key) => {
        found += 1;
        return as === 'text' ? { as } : { as, label: key };
      });
      const parts = flat(parseBody('body' in rendered ? rendered.body : ''));
      expect({ text, unknown: parts.filter(({ kind }) => kind === 'unknown') }).toEqual({
        text,
        unknown: [],
      });
      if (as === 'text')
        expect({ text, kinds: parts.filter(({ kind }) => kind !== 'text') }).toEqual({ text, kinds: [] });
    }
    expect(found).toBeGreaterThan(500);
  });

  it('leaves a template of ours alone', () => {
    expect(renderBody([{ template: '{?尺码}【x】{a|b}' }], () => ({ as: 'open' }))).toEqual({
      body: '{?尺码}【x】{a|b}',
    });
  });
});
