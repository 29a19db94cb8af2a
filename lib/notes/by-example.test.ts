import { describe, expect, it } from 'vitest';
import { formatByExample, type NoteExample } from './by-example';
import { composeNote } from './compose';
import { parseNote } from './parse';

const base = { id: 'ours', name: '我们店' };
const example = (text: string, own: Partial<NoteExample> = {}): NoteExample => ({
  text,
  agent: '阿梨',
  date: '11.3',
  name: '特殊备注',
  flag: 'red',
  ...own,
});
const made = (examples: NoteExample[], date?: string) => {
  const result = formatByExample(base, examples, date);
  if (!result.ok) throw new Error(JSON.stringify(result.questions));
  return result.format;
};
const asked = (...examples: NoteExample[]) => {
  const result = formatByExample(base, examples);
  return result.ok ? [] : result.questions;
};

describe('a format by example', () => {
  it.each([
    [example('发顺丰+阿梨/11.3'), '{event}+{agent}/{date}', '{M}.{D}', ['发顺丰']],
    [example('发顺丰 1号', { agent: '1号', date: '' }), '{event} {agent}', '{M}.{D}', ['发顺丰']],
    [
      example('【阿梨】改地址 张三（11-03）', { date: '11-03' }),
      '【{agent}】{event}（{date}）',
      '{MM}-{DD}',
      ['改地址 张三'],
    ],
    [example('1103 阿梨:退款', { date: '1103' }), '{date} {agent}:{event}', '{MM}{DD}', ['退款']],
    [example('阿梨/2026年11月3日', { date: '2026年11月3日' }), '{agent}/{date}', '{YYYY}年{M}月{D}日', []],
    [example('改价+阿梨/23.11', { date: '23.11' }), '{event}+{agent}/{date}', '{DD}.{MM}', ['改价']],
    [
      example('11月1号发 1号', { agent: '1号', date: '11月1号', event: '发' }),
      '{date}{event} {agent}',
      '{M}月{D}号',
      ['发'],
    ],
  ])('%o', (one, template, date, events) => {
    const form = date === '{DD}.{MM}' ? date : undefined;
    expect(made([one], form)).toMatchObject({
      date,
      situations: [{ template, events, name: '特殊备注', flag: 'red' }],
    });
  });

  it('takes the events of all examples of one name, and a situation for each name', () => {
    const format = made([
      example('发顺丰+阿梨/11.3'),
      example('发中通+小丽/11.12', { agent: '小丽', date: '11.12' }),
      example('阿梨/11.3', { name: '可退款', flag: 'green' }),
    ]);
    expect(format.date).toBe('{M}.{D}');
    expect(format.situations.map(({ name, events, flag }) => [name, events, flag])).toEqual([
      ['特殊备注', ['发顺丰', '发中通'], 'red'],
      ['可退款', [], 'green'],
    ]);
  });

  it('reads its examples back, and what is written by it', () => {
    const format = made([
      example('发顺丰+阿梨/11.3'),
      example('阿梨/11.3', { name: '可退款', flag: 'green' }),
    ]);
    const composed = composeNote({
      format,
      situationId: 's1',
      event: '发中通',
      agent: '小丽',
      day: '2026-11-04',
      before: '发顺丰+阿梨/11.3',
      marketplace: 'jd',
      signs: false,
      limit: null,
    });
    const text = composed.ok ? composed.text : composed.reason;
    const read = parseNote(text, {
      formats: [format],
      agents: [],
      today: '2026-11-22',
      marketplace: 'jd',
      flag: null,
      signs: false,
    });
    expect(read.map(({ event, agent, date, faults }) => [event, agent, date?.day, faults])).toEqual([
      ['发顺丰', '阿梨', '2026-11-03', []],
      ['发中通', '小丽', '2026-11-04', []],
    ]);
  });
});

describe('a question', () => {
  it.each<[NoteExample[], object[]]>([
    [[], [{ example: 0, ask: 'empty' }]],
    [[example(' ')], [{ example: 0, ask: 'empty' }]],
    [[example('发顺丰+阿梨/11.3', { name: '' })], [{ example: 0, ask: 'no-name' }]],
    [[example('发顺丰+小丽/11.3')], [{ example: 0, ask: 'missing', field: 'agent' }]],
    [[example('阿梨说发顺丰+阿梨/11.3')], [{ example: 0, ask: 'twice', field: 'agent' }]],
    [[example('售后：发顺丰+阿梨/11.3')], [{ example: 0, ask: 'event', choices: ['售后', '发顺丰'] }]],
    [
      [example('发顺丰+阿梨/11.12', { date: '11.12' })],
      [{ example: 0, ask: 'date-form', forms: ['{M}.{D}', '{MM}.{DD}'] }],
    ],
    [[example('发顺丰+阿梨/周三', { date: '周三' })], [{ example: 0, ask: 'date-form', forms: [] }]],
    [[example('发顺丰阿梨/11.3')], [{ example: 0, ask: 'no-sign-between' }]],
    [
      [example('发顺丰+阿梨/11.3'), example('发中通+阿梨/11.3', { flag: 'blue' })],
      [{ example: 1, ask: 'flag-differs', other: 0 }],
    ],
    [
      [example('发顺丰+阿梨/11.3'), example('发中通-阿梨/11.3')],
      [{ example: 1, ask: 'form-differs', other: 0 }],
    ],
    [
      [example('阿梨/11.3'), example('阿梨/11.3', { name: '已催' })],
      [{ example: 1, ask: 'same-as', other: 0 }],
    ],
  ])('%o asks %o', (examples, questions) => {
    expect(asked(...examples)).toEqual(questions);
  });
  it('about the date again where the answer does not fit it any more', () => {
    const other = example('发顺丰+阿梨/11-22', { date: '11-22' });
    const result = formatByExample(base, [other], '{M}.{D}');
    expect(result.ok ? [] : result.questions).toEqual([
      { example: 0, ask: 'date-form', forms: ['{M}-{D}', '{MM}-{DD}'] },
    ]);
  });
  it('about a sign that parts entries tells where', () => {
    expect(asked(example('#发顺丰+阿梨/11.3'))).toMatchObject([{ example: 0, ask: 'sign' }]);
  });
});
