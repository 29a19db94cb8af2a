import { describe, expect, it } from 'vitest';
import { HARMLESS, WISHES } from './change-lines.testing';
import { readRecipient } from './change-read';

const read = (line: string) => {
  const told = readRecipient(line);
  // What stands alone counts only beside an address, see `changeIn`.
  return told && !told.isLoose ? [told.address ?? '', told.phone ?? '', told.name ?? ''] : null;
};

describe('the lines of the test', () => {
  it('are enough to mean something', () => {
    expect(WISHES.length + HARMLESS.length).toBeGreaterThanOrEqual(180);
    expect(new Set([...WISHES.map(([line]) => line), ...HARMLESS]).size).toBe(
      WISHES.length + HARMLESS.length,
    );
  });

  it('wishes are read as they are meant', () => {
    const wrong = WISHES.flatMap(([line, address, phone = '', name = '']) => {
      const told = read(line);
      return told?.join(' | ') === [address, phone, name].join(' | ')
        ? []
        : [`${line} => ${told?.join(' | ') ?? null}`];
    });
    expect(wrong).toEqual([]);
  });

  it('harmless ones say nothing', () => {
    expect(HARMLESS.flatMap((line) => (read(line) ? [`${line} => ${read(line)?.join(' | ')}`] : []))).toEqual(
      [],
    );
  });
});
