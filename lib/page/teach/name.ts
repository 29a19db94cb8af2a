import { plainOf } from '../../conversation/plain';
import type { ConversationProfile, Read } from '../../profile/types';
import type { TeachProblem } from '../../teach/types';
import { afresh } from '../find';
import { valuesOf } from '../read';
import { ownTextOf, textOf } from '../text';
import { type Ground, hasOwnText, inside } from './ground';
import { holdOf } from './hold';

/** Longer texts are no names: a whole header was pointed at. */
const LONGEST = 60;

/** Derives where the buyer's name stands, and reads exactly the words pointed at. */
export function teachName(
  ground: Ground,
  pointed: Element,
): { part: ConversationProfile; value: string } | { problem: TeachProblem } {
  const [holder, ...more] = [pointed, ...inside(pointed)].filter(hasOwnText);
  if (!holder) return { problem: 'no-text' };
  // Directly in what was pointed at, or in the only element there that says anything.
  if (holder !== pointed && more.length > 0) return { problem: 'several' };
  const own = ownTextOf(holder);
  const value = plainOf(own);
  if (!value) return { problem: 'no-text' };
  if (value.length > LONGEST) return { problem: 'several' };
  const from = holdOf(ground, holder, { saying: own })?.find;
  if (!from) return { problem: 'no-hold' };
  // A badge or a button in it is no part of the name.
  const read: Read = { from, take: textOf(holder) === own ? 'text' : 'own-text' };
  const values = valuesOf(afresh(ground.root), read);
  return values.length === 1 && values[0] === value
    ? { part: { name: [read] }, value }
    : { problem: 'several' };
}
