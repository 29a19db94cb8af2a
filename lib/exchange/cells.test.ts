import { describe, expect, it } from 'vitest';
import { guard, guardTyped, listCell, readList, unguard } from './cells';

describe('guard', () => {
  it.each(['=1+1', '+86 138', '-5 元', '@小禾', '\tx', '\rx', '＝SUM(A1)', '＠all', "'=1"])(
    'holds %j back from being a formula, and gives it back',
    (text) => {
      expect(guard(text)).toBe(`'${text}`);
      expect(unguard(guard(text))).toBe(text);
      expect(unguard(guardTyped(text))).toBe(text);
    },
  );

  it.each(['您好', "'您好'", 'a=b', '', '5-3'])('leaves %j as it is', (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });
});

describe('listCell', () => {
  it.each([[[]], [['签收', '老客']], [['a、b', 'c']], [['a,b']], [[' x']], [['']], [['["x"]']], [['[']]])(
    'gives back %j',
    (items) => {
      expect(readList(listCell(items))).toEqual(items);
    },
  );

  it('reads the lists of others', () => {
    expect(readList('签收，老客;new| x ')).toEqual(['签收', '老客', 'new', 'x']);
    expect(readList('[broken')).toEqual(['[broken']);
  });
});
