import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../tests/tools/random';
import { ORDER_STATUSES } from '../orders/types';
import { MARKETPLACES, type Marketplace } from '../profile/types';
import { BUNDLED_FORMATS } from './bundled';
import { MARKETPLACE_COLOURS } from './colours';
import { type ComposedNote, composeNote, type NoteInput } from './compose';
import { lengthIn, NOTE_LIMITS } from './limits';
import { normaliseEvent } from './normalise';
import { parseNote } from './parse';
import { proposeNotes } from './propose';
import { parseFormat } from './schema';
import type { NoteFormat } from './types';

/** Orders as they come, notes as people leave them: each new note is right as a whole, or refused with a reason. */

const random = mulberry32(6_2026_11);
const below = (count: number) => Math.floor(random() * count);
const one = <T>(list: readonly T[]): T => {
  const picked = list[below(list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};
const some = (list: readonly string[], most: number) =>
  Array.from({ length: below(most + 1) }, () => one(list));

const AGENTS = ['阿梨', '小丽', '1号', '12号', 'Kay', '周周', '晚班-陈', '阿梨2'];
const EVENTS = [
  '发顺丰',
  '改地址 望江路8号3#302',
  '补差价￥12.50',
  '绿+蓝各1/2箱',
  '11月3号再发',
  '送🎁',
  '退二十元',
  '换L码\n急',
];
const NASTY = [
  '；',
  '#加急',
  '发顺丰；',
  '',
  '\u200b',
  '+',
  '/',
  '【已打单】',
  '🎁'.repeat(40),
  '改地址'.repeat(120),
  '[x 11-03 14:22]',
];
const STOOD = [
  '改地址+小丽/11.2',
  '阿梨',
  '发顺丰 1号',
  '1号/11.1',
  '#加急',
  '#换货 ',
  '【已打单】',
  '问过仓库，周四到',
  '发顺丰 [小丽 11-02 09:10]',
  '发顺丰+',
  '3#302',
  '🎁🎁',
  '仓库备注'.repeat(20),
];
const JOINTS = ['；', ' ', '\n', '； ', '，', ''];
const TEMPLATES = [
  '{event}+{agent}/{date}',
  '{event} {agent}',
  '{agent}/{date}',
  '{agent}',
  '{date} {agent}:{event}',
  '{event}（{agent}{date}）',
  '【{agent}】{event}',
  '{event}-{agent}-{date}',
  '{agent}{date}{event}',
];
const DATES = [
  '{M}.{D}',
  '{MM}-{DD}',
  '{YYYY}/{MM}/{DD}',
  '{M}月{D}日',
  '{MM}{DD}',
  '{D}.{M}',
  '{YY}.{M}.{D}',
];

/** A bundled format, or one such as a team would write. */
function format(): NoteFormat {
  const bundled = one(BUNDLED_FORMATS);
  if (random() < 0.4) return bundled;
  const made: NoteFormat = {
    ...bundled,
    date: one(DATES),
    separator: one(['；', ' | ', '，', ' ', ' ~ ']),
    place: one(['append', 'prepend']),
    maxLength: one([null, null, 20, 60]),
    keep: one([[], ['【已打单】'], ['【已打单】', '仓库备注']]),
    situations: bundled.situations.map((situation) => ({ ...situation, template: one(TEMPLATES) })),
  };
  return parseFormat(made).ok ? made : bundled;
}

function stood(): string {
  return some(STOOD, 5)
    .map((piece) => piece + one(JOINTS))
    .join('');
}

interface Case extends NoteInput {
  composed: ComposedNote;
}

function makeCase(): Case {
  const own = format();
  const marketplace: Marketplace = one(MARKETPLACES);
  const signs = marketplace === 'douyin' && random() < 0.7;
  const status = one(ORDER_STATUSES);
  const [proposal] = proposeNotes(own, { status }, []);
  const raw = random() < 0.2 ? one(NASTY) : one(EVENTS);
  const situation = one(own.situations);
  const event = random() < 0.3 ? (one(own.situations).events[0] ?? raw) : raw;
  const input: NoteInput = {
    format: own,
    situationId: proposal?.situationId ?? situation.id,
    event: random() < 0.8 ? normaliseEvent(event, { date: own.date, emoji: one(['keep', 'drop']) }) : event,
    // Where the console signs, the name is its own.
    agent: !signs && random() < 0.05 ? one(NASTY) : one(AGENTS),
    day: `2026-${one(['01', '02', '11', '12'])}-${one(['01', '03', '12', '28', '30'])}`,
    before: stood() + (random() < 0.1 ? '旧备注'.repeat(100 + below(80)) : ''),
    marketplace,
    signs,
    limit: NOTE_LIMITS[marketplace] ?? null,
  };
  return { ...input, composed: composeNote(input) };
}

const CASES = Array.from({ length: 6000 }, makeCase);
type Right = Case & { composed: Extract<ComposedNote, { ok: true }> };
const right = CASES.filter((each): each is Right => each.composed.ok);
const told = ({ composed, ...input }: Case) =>
  JSON.stringify({
    ...input,
    format: [
      input.format.separator,
      input.format.date,
      input.format.situations.map(({ template }) => template),
    ],
    composed,
  });

describe('6000 orders', () => {
  it('are marked in the thousands, and refused for every reason that there is', () => {
    expect(right.length).toBeGreaterThan(1000);
    const reasons = new Set(CASES.flatMap(({ composed }) => (composed.ok ? [] : [composed.reason])));
    expect([...reasons].sort()).toEqual([
      'colour-missing',
      'no-agent',
      'no-day',
      'no-event',
      'other-situation',
      'sign',
      'too-long',
      'unreadable',
    ]);
    const marked = new Set(
      right.map(({ marketplace, situationId, format: { id } }) => `${marketplace} ${id} ${situationId}`),
    );
    // Five marketplaces have all the colours of both schemes, or a stand-in; on 1688 purple is missing.
    expect(marked.size).toBe(5 * 8 + 7);
  });

  it('keep what stood there byte for byte, and hold nothing else but the entry', () => {
    for (const each of right) {
      const { before, format: own, composed } = each;
      const { text, entry, isRepeat } = composed;
      const isFirst = own.place === 'prepend' && !each.signs;
      const rest = isFirst ? text.slice(0, text.length - before.length) : text.slice(before.length);
      expect(isFirst ? text.endsWith(before) : text.startsWith(before), told(each)).toBe(true);
      const allowed = isRepeat ? [''] : [entry, isFirst ? entry + own.separator : own.separator + entry];
      expect(allowed, told(each)).toContain(rest);
      expect(entry, told(each)).not.toMatch(/[\r\n\u200b]|^\s|\s$/);
    }
  });

  it('are never over a limit', () => {
    for (const each of right) {
      const { limit, composed, before } = each;
      if (!limit || composed.text === before) continue;
      expect(lengthIn(limit.unit, composed.text), told(each)).toBeLessThanOrEqual(limit.value);
      expect(composed.entry.length, told(each)).toBeLessThanOrEqual(each.format.maxLength ?? 1000);
    }
  });

  it('get a flag that the marketplace has', () => {
    for (const each of right) {
      const { flag, instead } = each.composed;
      const offered = MARKETPLACE_COLOURS[each.marketplace] ?? [];
      const wanted = each.format.situations.find(({ id }) => id === each.situationId)?.flag;
      expect(offered, told(each)).toContain(flag);
      expect(instead ?? flag, told(each)).toBe(wanted);
    }
  });

  it('read back as what was meant, with all that stood there', () => {
    for (const each of right) {
      const { format: own, situationId, agent, marketplace, signs, before, composed } = each;
      // 抖店 adds who and when itself, at the end.
      const signed = signs && !composed.isRepeat ? ` [${agent} ${each.day.slice(5)} 14:22]` : '';
      const context = {
        formats: [own],
        agents: [agent],
        today: each.day,
        marketplace,
        flag: composed.flag,
        signs,
      };
      const read = parseNote(composed.text + signed, context);
      const old = parseNote(before, { ...context, flag: null });
      if (signs && composed.entry === '') continue;
      const found = read.filter(
        (entry) =>
          entry.agent ===
            (own.situations.find(({ id }) => id === situationId)?.template.includes('{agent}') || signs
              ? agent
              : null) &&
          (entry.situationId === situationId || entry.couldBe.includes(situationId)) &&
          entry.text === composed.entry + signed,
      );
      if (composed.isRepeat) continue;
      expect(found.length, told(each)).toBe(1);
      expect(found[0]?.faults, told(each)).toEqual([]);
      expect(found[0]?.date?.day ?? each.day, told(each)).toBe(each.day);
      const others = read.filter((entry) => entry !== found[0]).map(({ text }) => text);
      expect(others, told(each)).toEqual(old.map(({ text }) => text));
    }
  });

  it('are written once: the same again changes nothing', () => {
    for (const each of right) {
      if (each.signs) continue;
      const again = composeNote({ ...each, before: each.composed.text });
      expect(again, told(each)).toMatchObject({
        ok: true,
        text: each.composed.text,
        flag: each.composed.flag,
      });
    }
  });
});
