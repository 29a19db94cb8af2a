import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { Placed } from '../replies/order';
import { reply, seeded } from '../replies/testing';
import type { Reply } from '../replies/types';
import { Filter } from './filter';
import { KIND } from './kind';
import { Lengths } from './lengths';
import { Plan } from './plan';
import { quality, titleStart } from './quality';
import { createIndex } from './search';
import { parseQuery, withSlips } from './term';
import { textsOf } from './texts';

/** Seeded: the same replies and queries in every run. */

const OPENINGS = ['亲，您好～', '您好亲', '', '【大促】', '（老客）', 'Hi，', '①', '😊'];
const MIDDLES = [
  ...[
    '银行卡重新绑定',
    '还款方式',
    '7天无理由退换',
    '38码和XL怎么选',
    '满100元减10',
    '长款便宜一点',
    '发货时间',
  ],
  ...[
    '快递单号查询',
    '顺丰EMS加急',
    '绿色女款还有吗',
    '会员积分折扣',
    '差评先道歉',
    '调换尺码',
    '朝阳区仓库',
    '處理退貨',
  ],
];
const ENDINGS = ['', '？', '，请稍等', ' - VIP', '（第2次）', '吧', ' please wait', '…'];

function makeReplies(count: number, random: () => number): Reply[] {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] as string;
  const sentence = () => pick(OPENINGS) + pick(MIDDLES) + pick(ENDINGS);
  return Array.from({ length: count }, (_, n) =>
    reply(sentence(), {
      id: `r${n}`,
      body: sentence() + sentence(),
      tags: random() < 0.3 ? [pick(MIDDLES)] : [],
      shortcut: random() < 0.3 ? `k${n % 7}` : '',
      order: Math.floor(random() * 5),
    }),
  );
}

const random = seeded(7);
const replies = makeReplies(600, random); // more than one block of the filter
const index = createIndex();
index.put(replies);
const find = (query: string, limit = Number.POSITIVE_INFINITY) =>
  index.search(query, { limit, usage: [], now: 0 }).map(({ id }) => id);

const placed = (one: Reply): Placed => ({
  reply: one,
  category: undefined,
  parent: undefined,
  set: undefined,
});

/** Contiguous characters of the text, never half an emoji. */
function stretch(text: string, most: number): string {
  const characters = [...text];
  const length = 1 + Math.floor(random() * Math.min(most, characters.length));
  const start = Math.floor(random() * (characters.length - length + 1));
  return characters.slice(start, start + length).join('');
}

const ideographs = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? [];
const spell = (text: string, pattern: 'pinyin' | 'first') =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, pattern }).join('');

describe('every title', () => {
  const sample = replies.filter((_, n) => n % 3 === 0);

  it('is found by each stretch of it, except by a single letter', () => {
    for (const { id, title } of replies) {
      const query = stretch(title, 30);
      if (query.trim() === '' || /^\s*[a-z]\s*$/i.test(query)) continue;
      expect(find(query), `${query} in ${title}`).toContain(id);
    }
  });

  it('is found by the pinyin and the initials of each run of characters', () => {
    for (const { id, title } of sample) {
      for (const run of ideographs(title)) {
        expect(find(spell(run, 'pinyin')), `${run} of ${title}`).toContain(id);
        if (run.length > 1) expect(find(spell(run, 'first')), `${run} of ${title}`).toContain(id);
      }
    }
  });

  it('is found by characters, syllables and initials mixed', () => {
    for (const { id, title } of sample) {
      const run = ideographs(title).find((each) => each.length > 1) as string;
      const styles = [(one: string) => one, (one: string) => spell(one, 'first')];
      const query = [...run]
        .map((one) => (styles[Math.floor(random() * 2)] as (one: string) => string)(one))
        .join('');
      expect(find(query), `${query} of ${title}`).toContain(id);
    }
  });
});

describe('the index', () => {
  const queries = Array.from({ length: 400 }, (_, n) => {
    const { title, body } = replies[n] as Reply;
    const text = stretch(n % 2 ? title : body, 6);
    const style = n % 5;
    if (style === 0) return text;
    if (style === 1) return `${stretch(title, 3)} ${stretch(body, 3)}`;
    if (style === 2)
      return String.fromCharCode(...Array.from({ length: 1 + (n % 4) }, () => 97 + random() * 26));
    return spell(text, style === 3 ? 'first' : 'pinyin').slice(0, 1 + (n % 9));
  });

  it('finds what a search without its sieves finds, and nothing before it', () => {
    let found = 0;
    for (const query of queries) {
      const terms = parseQuery(query);
      if (terms.length === 0) continue;
      const expected = replies.filter((each) =>
        terms.every((term) => quality(term, placed(each), true, KIND.literal) > 0),
      );
      // What is found by a looser reading comes behind all of them.
      const first = find(query).slice(0, expected.length);
      expect(new Set(first), query).toEqual(new Set(expected.map(({ id }) => id)));
      found += expected.length;
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('gives the same first hits, however few are asked for', () => {
    for (const query of queries) {
      const all = find(query);
      for (const limit of [1, 7, 50]) expect(find(query, limit), query).toEqual(all.slice(0, limit));
    }
  });

  it('is the same when it has been filled in slices, changed and undone', () => {
    const other = createIndex();
    other.put(replies.slice(300));
    other.put(replies.slice(0, 400).map((each) => ({ ...each, title: `旧${each.body}`, body: '' })));
    other.remove(replies.filter((_, n) => n % 3 === 0).map(({ id }) => id));
    other.put(replies);
    for (const query of queries) {
      const ids = other.search(query, { limit: 50, usage: [], now: 0 }).map(({ id }) => id);
      expect(ids, query).toEqual(find(query, 50));
    }
  });

  it('finds nothing for nonsense', () => {
    for (const query of ['qqzzxx', 'vvv', '鼃鼃', 'xkcdqz', '鼃鼃鼃鼃鼃', '退货 qqzz', '9999', '!!']) {
      expect(find(query), query).toEqual([]);
    }
  });

  it('marks whole characters of what was asked, inside the text', () => {
    for (const query of queries) {
      for (const hit of index.search(query, { limit: 5, usage: [], now: 0 })) {
        const one = replies[Number(hit.id.slice(1))] as Reply;
        expect(query.trim() === '' || hit.matches.length > 0, query).toBe(true);
        for (const { field, index: which, ranges } of hit.matches) {
          const text =
            textsOf(placed(one)).find((each) => each.field === field && each.index === which)?.text ?? '';
          let last = -1;
          for (const [start, end] of ranges) {
            expect(start, query).toBeGreaterThan(last);
            expect(text.slice(start, end).length, query).toBe(end - start);
            last = end;
          }
        }
      }
    }
  });
});

describe('one slip', () => {
  /** A letter wrong, missing, too many, two swapped. */
  function slipIn(text: string): string {
    const at = Math.floor(random() * (text.length - 1));
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const [before, one, after] = [text.slice(0, at), text[at] as string, text.slice(at + 1)];
    const kinds = [before + letter + after, before + after, before + letter + one + after];
    if (at < text.length - 1) kinds.push(before + after[0] + one + after.slice(1));
    return kinds[Math.floor(random() * kinds.length)] as string;
  }

  const filters = {
    head: new Filter('head'),
    body: new Filter('body'),
    codes: new Lengths(),
    titles: new Lengths(),
  };
  replies.forEach((each, slot) => {
    filters.head.addCode(slot, each.shortcut);
    for (const text of [each.title, ...each.tags]) filters.head.add(slot, text);
    filters.head.addStart(slot, each.title, titleStart(each.title));
    filters.body.add(slot, each.body);
    filters.titles.set(slot, each.title.length);
  });

  const misspelt = Array.from({ length: 150 }, (_, n) => {
    const run = ideographs((replies[n] as Reply).title).find((each) => each.length > 1) as string;
    return slipIn(spell(run.slice(0, 2 + (n % 3)), 'pinyin'));
  });

  it('is forgiven in the pinyin of any title', () => {
    let forgiven = 0;
    const unforgiven: string[] = [];
    for (const one of replies.slice(0, 120)) {
      const run = ideographs(one.title).find((each) => each.length > 2);
      if (!run) continue;
      const query = slipIn(spell(run.slice(0, 3), 'pinyin'));
      const small = createIndex();
      small.put([one]);
      const ids = small.search(query, { limit: 5, usage: [], now: 0 }).map(({ id }) => id);
      if (ids.includes(one.id)) forgiven += 1;
      else unforgiven.push(`${query} for ${run}`);
    }
    // A letter too few or too many can make other syllables of two.
    expect(unforgiven.length, unforgiven.join(', ')).toBeLessThan(forgiven / 20);
  });

  it('passes every sieve where the text answers', () => {
    let answered = 0;
    for (const query of misspelt) {
      const terms = withSlips(parseQuery(query));
      const [term] = terms ?? [];
      if (!term) continue;
      const plan = new Plan(term, filters);
      const { inHead, inBody } = plan;
      replies.forEach((each, slot) => {
        const [lane, bit] = [slot >> 5, 1 << (slot & 31)];
        const worth = {
          head: quality(term, placed(each), true, KIND.none),
          body: quality(term, placed(each), false, KIND.slip),
        };
        if (worth.head > 0) {
          expect((inHead[lane] as number) & bit, `${query} in ${each.title}`).not.toBe(0);
          expect(plan.ceiling(lane, bit, slot)).toBeGreaterThanOrEqual(worth.head);
        }
        if (worth.body > 0) expect((inBody[lane] as number) & bit, `${query} in ${each.body}`).not.toBe(0);
        answered += worth.head + worth.body > 0 ? 1 : 0;
      });
    }
    expect(answered).toBeGreaterThan(500);
  });

  it('is never offered before what was typed right', () => {
    for (const query of misspelt) {
      const terms = parseQuery(query);
      const isExact = (id: string) =>
        terms.every(
          (term) => quality(term, placed(replies[Number(id.slice(1))] as Reply), true, KIND.literal) > 0,
        );
      const exact = find(query, 50).map(isExact);
      expect(exact, query).toEqual([...exact].sort((a, b) => Number(b) - Number(a)));
    }
  });
});
