import { describe, expect, it } from 'vitest';
import { combine } from './combine';
import { asConversation } from './example';
import { readMessage, type Said } from './read';
import { rulebook } from './rulebook';
import { ruleOf } from './testing';
import { type BuyerFacts, type Example, NOTHING_KNOWN, type Rule } from './types';

const NOW = 1_000_000_000_000;
const HOUR = 3_600_000;

/** The signals of a conversation under some rules, with the strength of each. */
function signalsOf(rules: Rule[], example: Example, now = NOW) {
  const book = rulebook(rules);
  expect(book.faults).toEqual([]);
  const { messages, facts } = asConversation(example);
  return combine(
    book,
    messages.flatMap((message) => readMessage(book, message)),
    facts,
    now,
  );
}
const fired = (rules: Rule[], example: Example) => signalsOf(rules, example).map(({ signal }) => signal);

const buyerSays = (text: string, at: number | null): Said => ({
  id: null,
  side: 'buyer',
  kind: 'text',
  text,
  at,
});
function firedIn(rules: Rule[], messages: Said[], facts: BuyerFacts = NOTHING_KNOWN) {
  const book = rulebook(rules);
  return combine(
    book,
    messages.flatMap((message) => readMessage(book, message)),
    facts,
    NOW,
  ).map(({ signal }) => signal);
}

describe('whose words count', () => {
  it('are those of the buyer, unless a rule says otherwise', () => {
    expect(fired([ruleOf({ id: 'a' })], '坏了')).toEqual(['complaint']);
    expect(fired([ruleOf({ id: 'a' })], { said: ['客服：坏了？'] })).toEqual([]);
    expect(fired([ruleOf({ id: 'a', said: 'agent' })], { said: ['客服：坏了？'] })).toEqual(['complaint']);
  });

  it.each([
    { side: 'robot', kind: 'text' },
    { side: 'system', kind: 'text' },
    { side: null, kind: 'text' },
    { side: 'buyer', kind: 'card' },
  ] as const)('are not those of %o', (change) => {
    expect(firedIn([ruleOf({ id: 'a' })], [{ ...buyerSays('坏了', NOW), ...change }])).toEqual([]);
  });
});

describe('reasons', () => {
  it('name rule, message and words as they stand', () => {
    const [signal] = signalsOf([ruleOf({ id: 'broken', phrases: ['坏…退'] })], {
      said: ['你好', '坏 了，坏了要退'],
    });
    expect(signal).toEqual({
      signal: 'complaint',
      strength: 1,
      reasons: [
        {
          rule: 'broken',
          message: '1',
          ranges: [
            { from: 4, to: 5 },
            { from: 7, to: 8 },
          ],
          words: ['坏', '退'],
        },
      ],
    });
  });

  it('name the fact', () => {
    const need = { fact: 'orders', atLeast: 2 } as const;
    const rule = ruleOf({ id: 'known', signal: 'returning_buyer', phrases: [], needs: [need] });
    expect(signalsOf([rule], { facts: { orders: 2 } })[0]?.reasons).toEqual([{ rule: 'known', fact: need }]);
  });

  it('come with the greatest strength of their rules, and strong signals come first', () => {
    const rules = [
      ruleOf({ id: 'a', strength: 1 }),
      ruleOf({ id: 'b', strength: 3 }),
      ruleOf({ id: 'c', signal: 'angry', strength: 2 }),
    ];
    expect(signalsOf(rules, '坏了').map(({ signal, strength }) => [signal, strength])).toEqual([
      ['complaint', 3],
      ['angry', 2],
    ]);
  });
});

describe('a context rule', () => {
  const rules = [
    ruleOf({ id: 'shot', signal: 'invoice_pro', tier: 'context', phrases: ['截图'], with: ['surcharge'] }),
    ruleOf({
      id: 'surcharge',
      signal: 'invoice_pro',
      tier: 'context',
      said: 'agent',
      phrases: ['税点'],
      with: ['shot'],
    }),
  ];
  it('counts only together with one that it names', () => {
    expect(fired(rules, '我截图了')).toEqual([]);
    expect(fired(rules, { said: ['客服：加税点'] })).toEqual([]);
    expect(fired(rules, { said: ['客服：加税点', '我截图了'] })).toEqual(['invoice_pro']);
  });
  it('may ask for that within one message', () => {
    const near = rules.map((rule) => ({ ...rule, said: 'buyer', within: 'message' }) as const);
    expect(fired(near, { said: ['加税点', '我截图了'] })).toEqual([]);
    expect(fired(near, '加税点的话我截图了')).toEqual(['invoice_pro']);
  });
  it('shows the words of both', () => {
    const [signal] = signalsOf(rules, {
      said: ['客服：加税点', '截图了'],
    });
    expect(signal?.reasons.flatMap((reason) => ('words' in reason ? reason.words : []))).toContain('税点');
  });
});

describe('how often', () => {
  const rule = ruleOf({ id: 'a', signal: 'impatient', phrases: ['在吗'], times: { count: 3, minutes: 5 } });
  const at = (minutes: number) => buyerSays('在吗', NOW - HOUR + minutes * 60_000);
  it('asks for so many within the time', () => {
    expect(firedIn([rule], [at(0), at(2)])).toEqual([]);
    expect(firedIn([rule], [at(0), at(2), at(5)])).toEqual(['impatient']);
    expect(firedIn([rule], [at(0), at(2), at(9)])).toEqual([]);
  });
  it('does not guess when something was said', () => {
    expect(firedIn([rule], [at(0), at(2), buyerSays('在吗', null)])).toEqual([]);
  });
  it('may ask for different words', () => {
    const words = ruleOf({ id: 'a', phrases: ['光圈', '快门'], times: { count: 2, different: true } });
    expect(fired([words], '光圈，光圈')).toEqual([]);
    expect(fired([words], '光圈和快门')).toEqual(['complaint']);
  });
});

describe('what passes', () => {
  it('counts for its hours, and as long as nobody knows when it was said', () => {
    const rule = ruleOf({ id: 'a', signal: 'angry', hours: 6 });
    expect(firedIn([rule], [buyerSays('坏了', NOW - 5 * HOUR)])).toEqual(['angry']);
    expect(firedIn([rule], [buyerSays('坏了', NOW - 7 * HOUR)])).toEqual([]);
    expect(firedIn([rule], [buyerSays('坏了', null)])).toEqual(['angry']);
  });
});

describe('unless', () => {
  it('keeps a signal back where a graver one fires, in whatever order they stand', () => {
    const rules = [
      ruleOf({ id: 'c', signal: 'compensation_demand', unless: ['threat_review'] }),
      ruleOf({ id: 'b', signal: 'threat_review', unless: ['extortion_review'] }),
      ruleOf({ id: 'a', signal: 'extortion_review', phrases: ['封口费'] }),
    ];
    expect(fired(rules, '坏了，封口费')).toEqual(['extortion_review', 'compensation_demand'].reverse());
    expect(fired(rules, '坏了')).toEqual(['threat_review']);
    expect(fired([...rules].reverse(), '坏了')).toEqual(['threat_review']);
  });
});

describe('needs', () => {
  const DAY = 24 * HOUR;
  it.each<[NonNullable<Rule['needs']>[number], Partial<BuyerFacts>, Partial<BuyerFacts>]>([
    [{ fact: 'orders', atMost: 0 }, { orders: 0 }, { orders: 1 }],
    [{ fact: 'paid', atLeast: 500 }, { paid: 500 }, { paid: 499.9 }],
    [{ fact: 'refunds', atLeast: 2 }, { refunds: 2 }, { refunds: 1 }],
    [
      { fact: 'refund-share', atLeast: 0.5 },
      { orders: 4, refunds: 2 },
      { orders: 0, refunds: 2 },
    ],
    [{ fact: 'known-days', atLeast: 30 }, { knownSince: NOW - 30 * DAY }, { knownSince: NOW - 29 * DAY }],
    [{ fact: 'status', is: ['unpaid'] }, { statuses: ['paid', 'unpaid'] }, { statuses: ['paid'] }],
  ])('%o is known to be so, or nothing fires', (need, fulfilled, missed) => {
    const rule = ruleOf({ id: 'a', needs: [need] });
    const withFacts = (facts: Partial<BuyerFacts>) => fired([rule], { said: ['坏了'], facts });
    expect(withFacts(fulfilled)).toEqual(['complaint']);
    expect(withFacts(missed)).toEqual([]);
    expect(withFacts({})).toEqual([]);
  });
});
