import { expect, it } from 'vitest';
import { newsOf } from './news';
import { reply, set } from './testing';
import type { Change, Entry } from './types';

const reaches = (changes: Change[], before: Entry[] = []) => {
  const published = new Map(before.map(({ kind, id, value }) => [`${kind} ${id}`, JSON.stringify(value)]));
  return newsOf(changes, published, 'zh-CN').rows.map(({ id, reach }) => [id, reach]);
};
const late = { ...set, value: { ...set.value, groups: ['晚班'], roles: ['lead' as const], shops: ['木几'] } };

it('is everybody where nothing says otherwise', () => {
  expect(reaches([{ put: set }, { put: reply('a') }])).toEqual([
    ['team-1', undefined],
    ['a', undefined],
  ]);
});

it('of a reply is that of its set, whether it is published already or goes out with it', () => {
  const reach = { groups: ['晚班'], roles: ['lead'], shops: ['木几'] };
  expect(reaches([{ put: late }, { put: reply('a') }])).toEqual([
    ['team-1', reach],
    ['a', reach],
  ]);
  expect(reaches([{ put: reply('a') }], [late])).toEqual([['a', reach]]);
  expect(reaches([{ drop: { kind: 'reply', id: 'a' } }], [late, reply('a')])).toEqual([['a', reach]]);
});

it('is narrowed by the shops of the reply itself', () => {
  const own = (shops: string[]) => reaches([{ put: reply('a', { shops }) }], [late])[0]?.[1];
  expect(own(['木几', '别家'])).toMatchObject({ shops: ['木几'] });
  expect(reaches([{ put: reply('a', { shops: ['别家'] }) }])).toEqual([['a', { shops: ['别家'] }]]);
});
