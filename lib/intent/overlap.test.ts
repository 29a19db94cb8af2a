import { describe, expect, it } from 'vitest';
import { createOverlaps, sharedWords } from './overlap';

function scores(text: string, heads: string[], families: string[][] = [], asked: string[] = []): number[] {
  const overlaps = createOverlaps();
  heads.forEach((head, slot) => {
    overlaps.add(slot, { heads: [head], bodies: [], families: families[slot] ?? [] });
  });
  const found = new Float64Array(heads.length);
  overlaps.score(text, asked, found);
  return [...found];
}

describe('what a text shares with replies', () => {
  it('is pairs of characters, and whole words in Latin', () => {
    const [pair, word, none] = scores('退货 refund', ['退货地址', 'Refund days', '货退']);
    expect(pair).toBeGreaterThan(0);
    expect(word).toBeGreaterThan(0);
    expect(none).toBe(0);
  });

  it('counts more the fewer replies have it', () => {
    const [common = 0, , rare = 0] = scores('发货 揽收', ['发货', '发货时间', '揽收']);
    expect(rare).toBeGreaterThan(common);
  });

  it('counts words of one family as shared', () => {
    const [same, other] = scores('在不在', ['在吗', '发票'], [['hello'], []], ['hello']);
    expect(same).toBeGreaterThan(0);
    expect(other).toBe(0);
  });
});

describe('the words told as shared', () => {
  it.each([
    ['the longest run', '请问几天能到啊', ['大概几天能到您那里'], [], '几天能到'],
    ['as the buyer wrote them', 'Where is my REFUND', ['your refund'], [], 'REFUND'],
    ['two characters that are a tag', '要专票', ['发票'], ['专票'], '专票'],
    ['not two characters that are none', '今天能发', ['明天能寄'], [], ''],
    ['nothing', '在吗', ['发票'], [], ''],
  ])('are %s', (_, text, others, names, words) => {
    expect(sharedWords(text, others, names)).toBe(words);
  });
});
