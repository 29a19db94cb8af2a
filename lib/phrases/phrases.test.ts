import { describe, expect, it } from 'vitest';
import { Phrases } from './phrases';
import type { Triggers } from './types';

const LISTS = { 微信: ['微信', 'vx', '薇信'] };

/** The words that fire in a text, the parts of a phrase joined by `+`. */
function fired(triggers: Triggers | string, text: string): string[] {
  const rule = typeof triggers === 'string' ? { phrases: [triggers] } : triggers;
  const phrases = new Phrases([rule], LISTS);
  expect(phrases.faults).toEqual([]);
  return phrases.read(text).map(({ words }) => words.map(({ from, to }) => text.slice(from, to)).join('+'));
}

describe('a phrase', () => {
  it('fires on its words, wherever they stand', () => {
    expect(fired('差评', '小心我给差评啊')).toEqual(['差评']);
    expect(fired('差评', '好评')).toEqual([]);
  });

  it('has alternatives: of the whole part, or in brackets within other words', () => {
    expect(fired('坏了|破了', '袋子破了')).toEqual(['破了']);
    expect(fired('加(个|你|)(微信|QQ)', '加个QQ')).toEqual(['加个QQ']);
    expect(fired('加(个|你|)(微信|QQ)', '加微信')).toEqual(['加微信']);
    expect(fired('加(个|你|)(微信|QQ)', '加班用微信')).toEqual([]);
  });

  it('has gaps of up to eight characters that stay within the clause', () => {
    expect(fired('不退…差评', '不退的话给你差评')).toEqual(['不退+差评']);
    expect(fired('不退…差评', '不退一二三四五六七八差评')).toEqual(['不退+差评']);
    expect(fired('不退…差评', '不退一二三四五六七八九差评')).toEqual([]);
    expect(fired('不退…差评', '不退，给你差评')).toEqual([]);
    expect(fired('不退……差评', '不退我给差评')).toEqual(['不退+差评']);
  });

  it('reaches over commas with a comma of its own, but not into another sentence', () => {
    expect(fired('不退款，差评', '不退款是吧，那我就给差评')).toEqual(['不退款+差评']);
    expect(fired('不退款，差评', '不退款。别人的差评我看了')).toEqual([]);
  });

  it('takes a number in digits, in Chinese, or masked', () => {
    for (const number of ['3', '１２', '三', '两百', '[金额x]', '<num>', '1,300.5'])
      expect(fired('赔#块', `赔${number}块`)).toEqual([`赔${number}块`]);
    expect(fired('#块', '共1300块')).toEqual(['1300块']);
    expect(fired('赔#块', '赔几块')).toHaveLength(1);
    expect(fired('赔#块', '赔块')).toEqual([]);
  });

  it('stands for all spellings of a list', () => {
    expect(fired('加{微信}', '加VX')).toEqual(['加VX']);
    expect(fired('加({微信}|好友)', '加薇信')).toEqual(['加薇信']);
  });

  it('may ask for the start or the end of a clause', () => {
    expect(fired('^急$', '亲，急！')).toEqual(['急']);
    expect(fired('^急$', '不急')).toEqual([]);
    expect(fired('^急$', '急救包')).toEqual([]);
    expect(fired('送人(的|$)', '送人')).toEqual(['送人']);
    expect(fired('送人(的|$)', '派送人员')).toEqual([]);
  });

  it('takes Latin words and numbers as wholes', () => {
    expect(fired('rude', 'how RUDE!')).toEqual(['RUDE']);
    expect(fired('rude', 'crude oil')).toEqual([]);
    expect(fired('12315', '打12315')).toEqual(['12315']);
    expect(fired('12315', '单号9123154')).toEqual([]);
    expect(fired('bad (review|feedback)', 'a bad  review')).toEqual(['bad  review']);
    expect(fired('refund…review', 'refund or else you get a bad review')).toEqual(['refund+review']);
  });

  it('sees through the ways in which words are hidden, and shows them as they were written', () => {
    expect(fired('差评', '给 差 评')).toEqual(['差 评']);
    expect(fired('差评', '差\u200b评')).toEqual(['差\u200b评']);
    expect(fired('差评', '差差差差评')).toEqual(['差差差评'.slice(-2)].map(() => '差差差评'));
    expect(fired('发票', '開發票')).toEqual(['發票']);
    expect(fired('加v', '加Ｖ')).toEqual(['加Ｖ']);
  });

  it('says the same thing once', () => {
    expect(fired({ phrases: ['太贵了', '贵了', '太贵'] }, '太贵了吧')).toEqual(['太贵了']);
    expect(fired('差评', '差评，差评')).toHaveLength(2);
  });
});

describe('an allow-phrase', () => {
  const rule = { phrases: ['{微信}'], allow: ['微信支付', '看到…微信'] };
  it('cancels what it overlaps', () => {
    expect(fired(rule, '微信支付可以吗')).toEqual([]);
    expect(fired(rule, '看到你们的微信')).toEqual([]);
  });
  it('leaves other matches of the same text', () => {
    expect(fired(rule, '微信支付不行就加个微信')).toEqual(['微信']);
  });
});

describe('negation', () => {
  it.each([
    '我从不给差评',
    '没想给你们差评',
    '不是来给差评的',
    '别给差评',
    '我不会给你们差评',
    "I won't leave 差评",
  ])('cancels in %s', (text) => expect(fired('差评', text)).toEqual([]));
  it.each([
    '不发货就差评',
    '你不给我退我给差评',
    '是不是要差评',
    '不得不给差评',
    '特别差评',
    '这么差。不然差评',
  ])('belongs to another word in %s', (text) => expect(fired('差评', text)).toHaveLength(1));
  it('counts where the rule says so, and where the phrase brings it', () => {
    expect(fired({ phrases: ['差评'], negated: 'counts' }, '不给差评')).toHaveLength(1);
    expect(fired('不发货', '你们不发货')).toHaveLength(1);
  });
});

describe('a question', () => {
  it('cancels, or is what is looked for', () => {
    expect(fired({ phrases: ['假货'], asked: 'cancels' }, '会不会是假货')).toEqual([]);
    expect(fired({ phrases: ['假货'], asked: 'cancels' }, '好吗？这是假货')).toEqual(['假货']);
    expect(fired({ phrases: ['发票'], asked: 'only' }, '能开发票吗')).toEqual(['发票']);
    expect(fired({ phrases: ['发票'], asked: 'only' }, '发票收到了')).toEqual([]);
  });
});

describe('a phrase that cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['加(微信', 'brackets'],
    ['加((微)信)', 'brackets'],
    ['{没有}', 'no list "没有"'],
    ['{toString}', 'no list "toString"'],
    ['加(个|)微信|QQ', 'brackets of their own'],
    ['差评…', 'gaps'],
    ['(个|)', 'missing'],
    ['a'.repeat(301), 'longer than 300'],
  ])('%s is told, and the others work', (line, problem) => {
    const phrases = new Phrases([{ phrases: ['好'] }, { phrases: [line, '差评'] }]);
    expect(phrases.faults).toEqual([{ path: [1, 'phrases', 0], problem: expect.stringContaining(problem) }]);
    expect(phrases.read('差评')).toHaveLength(1);
  });
});

describe('hostile texts', () => {
  const phrases = new Phrases([
    {
      phrases: ['不退…给…差评', '加(个|你|)…(微信|)…(加|)…转', '#块，#块，差评', '^急$'],
      allow: ['不给…差评'],
    },
  ]);
  it.each(['不退', '加个', '1块，', '不退给加个', '差评', '急吗呢', 'a1 ', '1', '1,'])(
    'of many %s are read at once',
    (unit) => {
      const started = process.cpuUsage();
      phrases.read(unit.repeat(50_000));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500);
    },
  );
});
