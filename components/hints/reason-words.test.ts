import { expect, it } from 'vitest';
import { NOTHING_KNOWN, type Reason, type Signal } from '../../lib/buyer/types';
import { setLanguage } from '../../lib/platform/i18n';
import { reasonsOf, type Told } from './reason-words';

setLanguage('zh-CN');

const TEXT = '给我转50红包，不然我就给差评';
const told: Told = { facts: NOTHING_KNOWN, textOf: (id) => (id === '1' ? TEXT : null), now: 0 };
const signal = (...reasons: Reason[]): Signal => ({ signal: 'extortion_review', strength: 3, reasons });
const words = (message: string | null, ...parts: string[]): Reason => ({
  rule: 'r',
  message,
  ranges: parts.map((part) => ({ from: TEXT.indexOf(part), to: TEXT.indexOf(part) + part.length })),
  words: parts,
});

it('quotes what the buyer wrote from the first of the words to the last, and nothing twice', () => {
  const all = signal(words('1', '转50', '差评'), words('1', '不然', '差评'), words('1', '转50', '差评'));
  expect(reasonsOf(all, told)).toEqual(['“转50红包，不然我就给差评”']);
});

it('quotes the words alone where the message is not at hand', () => {
  expect(reasonsOf(signal(words(null, '转50', '差评')), told)).toEqual(['“转50…差评”']);
});

it('says what is known, and not what the rule asks for', () => {
  const fact = signal({ rule: 'r', fact: { fact: 'orders', atLeast: 2 } });
  expect(reasonsOf(fact, { ...told, facts: { ...NOTHING_KNOWN, orders: 5 } })).toEqual(['买过 5 单']);
  expect(reasonsOf(fact, { ...told, facts: { ...NOTHING_KNOWN, orders: 0 } })).toEqual(['还没买过']);
  const share = signal({ rule: 'r', fact: { fact: 'refund-share', atLeast: 0.5 } });
  expect(reasonsOf(share, { ...told, facts: { ...NOTHING_KNOWN, orders: 4, refunds: 3 } })).toEqual([
    '4 单退了 3 单',
  ]);
});
