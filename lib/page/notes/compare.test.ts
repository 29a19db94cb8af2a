import { describe, expect, it } from 'vitest';
import type { NoteMark, NoteRequest } from '../../notes/write';
import { isSameInForm, isSameInRow, saysOfSave } from './compare';

const mark = (note: string | null, flag: NoteMark['flag'] = null): NoteMark => ({ note, flag });
const request = (expected: NoteMark, flag: NoteRequest['flag'] = null): NoteRequest => ({
  orderId: '1',
  expected,
  text: '要发票 小木',
  flag,
  save: true,
});

describe('a row', () => {
  it.each([
    ['the same', mark('要发票 小木', 'red'), mark('要发票 小木', 'red'), true],
    ['other lines', mark('要发票 小木'), mark('要发票\n小木'), true],
    ['cut short', mark('要发票…'), mark('要发票 小木'), true],
    ['signed by the console', mark('要发票 [小木 09-08 17:12]'), mark('要发票'), true],
    ['nothing', mark(null), mark('要发票', 'red'), true],
    ['another note', mark('发顺丰'), mark('要发票'), false],
    ['a note where none was seen', mark('发顺丰'), mark(''), false],
    ['no note where one was seen', mark(''), mark('发顺丰'), false],
    ['another flag', mark('要发票', 'green'), mark('要发票', 'red'), false],
  ])('that shows %s', (_what, shown, seen, isSame) => {
    expect(isSameInRow(shown, seen)).toBe(isSame);
  });
});

describe('a form', () => {
  it.each([
    ['the same', mark('发顺丰', 'red'), request(mark('发顺丰', 'red')), true],
    ['nothing, and nothing was seen', mark(''), request(mark(null)), true],
    ['a note that nobody has seen', mark('发顺丰'), request(mark(null)), false],
    ['lines that a row does not show', mark('发顺丰\n急'), request(mark('发顺丰 急')), false],
    ['a flag that nobody has seen', mark('', 'red'), request(mark(''), 'blue'), false],
    ['that flag, which is to be set', mark('', 'red'), request(mark(''), 'red'), true],
    ['that flag, which stays', mark('', 'red'), request(mark('')), true],
    ['the grey one, which is none', mark('', 'grey'), request(mark(''), 'red'), true],
    ['another flag', mark('', 'green'), request(mark('', 'red')), false],
    ['no flag where one was seen', mark(''), request(mark('', 'red')), false],
  ])('that holds %s', (_what, held, asked, isSame) => {
    expect(isSameInForm(held, asked)).toBe(isSame);
  });
});

describe('after a save', () => {
  const asked = { text: '发顺丰；要发票 小木', flag: 'red' as const };
  const both = { note: true, flag: true };
  const before = mark('发顺丰', 'green');
  it.each([
    ['both', mark('发顺丰；要发票 小木', 'red'), both, 'saved'],
    ['the note and who wrote it', mark('发顺丰；要发票 小木 [小木 09-08]', 'red'), both, 'saved'],
    ['enough of the note', mark('发顺丰；要…', 'red'), both, 'saved'],
    ['too little of the note', mark('发顺…', 'red'), both, 'unknown'],
    ['the old note', mark('发顺丰', 'red'), both, 'other'],
    ['another note', mark('发中通…', 'red'), both, 'other'],
    ['the old flag', mark('发顺丰；要发票 小木', 'green'), both, 'other'],
    ['no note yet', mark(null, 'red'), both, 'unknown'],
    ['the flag, and never a note', mark(null, 'red'), { note: false, flag: true }, 'saved'],
    [
      'the note, and the flag is not shown',
      mark('发顺丰；要发票 小木', 'green'),
      { note: true, flag: false },
      'saved',
    ],
  ])('a row shows %s', (_what, after, tells, says) => {
    expect(saysOfSave(after, asked, tells, before)).toBe(says);
  });

  it('a note that stays as it was proves nothing', () => {
    const tells = { note: true, flag: false };
    const same = { text: '发顺丰', flag: 'red' as const };
    expect(saysOfSave(mark('发顺丰'), same, tells, before)).toBe('unknown');
    expect(saysOfSave(mark('发顺丰', 'red'), same, { note: true, flag: true }, before)).toBe('saved');
  });

  it('nor does an old one that begins with the new', () => {
    const tells = { note: true, flag: false };
    const long = mark('发顺丰；急');
    expect(saysOfSave(long, { text: '发顺丰', flag: null }, tells, long)).toBe('unknown');
  });

  it('an emptied note is gone from the row', () => {
    const tells = { note: true, flag: false };
    const emptied = { text: '', flag: null };
    expect(saysOfSave(mark(null), emptied, tells, before)).toBe('saved');
    expect(saysOfSave(mark('发顺丰'), emptied, tells, before)).toBe('other');
  });
});
