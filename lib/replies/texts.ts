import type { Language, Reply } from './types';

/** One way to say a reply. */
export interface ReplyText {
  body: string;
  language: Language;
}

/** All ways to say a reply: its body, its other wordings, then what it is in other languages. */
export function textsOf(
  { body, wordings = [], translations = {} }: Pick<Reply, 'body' | 'wordings' | 'translations'>,
  language: Language,
): ReplyText[] {
  const own = [body, ...wordings].map((each) => ({ body: each, language }));
  const others = (Object.entries(translations) as [Language, string][])
    .filter(([other]) => other !== language)
    .map(([other, each]) => ({ body: each, language: other }));
  return [...own, ...others];
}

/** Which of them comes first for who writes in that language. */
export function firstIn(texts: readonly ReplyText[], language: Language): number {
  return Math.max(
    0,
    texts.findIndex((text) => text.language === language),
  );
}

/** The next one of the same language that `isFresh`, in turn; null where there is none. */
export function nextFresh(
  texts: readonly ReplyText[],
  at: number,
  isFresh: (index: number) => boolean,
): number | null {
  const turns = texts.map((_, by) => (at + 1 + by) % texts.length);
  const fits = (index: number) => index !== at && texts[index]?.language === texts[at]?.language;
  return turns.find((index) => fits(index) && isFresh(index)) ?? null;
}
