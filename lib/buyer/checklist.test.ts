import { expect, it } from 'vitest';
import en from '../../assets/public/packs/checklists.en.json';
import zh from '../../assets/public/packs/checklists.zh-CN.json';
import { type Checklists, parseChecklists } from './checklist';
import { checklistText } from './checklist-text';
import { MALICE } from './types';

const load = (json: unknown): Checklists => {
  const parsed = parseChecklists(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
};

it('has a list for every kind of suspected malice, with the same items in both languages', () => {
  const shape = ({ lists }: Checklists) => lists.map(({ kind, items }) => [kind, items.map(({ id }) => id)]);
  expect(shape(load(zh))).toEqual(shape(load(en)));
  expect(load(zh).lists.map(({ kind }) => kind)).toEqual([...MALICE]);
});

const damaged = (damage: (lists: typeof zh.lists) => void) => {
  const pack = structuredClone(zh);
  damage(pack.lists);
  return parseChecklists(pack);
};

it.each<[string, (lists: typeof zh.lists) => void, string, RegExp]>([
  ['a kind is missing', (lists) => lists.splice(1, 1), 'lists', /0 lists for "claim_pro"/],
  [
    'a kind is told twice',
    (lists) => lists.push(lists[0] as never),
    'lists',
    /2 lists for "extortion_review"/,
  ],
  [
    'an item is told twice',
    ([list]) => list?.items.splice(1, 1, list.items[0] as never),
    'lists[0].items[1].id',
    /taken/,
  ],
  ['there is nothing to do', ([list]) => list?.items.splice(4), 'lists[0].items', /./],
  [
    'it says no time',
    (lists) => Object.assign(lists[2]?.items[3] ?? {}, { by: ' ' }),
    'lists[2].items[3].by',
    /./,
  ],
  ['nobody knows the kind', ([list]) => Object.assign(list ?? {}, { kind: 'rude' }), 'lists[0].kind', /./],
])('is refused with its place where %s', (_, damage, path, problem) => {
  expect(damaged(damage)).toEqual({ ok: false, path, problem: expect.stringMatching(problem) });
});

it('is copied whole, with what is ticked', () => {
  const [list] = load(zh).lists;
  if (!list) throw new Error('no list');
  const text = checklistText(list, ['threat'], '不要做');
  expect(text.match(/☑/g)).toHaveLength(1);
  expect(text).toContain('☑ 威胁的原话 · 看到就留');
  expect(text.match(/☐/g)).toHaveLength(list.items.length - 1);
  expect(text.slice(text.indexOf('不要做')).split('\n')).toHaveLength(list.never.length + 1);
});
