import { describe, expect, it } from 'vitest';
import playbooksEn from '../../assets/public/packs/playbooks.en.json';
import playbooksZh from '../../assets/public/packs/playbooks.zh-CN.json';
import starterEn from '../../assets/public/packs/starter.en.json';
import starterZh from '../../assets/public/packs/starter.zh-CN.json';
import en from '../../assets/public/packs/wording.en.json';
import zh from '../../assets/public/packs/wording.zh-CN.json';
import { DEFAULT_LIMITS } from '../authority/types';
import { parsePack } from '../replies/pack';
import { wordingBook } from './book';
import { checkBody, checkText } from './check';
import { parseWording } from './pack';
import type { Rule } from './types';

const packs = { zh, en };

/** Every rule is turned on and as grave as can be, and stands on the first marketplace that it names. */
const found = (book: ReturnType<typeof wordingBook>, rule: Rule, text: string) =>
  checkText([book], text, {
    marketplace: rule.marketplaces?.[0] ?? null,
    limits: DEFAULT_LIMITS,
    levels: { rules: { [rule.id]: 'block' } },
    strangers: null,
  });

describe.each(Object.entries(packs))('the pack of %s', (_, json) => {
  const parsed = parseWording(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  const { value, skipped } = parsed;
  const book = wordingBook(value);

  it('is read whole', () => {
    expect(skipped).toEqual([]);
    expect(book.faults).toEqual([]);
  });
  it.each(value.rules.map((rule) => [rule.id, rule] as const))(
    '%s finds its examples and nothing else',
    (id, rule) => {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.counterexamples.length).toBeGreaterThan(0);
      const fires = (text: string) => found(book, rule, text).some((finding) => finding.rule === id);
      expect(rule.examples.filter((text) => !fires(text))).toEqual([]);
      expect(rule.counterexamples.filter(fires)).toEqual([]);
    },
  );
});

it('of both languages stay silent on every reply that we bundle ourselves', () => {
  const books = Object.values(packs).map((json) => {
    const parsed = parseWording(json);
    if (!parsed.ok) throw new Error(parsed.path);
    return wordingBook(parsed.value);
  });
  const bodies = [starterZh, starterEn, playbooksZh, playbooksEn].flatMap((json) => {
    const parsed = parsePack(json);
    if (!parsed.ok) throw new Error(parsed.path);
    const { categories, playbooks } = parsed.value;
    const lines = playbooks.flatMap(({ steps }) => steps.flatMap((step) => step.lines));
    return [
      ...categories.flatMap(({ replies }) => replies.map(({ body }) => body)),
      ...lines.flatMap((line) => ('body' in line ? [line.body] : [])),
    ];
  });
  expect(bodies.length).toBeGreaterThan(300);
  const circumstances = { marketplace: null, limits: DEFAULT_LIMITS, strangers: null };
  expect(bodies.filter((body) => checkBody(books, body, circumstances).length > 0)).toEqual([]);
});
