/** Not by spaces: a shop's name, or a tag in English, may have one. */
const PARTS = /[,，、;；\n]+/;

/** Names that somebody typed in one line. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(PARTS)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

export const namesText = (names: readonly string[] = []): string => names.join('，');
