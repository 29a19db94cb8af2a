import { describe, expect, it } from 'vitest';
import type { Message, Side } from './types';
import { lastSeen, waitingSince } from './waiting';

const said = (...sides: [Side | null, number | null][]): Message[] =>
  sides.map(([side, at], index) => ({ id: `m${index}`, side, kind: 'text', text: '…', at }));

describe('waitingSince', () => {
  it('counts from the first unanswered message of the buyer', () => {
    expect(waitingSince(said(['buyer', 1], ['agent', 2], ['buyer', 3], ['buyer', 4]))).toBe(3);
  });
  it('is not stopped by a robot or the platform', () => {
    expect(waitingSince(said(['buyer', 1], ['robot', 2], ['system', 3], [null, 4]))).toBe(1);
  });
  it('is over when an agent has answered, and unknown without times', () => {
    expect(waitingSince(said(['buyer', 1], ['agent', 2]))).toBeNull();
    expect(waitingSince(said(['buyer', null]))).toBeNull();
    expect(waitingSince([])).toBeNull();
  });
});

describe('what tells the conversation shown from another', () => {
  it('is the newest ids', () => {
    const messages = said(['buyer', 1], ['agent', 2], ['buyer', 3]);
    messages.push({ id: null, side: 'buyer', kind: 'text', text: '', at: 4 });
    expect(lastSeen(messages)).toEqual({ seen: ['m0', 'm1', 'm2'] });
  });

  it('is words, on a page that shows no ids, and nothing where nothing was said', () => {
    const bare = said(['buyer', 1], ['agent', 2]).map((message) => ({ ...message, id: null }));
    expect(lastSeen(bare)).toEqual({ seen: [], words: bare.map(({ text }) => text) });
    expect(lastSeen([])).toEqual({ seen: [] });
  });
});
