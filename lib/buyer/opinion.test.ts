import { describe, expect, it } from 'vitest';
import { combine } from './combine';
import { asConversation } from './example';
import { OPINION_FORMAT, type Opinion, parseOpinion } from './opinion';
import { readMessage } from './read';
import { rulebook } from './rulebook';
import { createTalk } from './talk';
import { ruleOf } from './testing';
import { NOTHING_KNOWN, type Rule, SIGNALS, type SignalId } from './types';

/** A model that knows single signs, each for one signal; what it has not seen is far below every bar. */
function fileOf(known: Record<string, SignalId>, change: object = {}) {
  const features = ['', ...Object.keys(known)];
  const weights = new Int8Array(features.length * SIGNALS.length);
  weights.fill(-20, 0, SIGNALS.length);
  features.forEach((feature, at) => {
    const signal = known[feature];
    if (signal) weights[at * SIGNALS.length + SIGNALS.indexOf(signal)] = 100;
  });
  return {
    format: OPINION_FORMAT,
    vocabulary: 1,
    labels: [...SIGNALS],
    scale: 0.1,
    classes: {},
    families: {},
    features: features.join('\n'),
    weights: Buffer.from(weights.buffer).toString('base64'),
    bars: SIGNALS.map(() => 0),
    ...change,
  };
}

function opinionOf(known: Record<string, SignalId>, change: object = {}): Opinion {
  const parsed = parseOpinion(fileOf(known, change));
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}

function signalsOf(opinion: Opinion, rules: Rule[], said: string[], now = said.length * 60_000) {
  const book = rulebook(rules, {}, opinion);
  const { messages } = asConversation({ said });
  const hits = messages.flatMap((message) => readMessage(book, message));
  return combine(book, hits, NOTHING_KNOWN, now);
}

const RULES = [
  ruleOf({ id: 'fault', phrases: ['坏了'], strength: 2, hours: 1 }),
  ruleOf({ id: 'report', signal: 'threat_complaint', phrases: ['告你'] }),
  ruleOf({ id: 'trap', signal: 'claim_pro', phrases: ['和解'] }),
  ruleOf({ id: 'pay', signal: 'compensation_demand', phrases: ['赔我'], unless: ['claim_pro'] }),
];

describe('the second opinion', () => {
  const opinion = opinionOf({ 糊: 'complaint', 罚: 'claim_pro', 损: 'compensation_demand' });
  const fired = (...said: string[]) => signalsOf(opinion, RULES, said).map(({ signal }) => signal);

  it('tells what no rule knows, as a trace, with the words that spoke for it', () => {
    expect(signalsOf(opinion, RULES, ['你们这个糊'])).toEqual([
      {
        signal: 'complaint',
        strength: 1,
        reasons: [{ rule: 'learned-complaint', message: '0', ranges: [{ from: 4, to: 5 }], words: ['糊'] }],
      },
    ]);
  });
  it('adds nothing where a rule has told the same', () => {
    const [signal] = signalsOf(opinion, RULES, ['坏了，糊']);
    expect(signal).toMatchObject({ strength: 2, reasons: [{ rule: 'fault' }] });
    expect(signal?.reasons).toHaveLength(1);
  });
  it('leaves grave things to the rules where they have found one', () => {
    expect(fired('你等着罚')).toEqual(['claim_pro']);
    expect(fired('告你，等着罚')).toEqual(['threat_complaint']);
  });
  it('stands back and passes as the rules of its signal do', () => {
    expect(fired('和解，损')).toEqual(['claim_pro']);
    expect(signalsOf(opinion, RULES, ['糊'], 7_200_000)).toEqual([]);
  });
  it('hears the buyer alone', () => {
    expect(fired('客服：糊')).toEqual([]);
  });
  it('hears the end of a long conversation, and forgets nothing that it has heard', () => {
    const talk = createTalk(rulebook(RULES, {}, opinion));
    const { messages } = asConversation({ said: ['糊', ...Array.from({ length: 150 }, () => '好')] });
    const told = (count: number) => talk.signals(messages.slice(0, count), NOTHING_KNOWN, 0).length;
    expect(createTalk(rulebook(RULES, {}, opinion)).signals(messages, NOTHING_KNOWN, 0)).toEqual([]);
    expect(told(1)).toBe(1);
    expect(told(151)).toBe(1);
  });
  it('is silent below its bar, without one, and on a signal that no rule has', () => {
    expect(fired('你好')).toEqual([]);
    const bars = SIGNALS.map((signal) => (signal === 'complaint' ? null : 0));
    expect(signalsOf(opinionOf({ 糊: 'complaint' }, { bars }), RULES, ['糊'])).toEqual([]);
    expect(signalsOf(opinionOf({ 糊: 'angry' }), RULES, ['糊'])).toEqual([]);
  });
});

describe('its file', () => {
  it.each([
    ['format', { format: 'sellerside-intent' }],
    ['labels', { labels: ['angry'] }],
    ['bars', { bars: [0] }],
    ['bars', { bars: SIGNALS.map(() => '0') }],
    ['bars', { bars: undefined }],
  ])('is refused at %s', (path, change) => {
    expect(parseOpinion(fileOf({ 糊: 'angry' }, change))).toMatchObject({ ok: false, path });
  });
});
