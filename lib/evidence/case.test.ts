import { describe, expect, it } from 'vitest';
import { extensionOf, isSettled, itemPath, keptUntil, newCaseId, reminderDue } from './case';
import { caseId } from './case-schema';

const HOUR = 3_600_000;

describe('the id of a case', () => {
  it('has the day as it is where it was opened, and is one of its kind', () => {
    const late = Date.UTC(2026, 8, 21, 20);
    const id = newCaseId(late, 480, '0b0f3c52-2d3f-4a5e-9d1f-00000000000a');
    expect(id).toBe('case-20260922-00000a');
    expect(caseId().safeParse(id).success).toBe(true);
    const ids = Array.from({ length: 500 }, () => newCaseId(late, 0, crypto.randomUUID()));
    expect(ids.every((each) => caseId().safeParse(each).success)).toBe(true);
    expect(new Set(ids).size).toBe(500);
  });
});

describe('where an item lies', () => {
  it('goes by its number and what it is', () => {
    const item = { seq: 7, role: 'original', kind: 'frame', method: 'screenshot' } as const;
    expect(itemPath(item, 'png')).toBe('items/0007-frame.png');
    expect(itemPath({ ...item, role: 'derived', method: 'redacted' }, 'png')).toBe(
      'derived/0007-redacted.png',
    );
    expect(itemPath({ ...item, seq: 12_345 }, 'png')).toBe('items/12345-frame.png');
  });

  it.each([
    ['image/jpeg', '', 'jpg'],
    ['image/svg+xml', '', 'svg'],
    ['application/json; charset=utf-8', '', 'json'],
    ['application/zip', '拆包 录像.ZIP', 'zip'],
    ['', '../../etc/passwd', 'bin'],
    ['', '视频.mp4 ', 'bin'],
  ])('%s of %s ends with %s', (mime, name, extension) => {
    expect(extensionOf(mime, name)).toBe(extension);
  });
});

describe('a deadline', () => {
  const about = { state: 'open' as const, deadline: 100 * HOUR, reminded: [] };

  it.each([
    [75, [], null],
    [76, [], 24],
    [76.5, [24], null],
    [96, [24], 4],
    [99.5, [], 1],
    [99.5, [1], null],
    [100, [24, 4], null],
  ])('reminds at hour %d, of which %j were told, of %j', (hour, reminded, due) => {
    expect(reminderDue({ ...about, reminded }, hour * HOUR)).toBe(due);
  });

  it('reminds of nothing that is not open', () => {
    expect(reminderDue({ ...about, state: 'submitted' }, 99 * HOUR)).toBeNull();
    expect(reminderDue({ ...about, deadline: null }, 99 * HOUR)).toBeNull();
  });
});

it('is kept for years from the day on which it was settled', () => {
  expect(isSettled('submitted')).toBe(false);
  expect(isSettled('lost')).toBe(true);
  expect(keptUntil(null, 3)).toBeNull();
  expect(keptUntil(Date.UTC(2026, 0, 31, 9), 3)).toBe(Date.UTC(2029, 0, 31, 9));
});
