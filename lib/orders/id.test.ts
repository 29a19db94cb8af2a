import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../tests/tools/random';
import { normaliseOrderId, orderIdsIn } from './id';

describe('an order number', () => {
  it.each([
    ['２６０９０７—318845 720163942', '260907-318845720163942'],
    ['\u200b6930 1742 8815\u00a02046 397\ufeff', '6930174288152046397'],
    ['\u206669301742\u2069', '69301742'],
    [' #114-2830475-7719402\n', '114-2830475-7719402'],
    ['p7563920184756', 'P7563920184756'],
    ['２３０９１４９ｋｘ８ｂ３ｑｐ', '2309149KX8B3QP'],
  ])('%j is %s', (text, id) => {
    expect(normaliseOrderId(text)).toBe(id);
  });

  it.each([
    ['a count', '+0'],
    ['too few digits', '12345'],
    ['a masked number', '6930****2046397'],
    ['an amount', '¥1234567.00'],
    ['words', '订单编号：260907-318845720163942'],
    ['two that ran together', '6930174288152046397 6930174288152046398'],
    ['two lines', '6930174288152046397\n2'],
    ['a dash at the end', '260907-'],
    ['a letter that only becomes one in upper case', '260907\u0131'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(normaliseOrderId(text)).toBeNull();
  });

  it('is the same however it was written, and stays what it is', () => {
    const random = mulberry32(2609);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const between = ['', '', '', ' ', '\u3000', '\u00a0', '\u200b', '\u2060', '\u200e', '\t'];
    const dashes = ['-', '－', '—', '–', '‑', '−', '﹣'];
    const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
    for (let round = 0; round < 3000; round += 1) {
      const signs = Array.from({ length: 6 + Math.floor(random() * 14) }, () => pick([...'0123456789']));
      if (random() < 0.3) signs.splice(3, 0, '-');
      if (random() < 0.3) signs.unshift(pick([...'PBK']));
      const id = signs.join('');
      const written = signs.map((sign) => {
        const shape = sign === '-' ? pick(dashes) : random() < 0.3 ? wide(sign) : sign;
        return pick(between) + (random() < 0.5 ? shape : shape.toLowerCase());
      });
      expect(normaliseOrderId(written.join('') + pick(between)), JSON.stringify(written)).toBe(id);
      expect(normaliseOrderId(id)).toBe(id);
    }
  });

  it('is never made of another: one sign more or less is another number', () => {
    const random = mulberry32(7);
    for (let round = 0; round < 1000; round += 1) {
      const id = Array.from({ length: 19 }, () => Math.floor(random() * 10)).join('');
      const at = Math.floor(random() * 19);
      const other = id.slice(0, at) + ((Number(id[at]) + 1) % 10) + id.slice(at + 1);
      expect(normaliseOrderId(other)).not.toBe(normaliseOrderId(id));
      expect(normaliseOrderId(id.slice(1))).not.toBe(normaliseOrderId(id));
    }
  });
});

describe('numbers in a sentence', () => {
  it.each([
    ['订单6930174288152046397怎么还没发', ['6930174288152046397']],
    ['２６０９０７－３１８８４５７２０１６３９４２ 和 260907-318845720163942', ['260907-318845720163942']],
    ['看下no6930174288152046397', ['NO6930174288152046397', '6930174288152046397']],
    ['2309149KX8B3QP', ['2309149KX8B3QP']],
    ['https://x.example/?sn=260907-318845720163942&a=1', ['260907-318845720163942']],
    ['16:30前拍了2件，共138.00', []],
    ['2026-09-08 拍的', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(orderIdsIn(text)).toEqual(ids);
  });
});
