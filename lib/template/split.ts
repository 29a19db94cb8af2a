/** A word and what stands behind its colon, wide or narrow; null where there is no colon. */
export function atColon(text: string): [word: string, rest: string | null] {
  const colon = text.search(/[:：]/);
  return colon < 0 ? [text.trim(), null] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
}

export const hasBar = (text: string): boolean => /[|｜]/.test(text);
export const atBars = (text: string): string[] => text.split(/[|｜]/).map((option) => option.trim());
