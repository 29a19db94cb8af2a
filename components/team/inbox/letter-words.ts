import { SIGNALS } from '../../../lib/buyer/types';
import { t } from '../../../lib/platform/i18n';
import { MARKETPLACES } from '../../../lib/profile/types';
import type { InLetter, Letter, LetterOf, ParcelKind } from '../../../lib/team/back/types';
import { sizeText } from '../desk/size-text';

/** What a letter is about, on one line. */
export function titleOf({ letter }: InLetter): string {
  switch (letter.kind) {
    case 'proposal':
      return letter.body.title;
    case 'question':
      return letter.body.text;
    case 'wrong-hint':
      return signalText(letter);
    case 'case':
      return letter.body.title;
    default:
      return letter.body.parcel.name;
  }
}

/** Whoever wrote it may have a newer version, with signals that there is no word for here. */
function signalText({ body }: LetterOf<'wrong-hint'>): string {
  const signal = SIGNALS.find((each) => each === body.signal);
  return signal ? t(`signal.${signal}`) : body.signal;
}

/** Who says that they wrote it, and what they are. */
export function fromText({ name, role, group }: Letter['person']): string {
  return [name || t('back.nameless'), t(`team.role.${role}`), group].filter(Boolean).join(' · ');
}

/** What there is to fetch. */
export function parcelText({ body }: LetterOf<ParcelKind>): string {
  const note = 'note' in body ? body.note : '';
  return [note, body.parcel.name, sizeText(body.parcel.bytes)].filter(Boolean).join(' · ');
}

/** Where and how often it was met. */
export function metText({ body }: LetterOf<'question'>): string {
  const market = MARKETPLACES.find((each) => each === body.marketplace);
  const times = body.count > 1 ? t('inbox.times', { count: body.count }) : '';
  return [market ? t(`market.${market}`) : body.marketplace, body.shop, times].filter(Boolean).join(' · ');
}
