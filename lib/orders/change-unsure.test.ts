import { describe, expect, it } from 'vitest';
import type { Message } from '../conversation/types';
import { CHANGE_FIELDS, changeIn } from './change';
import { FRESH, HUNTED, MENDED, TOLD } from './change-unsure.testing';

const ORDER = {
  recipient: { name: '李雪梅', phone: '13812345678', address: '江苏省镇江市京口区正东路38号2栋501' },
};

/** Name|telephone|address that would be taken over; `U` where nothing is. */
function taken(lines: readonly string[]): string {
  const messages = lines.map(
    (line): Message => ({
      ...{ id: null, at: null, kind: 'text', text: line.replace(/^>/, '') },
      side: line.startsWith('>') ? 'agent' : 'buyer',
    }),
  );
  const change = changeIn(messages, ORDER);
  if (!change || change.unread) return 'U';
  const wantedOf = (field: string) => change.fields.find((each) => each.field === field)?.wanted ?? '';
  return CHANGE_FIELDS.map(wantedOf).join('|');
}

/** Left out is fine, another value never is. */
const isSafe = (got: string, wanted: string) =>
  got === 'U' ||
  (wanted !== 'U' && got.split('|').every((value, at) => value === '' || value === wanted.split('|')[at]));

describe('a wrong value is never taken over', () => {
  it.each([...TOLD, ...MENDED, ...FRESH, ...HUNTED])('%j: %s', (lines, wanted) => {
    const got = taken(lines);
    expect([got, isSafe(got, wanted)]).toEqual([got, true]);
  });
});

it.each([
  ['told', TOLD],
  ['mended', MENDED],
  ['fresh', FRESH],
  ['hunted', HUNTED],
] as const)('of those %s most that can be read are read', (_, talks) => {
  const readable = talks.filter(([, wanted]) => wanted !== 'U');
  const read = readable.filter(([lines, wanted]) => taken(lines) === wanted);
  expect(read.length / readable.length).toBeGreaterThan(0.5);
});
