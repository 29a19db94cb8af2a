import { expect, it } from 'vitest';
import { saidBefore } from './said-before';
import type { Message } from './types';

const said = (
  side: Message['side'],
  text: string,
  at: number | null = null,
  kind: Message['kind'] = 'text',
) => ({ id: null, side, kind, text, at }) satisfies Message;

it.each<[string, Message[], ReturnType<typeof saidBefore>]>([
  [
    'was said, whatever the page made of spaces and line breaks',
    [said('agent', '今天 发货，\n请放心', 5)],
    { at: 5 },
  ],
  [
    'was said last at the later of two times',
    [said('agent', '今天发货，请放心', 5), said('agent', '今天发货，请放心', 9)],
    { at: 9 },
  ],
  ['was said at no known time', [said('agent', '今天发货，请放心')], { at: null }],
  ['was said by the buyer, who quotes', [said('buyer', '今天发货，请放心', 5)], null],
  ['was said by a robot', [said('robot', '今天发货，请放心', 5)], null],
  ['was said as part of more', [said('agent', '您好，今天发货，请放心', 5)], null],
  ['stands in a card', [said('agent', '今天发货，请放心', 5, 'card')], null],
])('%s', (_, messages, expected) => {
  expect(saidBefore('今天发货，请放心', messages)).toEqual(expected);
});

it('nothing is said by nothing', () => {
  expect(saidBefore(' \n', [said('agent', '')])).toBeNull();
});
