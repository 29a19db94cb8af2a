import { describe, expect, it } from 'vitest';
import en from '../../assets/public/packs/hints.en.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import playbooksEn from '../../assets/public/packs/playbooks.en.json';
import playbooksZh from '../../assets/public/packs/playbooks.zh-CN.json';
import starterEn from '../../assets/public/packs/starter.en.json';
import starterZh from '../../assets/public/packs/starter.zh-CN.json';
import { combine } from './combine';
import { asConversation } from './example';
import { parseHints } from './pack';
import { readMessage } from './read';
import { rulebook } from './rulebook';
import { type Example, MALICE, SIGNALS, TYPES } from './types';

const load = (json: unknown) => {
  const parsed = parseHints(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  expect(parsed.skipped).toEqual([]);
  return parsed.value;
};
const wordsOf = ({ categories }: typeof starterZh | typeof starterEn) =>
  new Set<string>(
    categories.flatMap(({ replies }) =>
      replies.flatMap((reply) => [reply.id, reply.title, ...('tags' in reply ? (reply.tags ?? []) : [])]),
    ),
  );

describe.each([
  { pack: load(zh), playbooks: playbooksZh.playbooks, words: wordsOf(starterZh) },
  { pack: load(en), playbooks: playbooksEn.playbooks, words: wordsOf(starterEn) },
])('the bundled hints in $pack.language', ({ pack, playbooks, words }) => {
  const book = rulebook(pack.rules, pack.lists);
  const fires = (rule: string, example: Example) => {
    const { messages, facts } = asConversation(example);
    const hits = messages.flatMap((message) => readMessage(book, message));
    return combine(book, hits, facts, messages.length * 60_000).some(({ reasons }) =>
      reasons.some((reason) => reason.rule === rule),
    );
  };

  it.each(pack.rules.map((rule) => ({ id: rule.id, rule })))('$id fires on its examples only', ({ rule }) => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterexamples.length).toBeGreaterThan(0);
    expect(rule.examples.filter((example) => !fires(rule.id, example))).toEqual([]);
    expect(rule.counterexamples.filter((example) => fires(rule.id, example))).toEqual([]);
  });

  it('has a type for every kind, and a kind of malice for every evidence case', () => {
    expect(new Set(pack.types.map(({ kind }) => kind))).toEqual(new Set(TYPES));
    expect(pack.types.flatMap(({ evidence }) => evidence ?? [])).toEqual([...MALICE]);
  });

  it('gives two or three tips a type, a playbook that there is, and words that find a reply', () => {
    for (const { id, tips, playbook, tags } of pack.types) {
      expect(tips.length, id).toBeGreaterThanOrEqual(2);
      expect(tips.length, id).toBeLessThanOrEqual(3);
      if (playbook) expect(playbooks.map((each) => each.id)).toContain(playbook);
      expect(tags.filter((tag) => ![...words].some((word) => word.toLowerCase().includes(tag)))).toEqual([]);
    }
  });
});

it('looks for every signal in Chinese, and in English for all but the invoice trap of Chinese law', () => {
  const signalsIn = (json: unknown) => new Set(load(json).rules.map(({ signal }) => signal));
  expect(signalsIn(zh)).toEqual(new Set(SIGNALS));
  expect(SIGNALS.filter((signal) => !signalsIn(en).has(signal))).toEqual(['invoice_pro']);
});

it('says the same of the types in both languages', () => {
  const outline = (json: unknown) =>
    load(json).types.map(({ id, kind, signals, without, playbook, evidence }) => ({
      id,
      kind,
      signals,
      without,
      playbook,
      evidence,
    }));
  expect(outline(en)).toEqual(outline(zh));
});
