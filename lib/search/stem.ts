/**
 * The stem of an English word, always a beginning of it: `refunds`, `refunded`, `refunding` → `refund`; `policies`,
 * `policy` → `polic`. Rules for the endings that words of the trade take, in order, at most one of each step; words
 * that only look alike keep their ends (`address`, `need`, `order`).
 */
export function stemOf(word: string): string {
  let stem = word;
  for (const endings of STEPS) {
    const cut = endings.map((ending) => stem.replace(ending, '')).find((rest) => isStem(rest, stem));
    stem = cut ?? stem;
  }
  // `shipped`, `cancelled`; done to every word, so that `sell` stays with `selling`.
  return stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

const STEPS: readonly (readonly RegExp[])[] = [
  [/ies$/, /(?<=ss|x|ch|sh)es$/, /(?<![sui])s$/],
  [/ations?$/, /(?<!e)ed$/, /ing$/, /ied$/],
  // Short words would fall together: `note` and `not`, `care` and `car`.
  [/(?<=[a-z]{3}[^aeiou])y$/, /(?<=[a-z]{4})e$/],
];

const isStem = (rest: string, word: string): boolean =>
  rest !== word && rest.length >= 3 && /[aeiouy]/.test(rest);
