import { describe, expect, it } from 'vitest';
import { HARMLESS, WISHES } from './change-lines.testing';
import { MORE_HARMLESS, MORE_WISHES } from './change-more.testing';
import { readRecipient } from './change-read';

const ALL_WISHES = [...WISHES, ...MORE_WISHES];
const ALL_HARMLESS = [...HARMLESS, ...MORE_HARMLESS];

const read = (line: string) => {
  const told = readRecipient(line);
  // What stands alone counts only beside an address, see `changeIn`.
  return told && !told.isLoose ? [told.address ?? '', told.phone ?? '', told.name ?? ''] : null;
};

describe('the lines of the test', () => {
  it('are enough to mean something', () => {
    const lines = [...ALL_WISHES.map(([line]) => line), ...ALL_HARMLESS];
    expect(lines.length).toBeGreaterThanOrEqual(260);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('wishes are read as they are meant', () => {
    const wrong = ALL_WISHES.flatMap(([line, address, phone = '', name = '']) => {
      const told = read(line);
      return told?.join(' | ') === [address, phone, name].join(' | ')
        ? []
        : [`${line} => ${told?.join(' | ') ?? null}`];
    });
    expect(wrong).toEqual([]);
  });

  it('harmless ones say nothing', () => {
    expect(
      ALL_HARMLESS.flatMap((line) => (read(line) ? [`${line} => ${read(line)?.join(' | ')}`] : [])),
    ).toEqual([]);
  });
});
