import { describe, expect, it } from 'vitest';
import type { Message } from '../../conversation/types';
import { RowNames } from './names';

const said = (text: string, id: string | null = null): Message => ({
  id,
  side: 'buyer',
  kind: 'text',
  text,
  at: null,
});

/** Names the rows of one window after another, as frames do. */
function windows(...texts: string[]): string[][] {
  const names = new RowNames();
  return texts.map((text) => {
    const messages = text.split(' ').map((word) => said(word));
    const ids = names.of(messages);
    names.keep(messages, ids);
    return ids;
  });
}

it('the console’s own ids stay as they are', () => {
  expect(new RowNames().of([said('在吗', '41'), said('在吗', '42')])).toEqual(['41', '42']);
});

describe('rows without ids', () => {
  it('keep their names while the list moves on', () => {
    const [first = [], second = []] = windows('a b c', 'b c d');
    expect(second.slice(0, 2)).toEqual(first.slice(1));
    expect(first).not.toContain(second[2]);
    expect(first.every((id) => id.startsWith('~'))).toBe(true);
  });

  it('that say the same are told apart by what stands beside them', () => {
    const [first = [], second = []] = windows('好 好 b 好', '好 b 好 好');
    expect(new Set(first).size).toBe(4);
    expect(second.slice(0, 3)).toEqual(first.slice(1));
    expect(first).not.toContain(second[3]);
  });

  it('that nothing tells apart are never taken for rows that were seen', () => {
    const [first = [], second = []] = windows('好 好 好', '好 好 好');
    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });

  it('that say what was said long before are others', () => {
    const [first = [], , third = []] = windows('a b', 'b c', 'c a');
    expect(third[1]).not.toBe(first[0]);
  });
});
