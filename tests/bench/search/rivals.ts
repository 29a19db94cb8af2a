import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Reply } from '../../../lib/replies/types';

/** Ids of replies, best first. */
export type Find = (query: string, limit: number) => string[];

/** Other engines over the same replies; none of them knows pinyin. */
export const RIVALS: Record<string, (replies: readonly Reply[]) => Find> = {
  /** With the keys and weights that Briskine publishes. */
  fuse(replies) {
    const fuse = new Fuse(replies, {
      keys: [
        { name: 'shortcut', weight: 4 },
        { name: 'title', weight: 3 },
        { name: 'body', weight: 2 },
        { name: 'tags', weight: 1 },
      ],
      threshold: 0.3,
    });
    return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
  },

  /** It splits at spaces by itself, of which Chinese has none: it is given words. */
  minisearch(replies) {
    const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
    const words = (text: string) =>
      [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
    const index = new MiniSearch({
      fields: ['shortcut', 'title', 'body', 'tags'],
      tokenize: words,
      searchOptions: { boost: { shortcut: 4, title: 3, body: 2, tags: 1 }, prefix: true, fuzzy: 0.2 },
      extractField: (document: Reply, field) => String(document[field as keyof Reply]),
    });
    index.addAll(replies);
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  },

  ufuzzy(replies) {
    // As its README has it for other scripts than Latin.
    const ufuzzy = new UFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
    });
    const texts = replies.map(({ shortcut, title, body, tags }) =>
      [shortcut, title, body, ...tags].join(' '),
    );
    return (query, limit) => {
      const [found, info, order] = ufuzzy.search(texts, query);
      const best = info && order ? order.map((at) => info.idx[at] as number) : (found ?? []);
      return best.slice(0, limit).flatMap((at) => replies[at]?.id ?? []);
    };
  },
};
