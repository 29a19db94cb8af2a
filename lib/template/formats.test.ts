import { describe, expect, it } from 'vitest';
import { fillBody } from './fill';
import { parseBody } from './parse';

const written = (variable: string, value: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const name = variable.slice(1, -1).split(':')[0] ?? '';
  const { text, gaps } = fillBody(parseBody(variable), { [name]: value }, language);
  return gaps.length > 0 ? null : text;
};

it.each([
  ['{order.amount}', '59.9', '59.90'],
  ['{order.amount}', '60', '60'],
  ['{order.amount:money}', '60', '60.00'],
  ['{order.amount:whole}', '59.9', '60'],
  ['{order.amount:whole}', '128000', '128000'],
  ['{order.paid}', '2026-09-08T17:12', '9月8日 17:12'],
  ['{order.paid:date}', '2026-09-08T17:12', '2026-09-08'],
  ['{order.paid:month-day}', '2026-09-08T17:12', '9月8日'],
  ['{order.paid:time}', '2026-09-08T07:05', '07:05'],
  ['{time.today}', '2026-11-22', '11月22日'],
  ['{time.today:date}', '2026-11-22', '2026-11-22'],
])('writes %s of %s as %s', (variable, value, text) => {
  expect(written(variable, value)).toBe(text);
});

it('writes days as English does', () => {
  expect(written('{time.today}', '2026-11-22', 'en')).toBe('November 22');
  expect(written('{order.paid:month-day}', '2026-09-08T17:12', 'en')).toBe('Sep 8');
  expect(written('{order.paid}', '2026-09-08T17:12', 'en')).toBe('September 8, 17:12');
});

it('leaves what an agent wrote instead of an amount or a day', () => {
  expect(written('{order.amount:money}', '六十左右')).toBe('六十左右');
  expect(written('{order.paid:date}', '昨天')).toBe('昨天');
});

describe('the mask', () => {
  it.each([
    ['{buyer.name:mask}', '林小青', '林**'],
    ['{buyer.name:mask}', '𠮷田', '𠮷**'],
    ['{agent.name:mask}', 'Anna Lee', 'A**'],
    ['{recipient.phone:mask}', '13800001234', '138****1234'],
    ['{recipient.phone:mask}', '138-0000-1234', '138****1234'],
    // a platform's stand-in number: the extension is nobody's last four digits
    ['{recipient.phone:mask}', '13800001234-5678', '138****1234'],
    ['{recipient.phone:mask}', '13800001234转56', '138****1234'],
    ['{shop.returnPhone:mask}', '0571-88881234', '057****1234'],
    ['{order.id:mask}', '260907-318845720163942', '260****3942'],
  ])('%s of %s is %s', (variable, value, text) => {
    expect(written(variable, value)).toBe(text);
  });
});

it.each([
  ['{recipient.phone:last4}', '13800001234', '1234'],
  ['{recipient.phone:last4}', '138 0000 1234', '1234'],
  ['{recipient.phone:last4}', '0571-88881234', '1234'],
  ['{order.id:last4}', '260907-318845720163942', '3942'],
  ['{recipient.phone:last4}', '13800001234-5678', null],
  ['{shop.returnPhone:last4}', '0571-88881234-801', null],
  ['{shop.对账手机:last4}', '138****123', null],
])('the last four of %s: %s → %s', (variable, value, text) => {
  expect(written(variable, value)).toBe(text);
});
