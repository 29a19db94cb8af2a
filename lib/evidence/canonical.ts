import canonicalize from 'canonicalize';

/** A lone half of a character: with `u`, the halves of a whole one do not match. */
const HALF = /\p{Surrogate}/gu;

export interface Canonical {
  text: string;
  /** Halves of characters, as a cut emoji leaves them, have become U+FFFD: UTF-8 has no bytes for them. */
  mended: boolean;
}

/**
 * The one text of a JSON value (RFC 8785), the same on every machine, so that its hash is. `canonicalize` throws on
 * halves of characters, and words of buyers do hold them: in values they are mended first, and that is told. Keys are
 * always ours.
 */
export function canonical(value: object): Canonical {
  let mended = false;
  const text = JSON.stringify(value);
  const mend = (_: string, part: unknown) => {
    if (typeof part !== 'string') return part;
    const whole = part.replace(HALF, '\uFFFD');
    mended ||= whole !== part;
    return whole;
  };
  // Only halves are escaped in this way. To look at each value of a large library would take five times as long.
  const sound: unknown = text.includes('\\ud') ? JSON.parse(text, mend) : JSON.parse(text);
  // Of an object it is always a text.
  return { text: canonicalize(sound) as string, mended };
}
