const LEAST = { characters: 12, words: 4 } as const;

export type PassphraseFault = 'weak' | 'differs';

/** Who finds the key's file can try words as fast as a machine can: length is what holds. Null: fine. */
export function passphraseFault(text: string, again: string): PassphraseFault | null {
  const words = text.trim().split(/\s+/);
  const isStrong = [...text.trim()].length >= LEAST.characters || words.length >= LEAST.words;
  if (!isStrong) return 'weak';
  return text === again ? null : 'differs';
}
