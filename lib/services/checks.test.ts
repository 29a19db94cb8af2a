import { describe, expect, it } from 'vitest';
import type { CallName } from '../messaging/calls';
import { draft } from '../store/testing';
import { checkPlace, checks } from './checks';

const save = (over: object) => ({ id: null, draft: { ...draft(), ...over }, revision: 0 });

it('lets through what our pages send', () => {
  expect(checks['replies.save'](save({}))).toEqual({ ok: true, value: save({}) });
  expect(checks['settings.change']({ theme: 'dark' })).toEqual({ ok: true, value: { theme: 'dark' } });
  expect(checks['log.read']({})).toEqual({ ok: true, value: {} });
  expect(checks['settings.change']({ shopNames: { 'jd-chat': ' 木几 ' } })).toEqual({
    ok: true,
    value: { shopNames: { 'jd-chat': '木几' } },
  });
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
