import { expect, it } from 'vitest';
import { canonical } from '../../../evidence/canonical';
import type { MineKind } from '../../../team/mine/types';
import { isSound } from './sound';

const item = (kind: MineKind, id: string, value: object | null) =>
  isSound({ kind, id, value: value && canonical(value).text, at: 1 });
const WORDS = { title: '发货', body: '今天发' };
const REPLY = { ...WORDS, shortcut: '', stage: null, tags: [], order: 0, pinned: false };

it('takes what this version saves', () => {
  expect(item('reply', 'r', REPLY)).toBe(true);
  expect(item('reply', 'r', null)).toBe(true);
  expect(item('category', 'c', { name: '发货', order: 1 })).toBe(true);
  expect(item('overlay', 'r', { reworded: { words: WORDS, base: WORDS } })).toBe(true);
  expect(item('setting', 'agentName', { value: '小林' })).toBe(true);
});

it.each<[string, MineKind, string, object | null]>([
  ['a reply without words', 'reply', 'r', { ...REPLY, body: '' }],
  ['fields of a version to come', 'reply', 'r', { ...REPLY, voice: 'x' }],
  ['an id that none of ours is', 'reply', 'a b', null],
  ['a setting that there is not', 'setting', 'colour', { value: 'red' }],
  ['a value that a setting cannot have', 'setting', 'tabCodes', { value: 'yes' }],
  ['a card of a masked name', 'card', 'x', { console: 'c', shop: 's', conversation: 'name:林*', notes: {} }],
])('passes over %s', (_, kind, id, value) => {
  expect(item(kind, id, value)).toBe(false);
});

it('takes no setting but a person’s own, whatever the file says', () => {
  for (const name of ['backAgreed', 'theme', 'authorityUrl']) {
    expect(
      item('setting', name, { value: name === 'theme' ? 'dark' : name === 'backAgreed' ? true : '' }),
    ).toBe(false);
    expect(item('setting', name, null)).toBe(false);
  }
});
