import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../lib/conversation/types';
import { stopsInsert, troubles } from './troubles';

const facts = (change: Partial<PageFacts>): PageFacts => ({
  console: 'pdd-chat',
  page: 'chat',
  conversation: null,
  conversationState: 'open',
  list: [],
  parts: { conversation: 'found', input: 'found', messages: 'found', conversations: 'found' },
  ...change,
});

describe('what of the console is not as it should be', () => {
  it('is nothing where every part is found, or the profile does not have it', () => {
    expect(troubles(facts({}))).toEqual([]);
    expect(troubles(facts({ parts: { input: 'found' } }))).toEqual([]);
  });

  it('comes worst first', () => {
    const parts = { messages: 'missing', input: 'ambiguous' } as const;
    expect(troubles(facts({ parts }))).toEqual([
      { part: 'input', state: 'ambiguous' },
      { part: 'messages', state: 'missing' },
    ]);
  });

  it('with no conversation open is only a missing list', () => {
    const parts = { input: 'missing', messages: 'missing', conversations: 'missing' } as const;
    expect(troubles(facts({ conversationState: 'none', parts }))).toEqual([
      { part: 'conversations', state: 'missing' },
    ]);
  });

  it('names a buyer who cannot be read once', () => {
    expect(troubles(facts({ conversationState: 'ambiguous', parts: { conversation: 'missing' } }))).toEqual([
      { part: 'conversation', state: 'ambiguous' },
    ]);
  });
});

it.each([
  ['conversation', true],
  ['input', true],
  ['messages', false],
  ['conversations', false],
] as const)('without %s inserting stops: %s', (part, stops) => {
  expect(stopsInsert([{ part, state: 'missing' }])).toBe(stops);
});
