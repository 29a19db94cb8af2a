import { describe, expect, it } from 'vitest';
import { BUNDLED_FORMATS } from './bundled';
import { parseNote, type ReadContext } from './parse';
import type { NoteFormat } from './types';

const [A, B] = BUNDLED_FORMATS as [NoteFormat, NoteFormat];
const context = (own: Partial<ReadContext> = {}): ReadContext => ({
  formats: [A, B],
  agents: ['阿梨', '小丽', '1号'],
  today: '2026-11-22',
  marketplace: 'pdd',
  flag: null,
  signs: false,
  ...own,
});
const parse = (text: string, own?: Partial<ReadContext>) => parseNote(text, context(own));
const first = (text: string, own?: Partial<ReadContext>) => parse(text, own)[0];

describe('an entry', () => {
  it('tells event, agent, day and situation', () => {
    expect(parse('换款+阿梨/11.3')).toEqual([
      {
        text: '换款+阿梨/11.3',
        at: 0,
        formatId: 'scheme-a',
        situationId: 'unshipped',
        couldBe: [],
        event: '换款',
        agent: '阿梨',
        date: { text: '11.3', day: '2026-11-03' },
        faults: [],
      },
    ]);
  });
  it('of a day still to come is of last year', () => {
    expect(first('换款+阿梨/12.3')?.date?.day).toBe('2025-12-03');
  });
  it('of free words may be of several situations until a flag tells', () => {
    expect(first('要蓝色礼盒+阿梨/11.3')).toMatchObject({
      situationId: null,
      couldBe: ['unshipped', 'shipped', 'courier'],
    });
    expect(first('要蓝色礼盒+阿梨/11.3', { flag: 'red' })).toMatchObject({
      situationId: 'courier',
      couldBe: [],
      faults: [],
    });
    expect(first('要蓝色礼盒+阿梨/11.3', { flag: 'cyan', marketplace: 'douyin' })?.situationId).toBe(
      'shipped',
    );
  });
  it('is read whoever wrote it where its form is unmistakable, and only then', () => {
    expect(first('换款+走了的人/11.3')?.agent).toBe('走了的人');
    expect(first('周三/11.3')).toMatchObject({ formatId: null, agent: null });
    expect(first('加急')).toMatchObject({ formatId: null, agent: null });
    expect(first('请尽快 发货')).toMatchObject({ formatId: null, agent: null });
    expect(first('阿梨')).toMatchObject({ situationId: 'price', agent: '阿梨' });
  });
  it('of another format is read by that one', () => {
    expect(parse('换款+小丽/11.2；发顺丰 1号').map(({ formatId, agent }) => [formatId, agent])).toEqual([
      ['scheme-a', '小丽'],
      ['scheme-b', '1号'],
    ]);
  });
});

describe('a note', () => {
  it('falls into entries, marks, tags and free words, each at its place', () => {
    const text = '#加急 换款+阿梨/11.3；【已打单】问过仓库\n3#302室 发顺丰；阿梨/11.4';
    const read = parseNote(text, context({ formats: [{ ...A, keep: ['【已打单】'] }] }));
    expect(read.map((each) => each.text)).toEqual([
      '#加急',
      '换款+阿梨/11.3',
      '【已打单】',
      '问过仓库',
      '3#302室 发顺丰',
      '阿梨/11.4',
    ]);
    expect(read.map(({ at, text: own }) => text.slice(at, at + own.length))).toEqual(
      read.map((each) => each.text),
    );
    expect(read.map(({ situationId }) => situationId)).toEqual([
      null,
      'unshipped',
      null,
      null,
      null,
      'refund',
    ]);
  });
  it('has the flag of its newest entry', () => {
    const text = '换款+小丽/11.2；阿梨/11.3';
    expect(parse(text, { flag: 'green' }).flatMap(({ faults }) => faults)).toEqual([]);
    expect(parse(text, { flag: 'purple' }).map(({ faults }) => faults)).toEqual([[], ['flag-differs']]);
    const formats = [{ ...A, place: 'prepend' as const }];
    expect(parse(text, { flag: 'purple', formats }).flatMap(({ faults }) => faults)).toEqual([]);
  });
  it('is nothing where it is empty', () => {
    expect(parse(' \n；')).toEqual([]);
  });
});

describe('the signature of the console', () => {
  it('tells who and when', () => {
    expect(first('发顺丰 [阿梨客服 11-03 14:22]', { signs: true, marketplace: 'douyin' })).toMatchObject({
      situationId: 'courier',
      event: '发顺丰',
      agent: '阿梨客服',
      date: { text: '11-03', day: '2026-11-03' },
    });
  });
  it('may be all there is', () => {
    const own = { signs: true, marketplace: 'douyin', flag: 'orange' } as const;
    expect(first('[阿梨 11-03 14:22]', own)).toMatchObject({
      situationId: 'price',
      agent: '阿梨',
      faults: [],
    });
  });
  it('is not waited for: without it free words are free words', () => {
    expect(first('要蓝色礼盒', { signs: true })).toMatchObject({ formatId: null });
  });
});

describe('faults', () => {
  it.each([
    ['换款', ['no-agent', 'no-date']],
    ['换款/11.3', ['no-agent']],
    ['换款+阿梨', ['no-date']],
    ['换款+阿梨/周三', ['date-unreadable']],
    ['换款+阿梨/11.31', ['date-unreadable']],
    ['换款+阿梨/11-3', ['date-form']],
    ['换款 阿梨 11.3', ['wrong-separator']],
    ['换款阿梨11.3', ['wrong-separator']],
    ['阿梨：改地址/11.3', ['unknown-situation']],
  ])('of %j are %o', (text, faults) => {
    expect(first(text, { formats: [A] })?.faults).toEqual(faults);
  });
  it('are of no free words that only name a colleague', () => {
    expect(parse('小丽说明天补发')).toMatchObject([{ formatId: null, faults: [], agent: null }]);
  });
  it('are of the shop’s own format only', () => {
    expect(first('发顺丰 1号')?.faults).toEqual([]);
  });
});
