import type { Language, Reply, ReplyWords } from './types';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The words alone, in one form: what is empty is left out. */
export function wordsOf({ title, body, wordings, translations }: ReplyWords): ReplyWords {
  const spoken = Object.entries(translations ?? {}).filter(([, text]) => text);
  return {
    title,
    body,
    ...(wordings?.length && { wordings }),
    ...(spoken.length > 0 && { translations: Object.fromEntries(spoken) }),
  };
}

/** The reply with these words and none of its own. */
export function withWords(reply: Reply, words: ReplyWords): Reply {
  const { wordings: _, translations: __, ...rest } = reply;
  return { ...rest, ...wordsOf(words) };
}

export function sameWords(a: ReplyWords, b: ReplyWords): boolean {
  return (
    a.title === b.title &&
    a.body === b.body &&
    sameTexts(a.wordings, b.wordings) &&
    LANGUAGES.every((language) => (a.translations?.[language] ?? '') === (b.translations?.[language] ?? ''))
  );
}

/** Two lists of texts, in the same order; none is the same as an empty one. */
export function sameTexts(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
