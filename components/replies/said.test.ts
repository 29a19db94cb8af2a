import { beforeAll, describe, expect, it } from 'vitest';
import type { InsertResult, RefusalReason } from '../../lib/conversation/types';
import { fail, ok } from '../../lib/messaging/result';
import { setLanguage } from '../../lib/platform/i18n';
import { saidOfInsert, saidOfUndo, type Ways } from './said';

const way = (label: string) => ({ label, run: () => {} });
const ways: Ways = {
  undo: way('undo'),
  into: (name) => way(`into ${name}`),
  again: way('again'),
  copy: way('copy'),
};
const refused = (reason: RefusalReason, more: Partial<InsertResult> = {}) =>
  saidOfInsert(ok({ ok: false, reason, box: null, ...more } as InsertResult), ways);
const short = ({ tone, text, actions }: ReturnType<typeof saidOfInsert>) => [
  tone,
  text,
  ...actions.map(({ label }) => label),
];

beforeAll(() => setLanguage('zh-CN'));

describe('an insert', () => {
  it('that is in can be taken back', () => {
    const done = saidOfInsert(ok({ ok: true, box: '好', insertId: 1 }), ways);
    expect(short(done)).toEqual(['done', '已填入', 'undo']);
  });

  it('that may be too long is told with both figures', () => {
    const warning = { limit: 200, length: 260 };
    const done = saidOfInsert(ok({ ok: true, box: '好', insertId: 1, warning }), ways);
    expect(short(done)).toEqual(['amber', '已填入，共 260，可能超过平台上限 200', 'undo']);
  });

  it.each([
    ['context-changed', { nowOpen: 'Z***8' }, ['amber', '会话已切到 Z***8，没有填入', 'into Z***8']],
    ['context-changed', {}, ['amber', '会话已切换，没有填入']],
    ['too-long', { limit: 500, length: 512 }, ['amber', '超出 12（上限 500），没有填入', 'copy']],
    ['draft-in-progress', {}, ['amber', '输入法还在组字，没有填入', 'again']],
    ['ambiguous', {}, ['amber', '页面上几处信息对不上，没有填入', 'again', 'copy']],
    ['context-unknown', {}, ['amber', '读不到当前买家，没有填入', 'copy']],
    ['field-missing', {}, ['amber', '没有能填的输入框，没有填入', 'copy']],
    ['not-kept', {}, ['red', '页面没有留下这段文字', 'again', 'copy']],
  ] as const)('refused as %s %o', (reason, more, expected) => {
    expect(short(refused(reason, more))).toEqual(expected);
  });

  it('whose answer got lost is not offered again: it may be in', () => {
    expect(short(saidOfInsert(fail('timeout'), ways))).toEqual(['amber', '页面没有回应，请看一下输入框']);
  });

  it.each([
    ['invalidated', ['red', '侧席已更新，请刷新本页', 'copy']],
    ['no-page', ['amber', '没有连上工作台页面，没有填入', 'copy']],
  ] as const)('that could not be asked for: %s', (code, expected) => {
    expect(short(saidOfInsert(fail(code), ways))).toEqual(expected);
  });
});

it.each([
  [ok({ ok: true }), 'plain', '已撤销'],
  [ok({ ok: false, reason: 'changed' }), 'amber', '输入框已经改过，没有撤销'],
  [ok({ ok: false, reason: 'gone' }), 'amber', '会话已切换，没有撤销'],
] as const)('an undo: %o', (answer, tone, text) => {
  expect(saidOfUndo(answer as Parameters<typeof saidOfUndo>[0])).toMatchObject({ tone, text });
});
