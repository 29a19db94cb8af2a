import { expect, it } from 'vitest';
import type { Message } from '../conversation/types';
import { BUNDLED_FORMATS, bundledFormats } from './bundled';
import { proposeNotes } from './propose';
import type { NoteFormat } from './types';

const nameless = ({ name: _, situations, ...rest }: NoteFormat) => ({
  ...rest,
  situations: situations.map(({ name: _, ...each }) => each),
});
const [zh, en] = [bundledFormats('zh-CN'), bundledFormats('en')];

it('has names in each language, and nothing else that differs', () => {
  expect(zh).toBe(BUNDLED_FORMATS);
  expect(en.map(nameless)).toEqual(zh.map(nameless));
  const names = en.flatMap(({ name, situations }) => [name, ...situations.map((each) => each.name)]);
  expect(names.filter((name) => /[\u4e00-\u9fa5]/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

it('proposes the same, whatever its situations are called', () => {
  const says = (text: string): Message => ({ id: null, side: 'buyer', kind: 'text', text, at: null });
  for (const words of [
    '帮我改下地址',
    '可以发顺丰吗',
    '申请退款',
    '便宜5块吧',
    '送个小礼物呗',
    '过几天再发',
  ]) {
    for (const status of ['unpaid', 'to-ship', 'shipped', 'refunding'] as const) {
      const [one, other] = [zh, en].map((formats) =>
        formats.map((format) => proposeNotes(format, { status }, [says(words)])),
      );
      expect([words, other]).toEqual([words, one]);
    }
  }
});
