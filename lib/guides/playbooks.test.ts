import { describe, expect, it } from 'vitest';
import en from '../../assets/public/packs/playbooks.en.json';
import zh from '../../assets/public/packs/playbooks.zh-CN.json';
import starterEn from '../../assets/public/packs/starter.en.json';
import starterZh from '../../assets/public/packs/starter.zh-CN.json';
import { packPlaybooks, packRows, parsePack } from '../replies/pack';
import { parseBody } from '../template/parse';
import { countOf, flawsOf, isStop, mainLine } from './walk';

const load = (json: unknown) => {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
};
const PACKS = [
  { name: 'zh-CN', books: packPlaybooks(load(zh)), replies: packRows(load(starterZh)).replies },
  { name: 'en', books: packPlaybooks(load(en)), replies: packRows(load(starterEn)).replies },
] as const;

/** The conduct that bundled replies are held to; each rule with a sentence that it catches. */
const RULES: [RegExp, string][] = [
  [/微信|QQ|支付宝|转账|收款|扫码|telegram|whatsapp|paypal/i, '加微信'],
  [/不开发?票|税点/, '开票加税点'],
  [/五星|改评|删评|five[- ]?star|change your review/i, '麻烦改成五星'],
  [/保证|绝对|肯定|guarantee|\bpromise\b/i, '保证到'],
  [/全网|第一名|唯一|cheapest/i, '全网低价'],
  [/没办法|不知道|公司规定|our policy/i, '这是公司规定'],
];
const REVIEW = /评价|追评|review/i;
const FAVOUR = /券|赠|礼|红包|返现|补偿|优惠|打折|discount|gift|voucher|coupon|cashback/i;

describe.each(PACKS)('$name', ({ books, replies }) => {
  const own = books.flatMap(({ steps }) =>
    steps.flatMap(({ lines }) => lines.flatMap((line) => ('body' in line ? [line] : []))),
  );

  it('names only replies that there are', () => {
    const known = new Set(replies.map(({ id }) => id));
    const named = books.flatMap(({ steps }) =>
      steps.flatMap(({ lines }) => lines.flatMap((line) => ('replyId' in line ? [line.replyId] : []))),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  it('has no dead end, and no step that nothing leads to', () => {
    expect(books.flatMap((book) => flawsOf(book).map((flaw) => ({ book: book.id, ...flaw })))).toEqual([]);
  });

  it('has texts that every variable of is known', () => {
    for (const { body } of own) expect(parseBody(body).filter(({ kind }) => kind === 'unknown')).toEqual([]);
  });

  it('keeps to the conduct, and never ties a favour to a review', () => {
    for (const [rule, caught] of RULES) {
      expect(caught).toMatch(rule);
      for (const { body } of own) expect(body).not.toMatch(rule);
    }
    for (const { body } of own) expect(REVIEW.test(body) && FAVOUR.test(body)).toBe(false);
  });

  it('has seven steps of reception and seven of mending a review', () => {
    for (const local of ['reception', 'review']) {
      const book = books.find(({ id }) => id.endsWith(`/${local}`));
      expect(book && mainLine(book)).toHaveLength(7);
    }
  });

  it.each([
    ['cancel', 'unpaid', ['unpaid']],
    ['cancel', 'to-ship', ['unprinted', 'printed']],
    ['cancel', 'shipped', ['sent']],
    ['shipping', 'unpaid', ['before']],
    ['shipping', 'to-ship', ['due', 'late']],
    ['shipping', 'shipped', ['sent']],
  ] as const)(
    '%s shows the way of an order that is %s, with what to say and what to note',
    (local, status, ways) => {
      const book = books.find(({ id }) => id.endsWith(`/${local}`));
      const shown = book?.steps[0]?.branches?.filter(({ statuses }) => statuses?.includes(status)) ?? [];
      expect(shown.map(({ to }) => to)).toEqual(ways);
      for (const { to } of shown) {
        const step = book?.steps.find(({ id }) => id === to);
        expect(step?.lines.length).toBeGreaterThan(0);
        if (local === 'cancel') expect(step?.advice.join()).toMatch(/备注|\bnote\b/i);
      }
    },
  );

  it('says nothing more where the buyer has refused to change a review', () => {
    const review = books.find(({ id }) => id.endsWith('/review'));
    const refused = review?.steps.find(({ id }) => id === 'refused');
    expect(refused && isStop(refused)).toBe(true);
    expect(refused?.advice.length).toBeGreaterThan(0);
    expect(review && refused && countOf(review, refused)).toBeNull();
  });

  it('gives buyers their steps piece by piece', () => {
    const cards = books.find(({ id }) => id.endsWith('/how-to'));
    const pieces = cards?.steps.flatMap(({ lines }) =>
      lines.filter((line) => 'body' in line && line.body.includes('{---}')),
    );
    expect(pieces?.length).toBeGreaterThanOrEqual(5);
  });
});

it('says the same in both languages', () => {
  const outline = (pack: typeof zh | typeof en) =>
    pack.playbooks.map(({ id, steps }) => ({
      id,
      steps: steps.map((step) => ({
        id: step.id,
        advice: step.advice.length,
        to: 'branches' in step ? step.branches?.map(({ to }) => to) : undefined,
      })),
    }));
  expect(outline(en)).toEqual(outline(zh));
});
