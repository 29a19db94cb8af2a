import { plainOf } from '../conversation/plain';

/** Two names are the same shop regardless of spaces, case and what is not seen of them. */
export function shopKey(name: string): string {
  return plainOf(name).replace(/\s+/g, '').toLowerCase();
}
