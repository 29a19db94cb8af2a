import { describe, expect, it } from 'vitest';
import type { Member } from '../team/audience';
import { apply } from '../team/change';
import { keyOf, type Published, textOf } from '../team/entry';
import { reply, set } from '../team/testing';
import type { Change, Entry } from '../team/types';
import { inForce, publishedElse, publishedFor } from './team-in-force';

const EARLY: Member = { group: '早班', role: 'agent' };
const LEAD: Member = { group: '', role: 'lead' };

const of = (value: object, id = 'team-1'): Entry =>
  ({ ...set, id, value: { ...set.value, id, ...value } }) as Entry;
const category = (id: string, over: object = {}): Entry => {
  return { kind: 'category', id, value: { id, setId: 'team-1', name: '发货', order: 0, ...over } };
};
const SHIP = category('team-1-ship');
const A = reply('a');
const B = reply('b');

const texts = (entries: Entry[]): Published => new Map(entries.map((each) => [keyOf(each), textOf(each)]));
const told = (changes: Change[]) =>
  changes.map((change) => ('put' in change ? `+ ${keyOf(change.put)}` : `- ${keyOf(change.drop)}`)).sort();

/** What a version comes to on a machine that has the one before it. */
function came(before: Entry[], changes: Change[], who = EARLY): string[] {
  const base = texts(before);
  return told(inForce(changes, base, apply(base, changes), who));
}

describe('a version', () => {
  it('brings what is for everybody, and for this group and role', () => {
    const puts = [of({ groups: ['早班', '晚班'], roles: ['agent'] }), SHIP, A].map((put) => ({ put }));
    expect(came([], puts)).toEqual(['+ category team-1-ship', '+ reply a', '+ set team-1']);
    expect(came([], puts, LEAD)).toEqual([]);
  });

  it('takes and brings a whole set when its groups become others', () => {
    const mine = [of({ groups: ['早班'] }), SHIP, A];
    const others = [of({ groups: ['晚班'] }), SHIP, A];
    const all = ['category team-1-ship', 'reply a', 'set team-1'];
    expect(came(mine, [{ put: of({ groups: ['晚班'] }) }])).toEqual(all.map((key) => `- ${key}`));
    expect(came(others, [{ put: of({ groups: ['早班'] }) }])).toEqual(all.map((key) => `+ ${key}`));
  });

  it('says nothing of what changes in a set for others', () => {
    const others = [of({ roles: ['archivist'] }), SHIP, A];
    expect(came(others, [{ put: reply('a', { body: '新' }) }, { put: B }])).toEqual([]);
    expect(came(others, [{ drop: { kind: 'reply', id: 'a' } }])).toEqual([]);
  });

  it('removes what goes with its set, by name', () => {
    const drops = ['set team-1', 'category team-1-ship', 'reply a'].map((key): Change => {
      const [kind = '', id = ''] = key.split(' ');
      return { drop: { kind, id } as { kind: 'set'; id: string } };
    });
    expect(came([set, SHIP, A], drops)).toEqual(['- category team-1-ship', '- reply a', '- set team-1']);
  });

  it('takes a reply that moves into a set for others', () => {
    const other = of({ groups: ['晚班'] }, 'late');
    const there = category('late-1', { setId: 'late' });
    const moved = reply('a', { setId: 'late', categoryId: 'late-1' });
    expect(came([set, SHIP, A, other, there], [{ put: moved }])).toEqual(['- reply a']);
  });

  it('leaves out what lies in a set or a category that could not be read, and brings it once it can', () => {
    expect(came([], [{ put: SHIP }, { put: A }])).toEqual([]);
    expect(came([set], [{ put: category('low', { parentId: 'later' }) }, { put: A }])).toEqual([]);
    expect(came([SHIP, A], [{ put: set }])).toEqual(['+ category team-1-ship', '+ reply a', '+ set team-1']);
  });

  it('knows notices, campaigns and playbooks by their own audience', () => {
    const notice = { title: '开会', text: '两点', mustRead: true, until: null };
    const put: Entry = { kind: 'notice', id: 'n', value: { ...notice, groups: ['晚班'] } };
    expect(came([], [{ put }])).toEqual([]);
    expect(came([], [{ put }], { group: '晚班', role: 'agent' })).toEqual(['+ notice n']);
  });
});

it('parts all that is published into ours and what is for others alone', () => {
  const other = of({ groups: ['晚班'] }, 'late');
  const all = texts([set, SHIP, A, other]);
  expect([...publishedFor(all, EARLY).keys()].sort()).toEqual([
    'category team-1-ship',
    'reply a',
    'set team-1',
  ]);
  expect(publishedElse(all, EARLY).map(keyOf)).toEqual(['set late']);
});
