import { cardKey, placeOf } from '../../../buyer/card';
import type { PageFacts } from '../../../conversation/types';
import type { CaseSubject } from '../../../evidence/types';
import type { Profile } from '../../../profile/types';

/** Whom a case would be about that begins with this page. */
export function subjectOf(
  { id, marketplace }: Pick<Profile, 'id' | 'marketplace'>,
  facts: PageFacts | null,
): CaseSubject {
  const shop = facts?.shop ?? '';
  const conversation = facts?.conversation ?? null;
  const place = placeOf(id, shop, conversation);
  return {
    console: id,
    marketplace,
    shop,
    conversation: conversation?.key ?? null,
    buyerName: conversation?.buyer.name ?? null,
    buyerUid: conversation?.buyer.uid ?? null,
    buyerKey: place && cardKey(place),
  };
}
