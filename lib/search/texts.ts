import type { Placed } from '../replies/order';
import type { Reply } from '../replies/types';

/** Where a reply may have been found. */
export type Field = 'shortcut' | 'title' | 'tag' | 'category' | 'body' | 'wording' | 'translation';

export interface FieldText {
  field: Field;
  /** Which tag, wording or translation (in the row's order); of a category: 0 its own, 1 the one above it. */
  index: number;
  text: string;
}

const NONE: readonly string[] = [];

/** Ways to say it beside the body. Most replies have none, and search asks of every one that it reads. */
export function otherBodies({ wordings, translations }: Reply): readonly string[] {
  if (!translations) return wordings ?? NONE;
  return [...(wordings ?? NONE), ...Object.values(translations)];
}

/** All that is searched, what says most first. */
export function textsOf({ reply, category, parent }: Placed): FieldText[] {
  const several = (field: Field, texts: readonly string[]) =>
    texts.map((text, index): FieldText => ({ field, index, text }));
  return [
    ...several('shortcut', [reply.shortcut]),
    ...several('title', [reply.title]),
    ...several('tag', reply.tags),
    ...several('category', [category?.name ?? '', parent?.name ?? '']),
    ...several('body', [reply.body]),
    ...several('wording', reply.wordings ?? []),
    ...several('translation', Object.values(reply.translations ?? {})),
  ];
}
