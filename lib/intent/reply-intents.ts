import type { Placed } from '../replies/order';
import { fold } from '../search/fold';
import { classify } from './classify';
import { REPLY_WORDS } from './reply-words';
import { INTENTS } from './types';
import type { Model } from './weights';

/** How much each part says of what a reply is for. A body answers, and speaks of much beside what was asked. */
const SHARE = { head: 0.35, named: 0.5, body: 0.15 };

/**
 * What a buyer wants whom this reply answers: by intent, in the order of `INTENTS`, all together 1. Title, tags and
 * category are read as a buyer's words, and for the words that agents use.
 */
export function intentsOf(model: Model, { reply, category, parent }: Placed): Float64Array {
  const head = [reply.title, ...reply.tags].join(' ');
  const named = namedBy(fold([category?.name, parent?.name, head].join(' ')));
  const parts = [
    { share: SHARE.head, by: read(model, head) },
    { share: SHARE.body, by: read(model, reply.body) },
    ...(named ? [{ share: SHARE.named, by: named }] : []),
  ];
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  return Float64Array.from(INTENTS, (_, intent) =>
    parts.reduce((sum, { share, by }) => sum + (share * (by[intent] as number)) / all, 0),
  );
}

function read(model: Model, text: string): Float64Array {
  const shares = new Float64Array(INTENTS.length);
  for (const { intent, probability } of classify(model, text).ranked) {
    shares[INTENTS.indexOf(intent)] = probability;
  }
  return shares;
}

/** By how many of their words there are; null where there is none. */
function namedBy(text: string): Float64Array | null {
  const counts = Float64Array.from(INTENTS, (intent) => {
    return REPLY_WORDS[intent]?.filter((word) => text.includes(word)).length ?? 0;
  });
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : counts.map((count) => count / all);
}
