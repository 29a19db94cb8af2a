import { describe, expect, it } from 'vitest';
import { BUNDLED_FORMATS } from './bundled';
import { composeNote, type NoteInput } from './compose';
import type { NoteFormat } from './types';

const [A, B] = BUNDLED_FORMATS as [NoteFormat, NoteFormat];
const input = (own: Partial<NoteInput> = {}): NoteInput => ({
  format: A,
  situationId: 'courier',
  event: '发顺丰',
  agent: '阿梨',
  day: '2026-11-03',
  before: '',
  marketplace: 'pdd',
  signs: false,
  limit: { value: 300, unit: 'characters' },
  ...own,
});
const texts = (own: Partial<NoteInput>) => {
  const composed = composeNote(input(own));
  return composed.ok ? composed.text : composed.reason;
};

describe('an entry', () => {
  it.each([
    ['price', '', '阿梨', 'yellow'],
    ['unshipped', '改地址', '改地址+阿梨/11.3', 'purple'],
    ['shipped', '改地址', '改地址+阿梨/11.3', 'blue'],
    ['courier', '发顺丰', '发顺丰+阿梨/11.3', 'red'],
    ['refund', '', '阿梨/11.3', 'green'],
  ])('of scheme A, %s %s, is %s with a %s flag', (situationId, event, text, flag) => {
    expect(composeNote(input({ situationId, event }))).toMatchObject({ ok: true, text, flag, instead: null });
  });
  it('of scheme B has the event before the tag', () => {
    const composed = composeNote(input({ format: B, situationId: 'ship', agent: '1号' }));
    expect(composed).toMatchObject({ text: '发顺丰 1号', flag: 'red' });
  });
  it('is one line without what nobody sees', () => {
    expect(texts({ event: ' 发顺丰\n上门\u200b前  打电话' })).toBe('发顺丰 上门前 打电话+阿梨/11.3');
  });
  it.each([
    [{ situationId: 'nobody' }, 'no-situation'],
    [{ event: '\u200b ' }, 'no-event'],
    [{ agent: '' }, 'no-agent'],
    [{ day: '2026-02-30' }, 'no-day'],
  ] as const)('is refused: %o', (own, reason) => {
    expect(texts(own)).toBe(reason);
  });
  it.each([
    [{ event: '发顺丰；改地址' }, 'event', '；'],
    [{ event: '#加急 发顺丰' }, 'event', '#'],
    [{ event: '发顺丰【已打单】', format: { ...A, keep: ['【已打单】'] } }, 'event', '【已打单】'],
    [{ agent: '阿/梨' }, 'agent', '/'],
    [{ agent: '阿 梨', format: B, situationId: 'ship' }, 'agent', ' '],
  ] as [Partial<NoteInput>, string, string][])(
    'may not hold signs that mean something else: %o',
    (own, field, sign) => {
      expect(composeNote(input(own))).toMatchObject({ ok: false, reason: 'sign', field, sign });
    },
  );
  it('is not taken from another situation’s list: under the wrong flag it would be a wrong mark', () => {
    expect(composeNote(input({ situationId: 'unshipped' }))).toEqual({
      ok: false,
      reason: 'other-situation',
      situationId: 'courier',
    });
  });
  it('may hold a sign of its own where it is still read back', () => {
    expect(texts({ event: '绿+蓝各1/2箱' })).toBe('绿+蓝各1/2箱+阿梨/11.3');
  });
  it('is refused over the own limit of the format', () => {
    expect(composeNote(input({ format: { ...A, maxLength: 8 } }))).toMatchObject({
      reason: 'too-long',
      whole: false,
      length: 11,
      over: 3,
    });
  });
});

describe('what stands there', () => {
  const before = ' #加急\n问过仓库了，周四到 【已打单】；改地址+小丽/11.2';
  it('is kept byte for byte, with the new entry behind', () => {
    expect(texts({ before })).toBe(`${before}；发顺丰+阿梨/11.3`);
  });
  it('or before it', () => {
    expect(texts({ before, format: { ...A, place: 'prepend' } })).toBe(`发顺丰+阿梨/11.3；${before}`);
  });
  it.each(['催过；', '催过\n', '催过； '])('is not parted twice: %j', (stood) => {
    expect(texts({ before: stood })).toBe(`${stood}发顺丰+阿梨/11.3`);
  });
  it('is all that stands there where it has the same entry of the same agent', () => {
    const once = '发顺丰+阿梨/11.3；#加急';
    expect(composeNote(input({ before: once }))).toMatchObject({
      ok: true,
      text: once,
      isRepeat: true,
      flag: 'red',
    });
    expect(texts({ before: '发顺丰+小丽/11.3' })).toBe('发顺丰+小丽/11.3；发顺丰+阿梨/11.3');
  });
});

describe('a console that signs', () => {
  it.each([
    ['courier', '发顺丰', 'red'],
    ['price', '', 'orange'],
    ['shipped', '催件', 'cyan'],
  ])('gets %s as %j', (situationId, entry, flag) => {
    const composed = composeNote(input({ situationId, event: entry, signs: true, marketplace: 'douyin' }));
    expect(composed).toMatchObject({ ok: true, entry, flag });
  });
  it('loses only the signs that joined what is left out', () => {
    const [situation] = A.situations;
    if (!situation) throw new Error('no situation');
    const format = { ...A, situations: [{ ...situation, template: '售后：{event}（{agent}，{date}）' }] };
    expect(texts({ format, situationId: 'price', signs: true })).toBe('售后：发顺丰');
  });
  it('tells by its own signature whose the same words are', () => {
    const before = '发顺丰 [阿梨 11-03 14:22]';
    expect(texts({ before, signs: true })).toBe(before);
    expect(texts({ before: '发顺丰 [小丽 11-03 14:22]', signs: true })).toBe(
      '发顺丰 [小丽 11-03 14:22]；发顺丰',
    );
  });
});

describe('a limit', () => {
  it('in characters counts as a text field does', () => {
    const limit = { value: 14, unit: 'characters' } as const;
    expect(composeNote(input({ event: '送🎁', limit, before: 'ab' }))).toMatchObject({
      ok: true,
      length: { length: 14 },
    });
    expect(composeNote(input({ event: '送🎁', limit, before: 'abc' }))).toMatchObject({
      reason: 'too-long',
      whole: true,
      over: 1,
    });
  });
  it('in bytes is that of 淘宝', () => {
    const limit = { value: 1000, unit: 'bytes' } as const;
    const own = { event: '送🎁', limit, marketplace: 'taobao' } as const;
    const bytes = new TextEncoder().encode('；送🎁+阿梨/11.3').length;
    const before = 'a'.repeat(1000 - bytes);
    expect(composeNote(input({ ...own, before }))).toMatchObject({ ok: true, length: { length: 1000 } });
    expect(composeNote(input({ ...own, before: `${before}a` }))).toMatchObject({
      reason: 'too-long',
      over: 1,
    });
  });
});

describe('a colour', () => {
  it('that the marketplace lacks is mapped by the table, or refused with what there is', () => {
    expect(composeNote(input({ situationId: 'price', marketplace: 'douyin' }))).toMatchObject({
      flag: 'orange',
      instead: 'yellow',
    });
    expect(
      composeNote(input({ situationId: 'unshipped', event: '撤单', marketplace: '1688' })),
    ).toMatchObject({
      ok: false,
      reason: 'colour-missing',
      colour: 'purple',
      offered: ['red', 'blue', 'green', 'yellow'],
    });
  });
  it('counts as the open form offers it', () => {
    const old = { marketplace: 'taobao', offered: ['red', 'yellow', 'green', 'blue'] } as const;
    const format = { ...A, colours: { taobao: { purple: 'red' } } } satisfies NoteFormat;
    expect(composeNote(input({ ...old, format, situationId: 'unshipped', event: '撤单' }))).toMatchObject({
      ok: true,
      flag: 'red',
      instead: 'purple',
    });
    expect(texts({ offered: ['blue'] })).toBe('colour-missing');
  });
});

describe('a format whose new entries go first', () => {
  const format: NoteFormat = { ...A, place: 'prepend' };
  const stood = '改地址+小丽/11.2；#加急';
  it('reads the newest where it stands: by the flag of the order, and as the same again', () => {
    const made = composeNote(input({ format, before: stood, situationId: 'refund', event: '' }));
    expect(made).toMatchObject({ ok: true, text: `阿梨/11.3；${stood}`, flag: 'green' });
    const again = composeNote(
      input({ format, before: `阿梨/11.3；${stood}`, situationId: 'refund', event: '' }),
    );
    expect(again).toMatchObject({ isRepeat: true, text: `阿梨/11.3；${stood}` });
  });
  it('stands before a line, a mark and a tag without taking them along', () => {
    const keep = ['【已打单】'];
    for (const before of ['\n问过仓库', '【已打单】', '#加急 等买家', '；催过']) {
      const composed = composeNote(input({ format: { ...format, keep }, before }));
      expect(composed.ok && composed.text.endsWith(before), before).toBe(true);
      expect(composed.ok && composed.text.startsWith('发顺丰+阿梨/11.3'), before).toBe(true);
    }
  });
  it('goes last where the console signs at the end: its signature would be another’s', () => {
    const before = '改地址 [小丽 11-02 09:10]';
    const signed = input({ format, before, signs: true, marketplace: 'douyin' });
    expect(composeNote(signed)).toMatchObject({ ok: true, text: `${before}；发顺丰` });
  });
});
