import { expect, it } from 'vitest';
import en from '../../assets/public/packs/cases.en.json';
import zh from '../../assets/public/packs/cases.zh-CN.json';
import { missingOf } from './case';
import { type Checklists, parseChecklists } from './checklist';
import { checklistText } from './checklist-text';
import { CASE_KINDS } from './types';

const load = (json: unknown): Checklists => {
  const parsed = parseChecklists(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
};
const listOf = (kind: string, json: unknown = zh) => {
  const list = load(json).lists.find((each) => each.kind === kind);
  if (!list) throw new Error(`no list for ${kind}`);
  return list;
};

it('has a list for every kind of case, with the same items in both languages', () => {
  const shape = ({ lists }: Checklists) =>
    lists.map(({ kind, items, never }) => [
      kind,
      items.map(({ id, kinds, slot }) => [id, kinds, slot]),
      never.length,
    ]);
  expect(shape(load(zh))).toEqual(shape(load(en)));
  expect(load(zh).lists.map(({ kind }) => kind)).toEqual([...CASE_KINDS]);
});

it('asks for the proofs by which the trade settles a case', () => {
  const asked = (kind: string) => listOf(kind).items.map(({ what }) => what);
  expect(asked('missing_claim').join()).toMatch(/底单和称重/);
  expect(asked('return_swap').join()).toMatch(/拆包视频/);
  expect(asked('receiver_denies').join()).toMatch(/签收证明.*派件人证明/);
  expect(asked('broken_parcel').join()).toMatch(/派件人证明/);
});

it('leaves to a person what no item can show: calls, counts, the number that the platform gave', () => {
  const byWord = load(zh).lists.flatMap(({ items }) =>
    items.flatMap(({ id, kinds }) => (kinds.length === 0 ? [id] : [])),
  );
  expect(new Set(byWord)).toEqual(
    new Set(['report', 'answer', 'call', 'holder', 'history', 'appeal', 'weight', 'state', 'degree']),
  );
});

it('says what is missing, whatever an older list has called its items', () => {
  const list = listOf('off_platform');
  expect(missingOf(list.items, ['asked', 'number', 'of-an-older-list'])).toEqual([
    'refused',
    'order',
    'again',
    'outside',
    'report',
  ]);
  const all = list.items.map(({ id }) => id);
  expect(missingOf(list.items, all)).toEqual([]);
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
  [
    'no item is of that kind',
    (lists) => Object.assign(lists[0]?.items[0] ?? {}, { kinds: ['smell'] }),
    'lists[0].items[0].kinds[0]',
    /./,
  ],
  ['nobody knows the kind', ([list]) => Object.assign(list ?? {}, { kind: 'rude' }), 'lists[0].kind', /./],
])('is refused with its place where %s', (_, damage, path, problem) => {
  expect(damaged(damage)).toEqual({ ok: false, path, problem: expect.stringMatching(problem) });
});

it('is copied whole, with what is ticked', () => {
  const list = listOf('extortion_review');
  const text = checklistText(list, ['threat'], '不要做');
  expect(text.match(/☑/g)).toHaveLength(1);
  expect(text).toContain('☑ 威胁的原话 · 看到就留');
  expect(text.match(/☐/g)).toHaveLength(list.items.length - 1);
  expect(text.slice(text.indexOf('不要做')).split('\n')).toHaveLength(list.never.length + 1);
});
