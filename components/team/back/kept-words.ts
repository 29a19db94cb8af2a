import { useState } from 'preact/hooks';

/** Words of letters that were left with Esc: while this page is open they stand there again. */
const kept = new Map<string, string>();

/**
 * A text that outlives its form.
 * @param about what the letter is about: another one begins with its own words
 * @param first what it begins with; asked once
 * @returns the text, what changes it, and what forgets it once it has been sent
 */
export function useKeptWords(
  about: string,
  first: () => string,
): [text: string, set: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(() => kept.get(about) ?? first());
  const set = (next: string) => {
    kept.set(about, next);
    setText(next);
  };
  return [text, set, () => kept.delete(about)];
}
