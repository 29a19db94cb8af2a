import { describe, expect, it } from 'vitest';
import type { CallName } from '../messaging/calls';
import { draft } from '../store/testing';
import { checkPlace, checks } from './checks';

const save = (over: object) => ({ id: null, draft: { ...draft(), ...over }, revision: 0 });

const reply = {
  id: 'a',
  setId: 't',
  categoryId: 'c',
  title: 'A',
  body: 'a',
  shortcut: '',
  stage: null,
  tags: [],
  order: 0,
  pinned: false,
  editedAt: 0,
  revision: 0,
};
const set = { id: 't', kind: 'team', name: 'T', language: 'zh-CN', version: 0, order: 0 };
const write = (over: object) => ({
  cause: 'bulk',
  sets: [],
  categories: [],
  replies: [],
  remove: { sets: [], categories: [], replies: [] },
  seen: {},
  ...over,
});

it('lets through what our pages send', () => {
  expect(checks['replies.save'](save({}))).toEqual({ ok: true, value: save({}) });
  expect(checks['settings.change']({ theme: 'dark' })).toEqual({ ok: true, value: { theme: 'dark' } });
  expect(checks['log.read']({})).toEqual({ ok: true, value: {} });
  expect(checks['settings.change']({ shopNames: { 'jd-chat': ' 木几 ' } })).toEqual({
    ok: true,
    value: { shopNames: { 'jd-chat': '木几' } },
  });
  const whole = {
    ...reply,
    wordings: ['b'],
    translations: { en: 'c' },
    files: [{ id: 'f', name: '图.png', type: 'image/png', size: 1 }],
    validFrom: '2026-03-01',
    validUntil: '2026-03-01',
    marketplaces: ['pdd'],
    shops: ['木几'],
    posts: ['after-sale'],
    overlay: { reworded: true, outdated: true },
  };
  const all = write({
    sets: [set],
    categories: [{ id: 'c', setId: 't', name: 'C', order: 0, colour: 'red' }],
    replies: [whole],
  });
  expect(checks['library.write'](all)).toEqual({ ok: true, value: all });
  expect(checks['sites.open']({ origin: 'https://*.shopee.cn/*' }).ok).toBe(true);
});

it('trims what a person typed, and writes shortcuts small', () => {
  const checked = checks['replies.save'](save({ title: ' 催发货 ', shortcut: ' FH1 ' }));
  expect(checked).toMatchObject({ ok: true, value: { draft: { title: '催发货', shortcut: 'fh1' } } });
});

describe('a misfit is refused with its place', () => {
  it.each<[CallName, unknown, string]>([
    ['replies.save', save({ title: ' ' }), 'draft.title'],
    ['replies.save', save({ tags: ['a', 7] }), 'draft.tags[1]'],
    ['replies.save', save({ shortcut: 'f h' }), 'draft.shortcut'],
    ['replies.save', save({ html: '<b>' }), 'draft.html'],
    ['replies.pin', { id: 'a', pinned: 'yes' }, 'pinned'],
    ['settings.change', { theme: undefined }, 'theme'],
    ['settings.change', { debug: true }, 'debug'],
    ['place.change', { console: 'pdd-chat', change: { width: 9_000 } }, 'change.width'],
    ['workspace.open', { view: '//evil.example' + '?' }, 'view'],
    ['settings.change', { shopNames: { 'jd-chat': 7 } }, 'shopNames["jd-chat"]'],
    ['settings.change', { shopNames: { 'jd-chat': '店'.repeat(61) } }, 'shopNames["jd-chat"]'],
    ['consoles.patch', { patch: {}, source: 'guessed' }, 'source'],
    ['consoles.unpatch', { id: 'jd-chat', part: 'face' }, 'part'],
    ['sites.open', { origin: 'http://desk.example.com/*' }, 'origin'],
    ['sites.open', { origin: '<all_urls>' }, 'origin'],
    ['popout.open', { width: 1 }, 'width'],
    ['log.read', null, '(arguments)'],
    ['replies.save', save({ wordings: ['一', '二', '三', '四', '五'] }), 'draft.wordings'],
    ['replies.save', save({ validFrom: '2026-02-30' }), 'draft.validFrom'],
    ['replies.save', save({ validFrom: '2026-03-02', validUntil: '2026-03-01' }), 'draft.validUntil'],
    ['replies.save', save({ marketplaces: ['pdd', 'elsewhere'] }), 'draft.marketplaces[1]'],
    ['replies.used', { id: 'a', situation: 'paying' }, 'situation'],
    ['library.write', write({ sets: [{ ...set, kind: 'starter' }] }), 'sets[0].kind'],
    ['library.write', write({ cause: 'undo' }), 'cause'],
    ['library.write', write({ replies: [{ ...reply, id: 'a b' }] }), 'replies[0].id'],
    ['library.write', write({ remove: { sets: [] } }), 'remove.categories'],
    ['library.write', write({ seen: { a: -1 } }), 'seen.a'],
    [
      'shops.save',
      { table: { shops: [], ownFields: [{ label: '退货地址' }], revision: 0 } },
      'table.ownFields[0].label',
    ],
    ['guides.save', { kind: 'songs', item: {} }, 'kind'],
    ['playbooks.setPlace', { key: 'a', place: {} }, 'place.key'],
  ])('%s %o', (name, args, path) => {
    expect(checks[name](args)).toEqual({ ok: false, error: { code: 'bad-request', path } });
  });
});

it('keeps text of a page out of the log', () => {
  const fault = { feature: 'panel', code: 'TypeError', stack: ['sidepanel.js:1:2'] };
  expect(checks['log.report'](fault).ok).toBe(true);
  for (const over of [{ feature: '林小儿' }, { code: '买家 138' }, { stack: ['林小儿说: 你好'] }]) {
    expect(checks['log.report']({ ...fault, ...over }).ok).toBe(false);
  }
});

it('knows no width that a panel cannot have, but 0 for the width of the window’s choosing', () => {
  expect([0, 280, 480].map((width) => checkPlace({ width }).ok)).toEqual([true, true, true]);
  expect([1, 279, 481, Number.NaN].map((width) => checkPlace({ width }).ok)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
