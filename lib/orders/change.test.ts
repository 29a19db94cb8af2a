import { describe, expect, it } from 'vitest';
import type { Message, Side } from '../conversation/types';
import { seeded } from '../replies/testing';
import { type Change, changeIn } from './change';
import { HARMLESS, WISHES } from './change-lines.testing';
import type { Recipient } from './types';

const says = (side: Side, text: string): Message => ({ id: null, side, kind: 'text', text, at: null });
const buyer = (...texts: string[]) => texts.map((text) => says('buyer', text));
const ORDER: { recipient: Recipient | null } = {
  recipient: { name: '李雪梅', phone: '13800001111', address: '浙江省杭州市西湖区文三路478号3幢201室' },
};
const MASKED: typeof ORDER = {
  recipient: { name: '李**', phone: '138****1111', address: '浙江省杭州市西湖区********' },
};
const verdicts = (change: Change | null) =>
  change && Object.fromEntries(change.fields.map(({ field, verdict }) => [field, verdict]));

describe('beside the order', () => {
  it('says what differs and what does not, with the words that it comes from', () => {
    const text = '李雪梅 13900002222 上海市徐汇区漕溪北路18号';
    const change = changeIn(buyer('在吗', text), ORDER);
    expect(verdicts(change)).toEqual({ name: 'same', phone: 'differs', address: 'differs' });
    expect(change?.words).toEqual([text]);
    expect(change?.fields.map(({ was }) => was)).toEqual(Object.values(ORDER.recipient ?? {}));
  });

  it('says no more than a mask lets be seen', () => {
    const own = 'address 浙江省杭州市西湖区文三路500号'.replace('address ', '地址改成');
    expect(verdicts(changeIn(buyer(`${own} 李雪梅 13800001111`), MASKED))).toEqual({
      name: 'fits',
      phone: 'fits',
      address: 'region',
    });
    expect(verdicts(changeIn(buyer('张伟 13900002222 上海市徐汇区漕溪北路18号'), MASKED))).toEqual({
      name: 'differs',
      phone: 'differs',
      address: 'differs',
    });
  });

  it('knows nothing of an order that shows no recipient', () => {
    expect(verdicts(changeIn(buyer('电话改成13900002222'), { recipient: null }))).toEqual({
      phone: 'unknown',
    });
  });
});

describe('in a talk', () => {
  it('puts together what comes in messages one after the other, in any order', () => {
    const change = changeIn(buyer('张伟', '139 0000 2222', '上海市徐汇区漕溪北路18号3号楼502'), ORDER);
    expect(change?.fields.map(({ wanted }) => wanted)).toEqual([
      '张伟',
      '13900002222',
      '上海市徐汇区漕溪北路18号3号楼502',
    ]);
    expect(change?.words).toHaveLength(3);
  });

  it('takes a number alone only as the answer to who asked for one', () => {
    expect(changeIn(buyer('13900002222'), ORDER)).toBeNull();
    const asked = [says('agent', '麻烦发下手机号哦'), ...buyer('13900002222')];
    expect(verdicts(changeIn(asked, ORDER))).toEqual({ phone: 'differs' });
  });

  it('never takes what the shop says for the buyer’s', () => {
    const text = '退货请寄：浙江省杭州市余杭区良渚街道古墩路1888号 小木 13700001111';
    for (const side of ['agent', 'robot', 'system'] as const) {
      expect(changeIn([says(side, text)], ORDER)).toBeNull();
    }
  });

  it('a sign that nobody sees parts no number from itself and glues none to an address', () => {
    const change = changeIn(buyer('地址改成上海市徐汇区漕溪北路18号\u200b 1390000\u200b2222'), ORDER);
    expect(change?.fields.map(({ field, wanted }) => [field, wanted])).toEqual([
      ['phone', '13900002222'],
      ['address', '上海市徐汇区漕溪北路18号'],
    ]);
  });

  it('what stood there until now is not what is wanted, whichever is said first', () => {
    for (const words of [
      '地址改成江苏省南京市玄武区中山路1号，原来是浙江省杭州市西湖区文三路478号3幢201室',
      '原来是浙江省杭州市西湖区文三路478号3幢201室，改成江苏省南京市玄武区中山路1号',
    ]) {
      const change = changeIn(buyer(words), ORDER);
      expect(
        change?.fields.map(({ wanted }) => wanted),
        words,
      ).toEqual(['江苏省南京市玄武区中山路1号']);
    }
  });

  it('the newest wish counts, and one that is taken back does not', () => {
    const wish = '地址改成上海市徐汇区漕溪北路18号';
    const twice = [...buyer(wish), says('agent', '好的'), ...buyer('改成上海市静安区南京西路1515号吧')];
    expect(changeIn(twice, ORDER)?.fields[0]?.wanted).toBe('上海市静安区南京西路1515号');
    expect(changeIn([...buyer(wish), says('agent', '好的'), ...buyer('算了不改了')], ORDER)).toBeNull();
    for (const words of ['不好意思还是原地址', '地址没错，不用动了']) {
      expect(changeIn([...buyer(wish), says('agent', '好的'), ...buyer(words)], ORDER), words).toBeNull();
    }
    expect(changeIn(buyer(wish, '还是寄原来的地址'), ORDER)).toBeNull();
    expect(changeIn(buyer(wish, '谢谢'), ORDER)).not.toBeNull();
  });
});

describe('field by field, as agents ask', () => {
  const wish = '地址改成上海市徐汇区漕溪北路18号';
  const wantedOf = (...messages: Message[]) => {
    const change = changeIn(messages, ORDER);
    return change?.unread ?? change?.fields.map(({ wanted }) => wanted);
  };

  it('what was wanted before stays, with the words that it was wanted in', () => {
    const talk = [
      ...buyer(wish),
      says('agent', '好的'),
      ...buyer('电话也改一下 13900002222'),
      says('agent', '收件人要改吗'),
      ...buyer('收件人也改成周小满'),
    ];
    expect(wantedOf(...talk)).toEqual(['周小满', '13900002222', '上海市徐汇区漕溪北路18号']);
    expect(changeIn(talk, ORDER)?.words).toEqual([wish, '电话也改一下 13900002222', '收件人也改成周小满']);
  });

  it('whether name and number go with another door is for people to ask', () => {
    const other = [says('agent', '好的'), ...buyer('地址改成南京市玄武区中山路1号')];
    expect(wantedOf(...buyer(`${wish} 周小满 13900002222`), ...other)).toBe('corrected');
    expect(wantedOf(...buyer(wish), ...other)).toEqual(['南京市玄武区中山路1号']);
  });

  it('an answer in which no address could be read is not passed over', () => {
    const asked = says('agent', '麻烦发下新地址');
    expect(wantedOf(asked, ...buyer('滨湖区那边的12栋'))).toBe('corrected');
  });
});

describe('figures', () => {
  it('finds all made-up wishes and none beside them, whatever the order shows', () => {
    const found = WISHES.filter(([line]) => changeIn(buyer(line), ORDER) !== null).length;
    const alarms = HARMLESS.filter((line) => changeIn(buyer(line), MASKED) !== null);
    expect({ recall: found / WISHES.length, alarms }).toEqual({ recall: 1, alarms: [] });
  });
});

it('reads back every address, name and number it is given, however they are put together', () => {
  const random = seeded(6);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  for (let round = 0; round < 400; round++) {
    const place = pick(['浙江省杭州市西湖区', '江苏省苏州市吴中区', '上海市徐汇区', '四川省成都市武侯区']);
    const road = pick(['文三路', '人民南路', '东吴北路', '解放大道', '学院街']);
    const address = `${place}${road}${1 + Math.floor(random() * 900)}号${pick(['', '3幢201室', '5号楼2单元301', 'A座1502'])}`;
    const name = pick(['李雪梅', '张伟', '欧阳静', '周女士']);
    const phone = `1${pick(['3', '5', '8'])}${digits(9)}`;
    const written = pick([
      phone,
      `+86 ${phone}`,
      `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
      `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    ]);
    const parts = [address, name, written].sort(() => random() - 0.5);
    const text = pick(['', '改成 ', '麻烦地址改一下\n']) + parts.join(pick([' ', '，', '\n', '；', '  ']));
    const change = changeIn(buyer(text), { recipient: { name, phone, address } });
    expect([text, change?.fields.map(({ wanted }) => wanted)]).toEqual([text, [name, phone, address]]);
    expect(Object.values(verdicts(change) ?? {})).toEqual(['same', 'same', 'same']);
  }
});

it('says nothing that was not written, whatever is thrown at it', () => {
  const random = seeded(8);
  const shreds = [
    '地址',
    '改成',
    '13900002222',
    '李雪梅',
    '浙江省',
    '杭州市',
    '路',
    '号',
    '3',
    ' ',
    '\n',
    '，',
    '吗',
    '退货',
    '*',
  ];
  for (let round = 0; round < 1500; round++) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 12) },
      () => shreds[Math.floor(random() * shreds.length)],
    ).join('');
    for (const { wanted } of changeIn(buyer(text), ORDER)?.fields ?? []) {
      expect(text.replace(/[\s，]/g, '')).toContain(wanted.replace(/,/g, ''));
    }
  }
});
