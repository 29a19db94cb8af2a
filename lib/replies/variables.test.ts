import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation/types';
import { type Sources, variableValues } from './variables';

const open: Conversation = { key: 'uid:81', buyer: { name: '小林同学', uid: '81' } };
const settings = { agentName: '阿青', shopName: '青禾家居' };

/** `hour` on 22 November, by this machine's clock. */
const at = (hour: number, minute = 0) => new Date(2026, 10, 22, hour, minute).getTime();

const values = (change: Partial<Sources> = {}) =>
  variableValues({ conversation: open, settings, now: at(9), language: 'zh-CN', ...change });

describe('variableValues', () => {
  it('takes what is known from the conversation and the settings', () => {
    expect(values()).toEqual({
      'buyer.name': '小林同学',
      'agent.name': '阿青',
      'shop.name': '青禾家居',
      'time.greeting': '早上好',
      'time.today': '11月22日',
    });
  });

  it('knows no buyer where no conversation is open, or the console shows no name', () => {
    expect(values({ conversation: null })['buyer.name']).toBeUndefined();
    const nameless: Conversation = { key: 'uid:81', buyer: { name: null, uid: '81' } };
    expect(values({ conversation: nameless })['buyer.name']).toBeUndefined();
  });

  it.each([
    [at(4, 59), '晚上好', 'Good evening'],
    [at(5), '早上好', 'Good morning'],
    [at(10, 59), '早上好', 'Good morning'],
    [at(11), '中午好', 'Good morning'],
    [at(12), '中午好', 'Good afternoon'],
    [at(13), '下午好', 'Good afternoon'],
    [at(17, 59), '下午好', 'Good afternoon'],
    [at(18), '晚上好', 'Good evening'],
    [at(0), '晚上好', 'Good evening'],
  ])('greets by the hour (case %#)', (now, chinese, english) => {
    expect(values({ now })['time.greeting']).toBe(chinese);
    expect(values({ now, language: 'en' })['time.greeting']).toBe(english);
  });

  it('writes the date as the language does', () => {
    expect(values({ language: 'en' })['time.today']).toBe('November 22');
  });
});
