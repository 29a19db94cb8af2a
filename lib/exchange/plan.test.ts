import { describe, expect, it } from 'vitest';
import { counting, NAMES } from '../../tests/exchange/read';
import { reply as row } from '../replies/testing';
import type { Category, Reply, ReplySet } from '../replies/types';
import { collectBlanks, UNDECIDED } from './blank-decide';
import { planImport } from './plan';
import type { PlanLibrary, Target } from './plan-types';
import { writeOf } from './plan-write';
import { emptyRow } from './row';
import type { Skipped, SourceRow } from './types';

const own: ReplySet = {
  id: 'personal',
  kind: 'personal',
  name: '我的话术',
  language: 'zh-CN',
  version: 0,
  order: 0,
};
const team: ReplySet = { ...own, id: 'team', kind: 'team', name: '团队', order: 3 };
const ship: Category = { id: 'ship', setId: 'personal', name: '物流', order: 4 };
const reply = (id: string, change: Partial<Reply>): Reply =>
  row(id, { setId: 'personal', order: 9, revision: 3, ...change });

const library = (...replies: Reply[]): PlanLibrary => ({ sets: [own, team], categories: [ship], replies });
const NOTHING = library();

let line = 1;
const source = (body: string, change: Partial<SourceRow> = {}): SourceRow => {
  line += 1;
  return { ...emptyRow(line), body: [{ text: body }], ...change };
};

function plan(rows: SourceRow[], at = NOTHING, target: Target = { id: 'personal' }, skipped: Skipped[] = []) {
  const input = { rows, skipped, library: at, target, choices: {}, decisions: UNDECIDED, names: NAMES };
  const planned = planImport({ ...input, blanks: collectBlanks(rows), progress: () => {} });
  const write = writeOf(planned, { ...input, newId: counting(), categories: [] });
  return { ...planned.plan, states: planned.plan.entries.map(({ state }) => state), write };
}

describe('what a row is about', () => {
  it('is new where nobody says it', () => {
    const { entries, write } = plan([
      source('今天发货', { path: ['物流'], title: '几时发', shortcut: 'fh' }),
    ]);
    expect(entries).toMatchObject([{ state: 'new', path: ['物流'], title: '几时发' }]);
    expect(write).toMatchObject({
      cause: 'import',
      sets: [],
      categories: [],
      replies: [
        { id: 'id-1', setId: 'personal', categoryId: 'ship', body: '今天发货', shortcut: 'fh', revision: 0 },
      ],
      seen: {},
    });
  });

  it('is the same where the same text is there, whatever else is', () => {
    const there = reply('a', { title: '几时发', body: '今天发货 \n谢谢' });
    const { states, write } = plan(
      [source('今天发货\r\n谢谢'.replace('\r', ''), { title: '发货' })],
      library(there),
    );
    expect(states).toEqual(['same']);
    expect(write.replies).toEqual([]);
  });

  it('changes the one with its shortcut, and leaves it where it lies', () => {
    const there = reply('a', { body: '今天发货', shortcut: 'fh', tags: ['旧'], pinned: true });
    const { entries, write } = plan(
      [source('明天发货', { path: ['售后'], shortcut: 'fh', tags: ['新'] })],
      library(there),
    );
    expect(entries).toMatchObject([{ state: 'changed', path: ['物流'], before: { body: '今天发货' } }]);
    expect(write.replies).toEqual([{ ...there, body: '明天发货', tags: ['旧', '新'] }]);
    expect(write.seen).toEqual({ a: 3 });
    expect(write.categories).toEqual([]);
  });

  it('changes the one with its title in its category', () => {
    const there = reply('a', { title: '几时发', body: '今天发货', shortcut: 'fh' });
    const { states, write } = plan([source('明天发货', { path: ['物流'], title: '几时发' })], library(there));
    expect(states).toEqual(['changed']);
    expect(write.replies).toMatchObject([{ id: 'a', body: '明天发货', shortcut: 'fh' }]);
  });

  it('is new where several may be meant', () => {
    const two = library(reply('a', { title: 't', body: '一' }), reply('b', { title: 't', body: '二' }));
    expect(plan([source('三', { path: ['物流'], title: 't' })], two).states).toEqual(['new']);
    const one = library(reply('a', { title: 't', body: '一' }));
    const rows = [source('二', { path: ['物流'], title: 't' }), source('三', { path: ['物流'], title: 't' })];
    expect(plan(rows, one).states).toEqual(['new', 'new']);
  });

  it('gives a reply to one row only, first to the one that says the same', () => {
    const there = library(reply('a', { body: '今天发货', shortcut: 'fh' }));
    const { states, entries } = plan([source('明天发货', { shortcut: 'fh' }), source('今天发货')], there);
    expect(states).toEqual(['new', 'same']);
    expect(entries[0]).toMatchObject({ sharesShortcut: true });
  });

  it('does not take a title that was made of the text for one', () => {
    const there = reply('a', { title: '您好，这款有货的。', body: '您好，这款有货的。今天发' });
    expect(plan([source('您好，这款有货的。明天发', { path: ['物流'] })], library(there)).states).toEqual([
      'new',
    ]);
  });

  it('tells a row that an earlier one says already', () => {
    const rows = [source('今天发货'), source('今天发货')];
    const { entries, write } = plan(rows);
    expect(entries).toMatchObject([{ state: 'new' }, { state: 'same', repeats: rows[0]?.line }]);
    expect(write.replies).toHaveLength(1);
  });

  it('looks at the set that is meant alone, and flags what is nearly said elsewhere', () => {
    const elsewhere = reply('a', {
      setId: 'team',
      title: '发货',
      body: '亲，今天下午四点前拍下的当天就能发走哦',
    });
    const { entries } = plan([source('亲，今天下午四点前拍下的当天就能发走')], library(elsewhere));
    expect(entries).toMatchObject([{ state: 'new', near: { title: '发货', line: null } }]);
  });
});

describe('rows that are not taken', () => {
  it('are told with line and reason, in the order of the file', () => {
    const good = source('好的');
    const late = source('默认发【中通】');
    const { entries, write, counts } = plan([late, good], NOTHING, { id: 'personal' }, [
      { line: 1, reason: 'no-body' },
    ]);
    expect(entries.map(({ line, state, reason }) => [line === late.line, state, reason])).toEqual([
      [false, 'invalid', 'no-body'],
      [false, 'new', undefined],
      [true, 'invalid', 'undecided'],
    ]);
    expect(counts).toEqual({ new: 1, changed: 0, same: 0, invalid: 2 });
    expect(write.replies).toHaveLength(1);
  });

  it.each([
    ['亲，{buyer.nick}您好', 'unknown-variable'],
    ['{[只有一半', 'unknown-variable'],
    ['x'.repeat(4001), 'body-too-long'],
    ['  ', 'no-body'],
  ])('has no room for a template of ours like %.20j', (template, reason) => {
    const { entries } = plan([source('', { body: [{ template }], isOwn: true })]);
    expect(entries).toMatchObject([{ state: 'invalid', reason }]);
  });

  it('names the field of our own that no reply can have', () => {
    const rows = [source('好', { isOwn: true, own: { validFrom: '2026-02-30' } })];
    expect(plan(rows).entries).toMatchObject([{ reason: 'bad-field', detail: { field: 'validFrom' } }]);
  });
});

describe('what is written', () => {
  it('makes the categories that are needed, once, with their first level', () => {
    const { write, newCategories } = plan([
      source('一', { path: ['售后', '破损'] }),
      source('二', { path: ['售后', '破损'] }),
      source('三', { path: ['物流', '加急'] }),
    ]);
    expect(newCategories).toEqual([
      ['售后', '破损'],
      ['物流', '加急'],
    ]);
    expect(write.categories).toEqual([
      { id: 'id-1', setId: 'personal', name: '售后', order: 5 },
      { id: 'id-2', setId: 'personal', name: '破损', order: 6, parentId: 'id-1' },
      { id: 'id-3', setId: 'personal', name: '加急', order: 7, parentId: 'ship' },
    ]);
    expect(write.replies.map(({ categoryId }) => categoryId)).toEqual(['id-2', 'id-2', 'id-3']);
  });

  it('puts what has no category into the agent’s own drawer, in a team’s set into one of its own', () => {
    expect(plan([source('一')]).write.replies).toMatchObject([{ categoryId: 'personal-unsorted' }]);
    const { write } = plan([source('一')], NOTHING, { id: 'team' });
    expect(write.categories).toMatchObject([{ setId: 'team', name: '未分类' }]);
    expect(write.replies).toMatchObject([{ setId: 'team', categoryId: write.categories[0]?.id }]);
  });

  it('makes a new set behind the others', () => {
    const fresh = { kind: 'shop', name: '青禾旗舰店', language: 'zh-CN', shops: ['青禾旗舰店'] } as const;
    const { write } = plan([source('一', { path: ['问好'] })], NOTHING, {
      fresh: { ...fresh, shops: [...fresh.shops] },
    });
    expect(write.sets).toEqual([{ ...fresh, id: 'id-1', version: 0, order: 4 }]);
    expect(write.categories).toMatchObject([{ id: 'id-2', setId: 'id-1' }]);
  });

  it('puts new replies behind those that are there, in the order of the file', () => {
    const { write } = plan([source('一'), source('二')], library(reply('a', { order: 41 })));
    expect(write.replies.map(({ body, order }) => [body, order])).toEqual([
      ['一', 42],
      ['二', 43],
    ]);
  });

  it('is the same for the same', () => {
    const rows = [source('一[产品]', { path: ['问好'] }), source('二')];
    expect(plan(rows)).toEqual(plan(rows));
  });

  it('removes nothing', () => {
    const { write } = plan([source('一')], library(reply('a', { body: '二' })));
    expect(write.remove).toEqual({ sets: [], categories: [], replies: [] });
  });
});
