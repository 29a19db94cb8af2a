export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How one text became the other, by words; Chinese ones are found by the browser. Loaded when it is first asked. */
export async function wordDiff(before: string, after: string): Promise<Change[]> {
  const { diffWordsWithSpace } = await import('diff');
  const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
