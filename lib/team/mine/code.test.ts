import { expect, test } from 'vitest';
import { codeIn, codeText, keysOf } from './code';

const code = Uint8Array.from({ length: 20 }, (_, n) => (n * 37 + 11) & 255);

test('a code is nine groups of four, and gives its bytes back', () => {
  expect(codeText(code)).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
  for (let n = 0; n < 200; n += 1) {
    const bytes = Uint8Array.from({ length: 20 }, (_, at) => (at * 59 + n * 101 + at * n) & 255);
    expect(codeIn(codeText(bytes))).toEqual(bytes);
  }
});

test('case, blanks, wide signs and what looks alike do not matter', () => {
  const text = codeText(code);
  expect(codeIn(` ${text.toLowerCase().replaceAll('-', '  ')}\n`)).toEqual(code);
  expect(codeIn(text.replaceAll('-', '－'))).toEqual(code);
  expect(codeIn(text.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(code);
});

test('any one wrong sign, and any two changed places, are told', () => {
  const text = codeText(code).replaceAll('-', '');
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === '7' ? '8' : '7';
    expect(codeIn(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
    const [a = '', b = ''] = [text[at], text[at + 1]];
    if (b && a !== b) expect(codeIn(text.slice(0, at) + b + a + text.slice(at + 2))).toBeNull();
  }
  for (const none of ['', text.slice(1), `${text}0`, '请输入代码', text.replace(/.$/, 'U')]) {
    expect(codeIn(none)).toBeNull();
  }
});

test('the shelf is the same in every browser, another for another code, and does not hold the code', async () => {
  const { shelf, key } = await keysOf(crypto.subtle, code);
  expect(shelf).toMatch(/^[0-9a-f]{32}$/);
  expect((await keysOf(crypto.subtle, code)).shelf).toBe(shelf);
  expect(
    (
      await keysOf(
        crypto.subtle,
        code.map((byte) => byte ^ 1),
      )
    ).shelf,
  ).not.toBe(shelf);
  expect(key.extractable).toBe(false);
});
