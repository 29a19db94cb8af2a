import { type Audience, audienceOf } from './audience';
import type { Reach } from './state';
import type { Entry } from './types';

/** A reply or a category reaches whom its set does. */
type SetOf = (id: string) => (Audience & { shops?: string[] }) | null;

/** Whom an entry reaches; undefined: everybody. */
export function reachOf(entry: Entry, setOf: SetOf): Reach | undefined {
  switch (entry.kind) {
    case 'set':
    case 'notice':
    case 'playbook':
    case 'campaign':
      return listed(entry.value);
    case 'category':
      return listed(setOf(entry.value.setId) ?? {});
    case 'reply': {
      const set = setOf(entry.value.setId) ?? {};
      return listed({ ...set, ...both(set.shops, entry.value.shops) });
    }
    default:
      return undefined;
  }
}

/** Of two lists those that both name: a reply for a shop in a set for another is for nobody's conversation. */
function both(set: readonly string[] | undefined, own: readonly string[] | undefined): { shops?: string[] } {
  if (!set || !own) return set || own ? { shops: [...(set ?? own ?? [])] } : {};
  return { shops: own.filter((shop) => set.includes(shop)) };
}

function listed(thing: Audience & { shops?: string[] }): Reach | undefined {
  const { shops } = thing;
  const reach = { ...audienceOf(thing), ...(shops && { shops }) };
  return Object.keys(reach).length > 0 ? reach : undefined;
}
