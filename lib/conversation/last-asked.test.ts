import { expect, it } from 'vitest';
import { lastAsked } from './last-asked';
import type { Message, Side } from './types';

const message = (side: Side, text: string, kind: Message['kind'] = 'text'): Message => ({
  id: null,
  side,
  kind,
  text,
  at: null,
});

it('is what the buyer wrote since the answer before, oldest first', () => {
  const messages = [
    message('buyer', '在吗'),
    message('agent', '在的'),
    message('buyer', '几号发'),
    message('buyer', '', 'image'),
    message('robot', '正在转接'),
    message('buyer', '急'),
  ];
  expect(lastAsked(messages)).toEqual(['几号发', '急']);
});

it('stands while it is being answered, and ends with the next question', () => {
  const answered = [message('buyer', '几号发'), message('agent', '今晚'), message('agent', '请放心')];
  expect(lastAsked(answered)).toEqual(['几号发']);
  expect(lastAsked([...answered, message('buyer', '运费呢')])).toEqual(['运费呢']);
});

it('is not all of what somebody goes on and on about, and nothing where nothing was asked', () => {
  expect(lastAsked(['1', '2', '3', '4', '5'].map((text) => message('buyer', text)))).toEqual([
    '2',
    '3',
    '4',
    '5',
  ]);
  expect(lastAsked([message('agent', '在的')])).toEqual([]);
});
