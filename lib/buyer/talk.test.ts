import { expect, it, vi } from 'vitest';
import type { Said } from './read';
import { rulebook } from './rulebook';
import { createTalk, shownTypes } from './talk';
import { ruleOf } from './testing';
import { type CustomerType, type Likely, NOTHING_KNOWN } from './types';

const says = (text: string, id: string | null = null): Said => ({
  id,
  side: 'buyer',
  kind: 'text',
  text,
  at: 0,
});

function talkOf() {
  const book = rulebook([ruleOf({ id: 'broken' })]);
  const read = vi.spyOn(book.speakers.buyer.phrases, 'read');
  const talk = createTalk(book);
  return { read, signals: (messages: Said[]) => talk.signals(messages, NOTHING_KNOWN, 0) };
}

it('reads a message once, however often its conversation is looked at', () => {
  const { read, signals } = talkOf();
  const first = says('收到就坏了');
  expect(signals([first])).toHaveLength(1);
  expect(signals([first, says('在吗')])[0]?.reasons).toHaveLength(1);
  expect(read).toHaveBeenCalledTimes(2);
});

it('keeps nothing of one buyer for the next, also where both write the same or rows have the same id', () => {
  const { signals } = talkOf();
  signals([says('收到就坏了', '1')]);
  expect(signals([says('你好', '1')])).toEqual([]);
});

it('reads a message anew that has changed', () => {
  const { signals } = talkOf();
  expect(signals([says('收到', '1')])).toEqual([]);
  expect(signals([says('收到就坏了', '1')])).toHaveLength(1);
});

it('shows at most two types, suspected malice first', () => {
  const likely = (id: string, kind: CustomerType['kind']): Likely => ({
    type: { id, kind, name: id, signals: [], tips: [], tags: [] },
    strength: 1,
    because: [],
  });
  const types = [likely('a', 'complaining'), likely('b', 'new'), likely('c', 'malicious')];
  expect(shownTypes(types).map(({ type }) => type.id)).toEqual(['c', 'a']);
});
