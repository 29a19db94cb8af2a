import {
  type Category,
  type Language,
  PERSONAL_SET,
  type ReplySet,
  UNSORTED_CATEGORY,
} from '../replies/types';
import type { Database } from './database';

/** Words for rows that the extension itself makes, in the language of the day they are made. */
export interface PersonalNames {
  language: Language;
  set: string;
  category: string;
}

/** The agent's own set, made when it is first needed; `made` tells the change feed. */
export async function personalSet(
  { sets }: Database,
  names: PersonalNames,
): Promise<{ set: ReplySet; made: boolean }> {
  const known = await sets.get(PERSONAL_SET);
  if (known) return { set: known, made: false };
  const set: ReplySet = {
    id: PERSONAL_SET,
    kind: 'personal',
    name: names.set,
    language: names.language,
    version: 0,
    // Before the starter sets: what a person wrote is what they look for.
    order: 0,
  };
  await sets.put(set);
  return { set, made: true };
}

/** Where a reply goes when its writer chose no category. */
export async function unsortedCategory(
  { categories }: Database,
  names: PersonalNames,
): Promise<{ category: Category; made: boolean }> {
  const known = await categories.get(UNSORTED_CATEGORY);
  if (known) return { category: known, made: false };
  const category: Category = { id: UNSORTED_CATEGORY, setId: PERSONAL_SET, name: names.category, order: 0 };
  await categories.put(category);
  return { category, made: true };
}
