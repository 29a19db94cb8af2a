import type { InputProfile } from '../profile/types';

export type Limit = NonNullable<InputProfile['limit']>;

/** Length of a text as a console counts it: characters as scripts in pages count them, which makes two of an emoji. */
export function lengthOf(text: string, unit: Limit['unit']): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}
