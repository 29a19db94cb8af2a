import { guideOf } from '../guides/line-id';
import { skeletonOf } from '../replies/similar';
import type { Reply } from '../replies/types';
import type { Recall } from './types';

export type NamedRecall = Recall & { id: string };

type Said = Pick<Reply, 'body' | 'wordings' | 'translations'>;
type Sayable = Said & Pick<Reply, 'id'>;

/** All that goes out to a buyer by a reply. */
export const saidBy = ({ body, wordings = [], translations = {} }: Said): string[] => [
  ...[body, ...wordings],
  ...Object.values(translations),
];

/** Characters of a skeleton: what is shorter stands in many a sentence that means something else. */
const LEAST = 8;

/** `亲，` before it and `哦` behind it make no other promise of a sentence; much more around it may. */
function isSaidIn(text: string, recalled: string): boolean {
  if (recalled === '' || text === recalled) return recalled !== '';
  return recalled.length >= LEAST && text.length <= recalled.length * 1.5 && text.includes(recalled);
}

/**
 * What nobody may use any more, by id. A reply is blocked in whosever words, an agent's own over it included; and so is
 * whatever says what was recalled, be it a copy in somebody's own set, with words around it, or the line of a guide.
 */
export function blockedBy(
  recalls: readonly NamedRecall[],
  rows: Iterable<Sayable>,
): Map<string, NamedRecall> {
  const blocked = new Map<string, NamedRecall>();
  const ids = new Map(recalls.map((recall) => [recall.id, recall]));
  const said = recalls.flatMap((recall) =>
    (recall.words ?? []).map((text) => ({ words: skeletonOf(text), recall })),
  );
  const saidIn = (text: string) => {
    const words = skeletonOf(text);
    return said.find((each) => isSaidIn(words, each.words))?.recall;
  };
  for (const row of rows) {
    const { id } = row;
    const named = ids.get(id);
    // Where a line stood, another one may stand by now.
    const isMoved = named?.words !== undefined && guideOf(id) !== null;
    const texts = said.length > 0 ? saidBy(row) : [];
    const recall = (isMoved ? undefined : named) ?? texts.map(saidIn).find(Boolean);
    if (recall) blocked.set(id, recall);
  }
  return blocked;
}
