import { describe, expect, it } from 'vitest';
import { closingLine } from './closing-line';
import type { Placed } from './order';
import { reply, sets } from './testing';

const placed = (title: string, order: number, tags = ['收尾']): Placed =>
  ({ reply: reply(title, { order, tags }), category: undefined, parent: undefined, set: sets[0] }) as Placed;

const LINES = [
  placed('随时找我', 2),
  placed('祝您愉快', 1),
  placed('发货时间', 0, ['发货']),
  placed('Take care', 3, ['Sign-off']),
];
const used = (times: Record<string, number>) =>
  new Map(Object.entries(times).map(([id, lastAt]) => [id, { lastAt }]));
const title = (line: Placed | null) => line?.reply.title ?? null;

describe('a line to close with', () => {
  it('is one that says of itself that it closes, the library’s first before any use', () => {
    expect(title(closingLine(LINES, used({}), () => true))).toBe('祝您愉快');
  });

  it('goes round: the one whose last use lies longest back', () => {
    expect(title(closingLine(LINES, used({ 祝您愉快: 9, 随时找我: 5, 'Take care': 7 }), () => true))).toBe(
      '随时找我',
    );
  });

  it('is none that was said already', () => {
    const fresh = ({ reply: { title } }: Placed) => title === 'Take care';
    expect(title(closingLine(LINES, used({}), fresh))).toBe('Take care');
    expect(closingLine(LINES, used({}), () => false)).toBeNull();
  });
});
