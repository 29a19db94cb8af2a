import type { OrderRead, Profile } from '../../lib/profile/types';

/** A place in a page that a profile looks at: by a selector, or by a label. */
export type Part = { css: string } | { label: string };

/** Arrays of these names hold selectors; all others hold words, reads or addresses. */
const MARKS = /^(css|not|without|skip|marks|open|chosen|signs|unreadMarks|system|robot|buyer|agent)$/;

export interface Places {
  parts: Part[];
  /** Where a value is the whole text of an element. */
  texts: string[];
  /** Attributes that hold values. */
  attributes: string[];
  /** What repeats: messages, buyers, orders. */
  rows: string[];
}

/** All places that a profile looks at. */
export function placesOf(profile: Profile): Places {
  const css = new Set<string>();
  const labels = new Set<string>();
  const texts = new Set<string>();
  const attributes = new Set(['id', 'title']);
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (MARKS.test(key)) css.add(value);
      if (key === 'label') labels.add(value);
      if (key === 'attr') attributes.add(value);
    } else if (Array.isArray(value)) {
      for (const each of value) walk(each, key);
    } else if (value && typeof value === 'object') {
      const { take, from, label } = value as Partial<OrderRead>;
      if (take === 'text' && !label) for (const each of from?.css ?? []) texts.add(each);
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
    }
  };
  walk(profile, '');
  const { messages, conversations, orders } = profile;
  return {
    parts: [...Array.from(css, (each) => ({ css: each })), ...Array.from(labels, (label) => ({ label }))],
    texts: [...texts],
    attributes: [...attributes],
    rows: [messages, conversations, orders].flatMap((part) => part?.row.css ?? []),
  };
}
