import { describe, expect, it } from 'vitest';
import type { Message, Side } from '../conversation/types';
import { askedOf, type HandOver, handOverLine, promisesOf } from './card-handover';

const say = (side: Side, text: string): Message => ({ id: null, side, kind: 'text', text, at: null });
const FACTS: HandOver = {
  name: '林*儿',
  uid: '7482',
  order: { id: '260921-55', about: ['待发货', '¥89'] },
  messages: [
    say('buyer', '盖子漏水'),
    say('agent', '非常抱歉。我这边帮您申请补发盖子，明天寄出。您看可以吗'),
    say('buyer', '可以的'),
    say('buyer', '地址要改一下'),
  ],
  notes: '急用',
  firstHandler: '小木',
};

it('says who, which order, what is asked and what was promised', () => {
  expect(handOverLine(FACTS, 'zh-CN')).toBe(
    '【转接】买家：林*儿 ID 7482；订单：260921-55 待发货 ¥89；诉求：“可以的” “地址要改一下”；' +
      '已答应：“我这边帮您申请补发盖子，明天寄出”；备注：急用；首问：小木',
  );
  expect(handOverLine(FACTS, 'en')).toContain('[Hand-over] Buyer: 林*儿 ID 7482; Order: 260921-55');
});

it('says plainly what is not known', () => {
  const nothing = { name: null, uid: null, order: null, messages: [], notes: '', firstHandler: '' };
  expect(handOverLine(nothing, 'zh-CN')).toBe('【转接】买家：未知；订单：未知；诉求：未知；已答应：无');
});

it('stays one line, whatever was written', () => {
  const long = { ...FACTS, messages: [say('buyer', `一\n二${'三'.repeat(200)}`)], notes: '甲\n乙' };
  expect(handOverLine(long, 'zh-CN')).not.toMatch(/\n/);
  expect(handOverLine(long, 'zh-CN').length).toBeLessThan(200);
});

describe('what is asked', () => {
  it('is what the buyer wrote since the last answer', () => {
    expect(
      askedOf([
        say('buyer', '在吗'),
        say('agent', '在的'),
        say('buyer', '发什么快递'),
        say('buyer', '几天到'),
      ]),
    ).toEqual(['发什么快递', '几天到']);
  });

  it('is the wish before, where they have only said thanks since', () => {
    expect(askedOf([say('buyer', '能改地址吗'), say('agent', '可以'), say('buyer', '谢谢')])).toEqual([
      '能改地址吗',
    ]);
  });

  it('is nothing of a robot’s, and no picture', () => {
    expect(askedOf([say('robot', '您好'), { ...say('buyer', ''), kind: 'image' }])).toEqual([]);
  });
});

describe('what was promised', () => {
  it.each([
    '我帮您催一下快递',
    '明天给您发出',
    '2小时内回复您',
    '我们这边给您补发一个',
    'We will refund it today',
  ])('is a sentence that does: %s', (text) => expect(promisesOf([say('agent', text)])).toEqual([text]));

  it.each([
    '今天能退款吗',
    '我们不能给您退款',
    '如果明天没到，我帮您查',
    '您明天方便收货吗？',
    '这款杯子有墨绿色',
    '没法今天发出',
    "we can't send it today",
  ])('is not: %s', (text) => expect(promisesOf([say('agent', text)])).toEqual([]));

  it('is never what the buyer or a robot said', () => {
    expect(promisesOf([say('buyer', '我明天给你退回去'), say('robot', '我们会尽快为您安排发出')])).toEqual(
      [],
    );
  });
});
