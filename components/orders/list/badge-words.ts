import { dayOf } from '../../../lib/guides/days';
import type { OrderBadges } from '../../../lib/messaging/ports';
import type { Badge, BadgeKind, Standing } from '../../../lib/orders/standing';
import { currentLanguage, type Locale, t } from '../../../lib/platform/i18n';
import { shortId } from '../words';

type Tone = OrderBadges['texts'][number]['tone'];
export type BadgeWords = OrderBadges['texts'][number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TONES: Record<BadgeKind, Tone> = {
  'past-ship-by': 'red',
  'ship-soon': 'amber',
  closes: 'amber',
  'ordered-twice': 'amber',
  'can-merge': 'plain',
  unmarked: 'amber',
  'wrong-format': 'amber',
  flag: 'plain',
};

/** What a badge says and means, at this moment (epoch milliseconds). */
export function badgeWords(badge: Badge, now: number): BadgeWords {
  return { ...textOf(badge, now), tone: TONES[badge.kind] };
}

function textOf(badge: Badge, now: number): Omit<BadgeWords, 'tone'> {
  switch (badge.kind) {
    case 'past-ship-by':
    case 'ship-soon':
    case 'closes': {
      const { kind, at } = badge;
      const time = spanWords(Math.abs(at - now));
      return {
        text: t(`order.badge.${kind}`, { time }),
        title: t(`order.badge.${kind}.why`, { when: whenWords(at) }),
      };
    }
    case 'ordered-twice':
    case 'can-merge': {
      const orders = badge.with.map(shortId).join(', ');
      return { text: t(`order.badge.${badge.kind}`), title: t(`order.badge.${badge.kind}.why`, { orders }) };
    }
    case 'unmarked': {
      const why = badge.words ? 'words' : 'why';
      return { text: t('order.badge.unmarked'), title: t(`order.badge.unmarked.${why}`) };
    }
    case 'wrong-format': {
      const title = badge.faults.map((fault) => t(`notes.breaks.${fault}`)).join(' · ');
      return { text: t('order.badge.wrong-format'), title };
    }
    case 'flag': {
      const names = badge.names.join(' / ');
      return {
        text: names,
        title: t('order.badge.flag.why', { colour: t(`notes.flag.${badge.colour}`), names }),
      };
    }
  }
}

/** In full minutes: what is left is never told longer than it is. */
function spanWords(ms: number): string {
  const [days, hours] = [Math.floor(ms / DAY), Math.floor((ms % DAY) / HOUR)];
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (days > 0) return t('order.time.days', { days, hours });
  return hours > 0 ? t('order.time.hours', { hours, minutes }) : t('order.time.minutes', { minutes });
}

/** `11-22 18:05`, of epoch milliseconds. */
const whenWords = (at: number) => `${dayOf(at).slice(5)} ${clockWords(at)}`;

/** `18:05`, by this machine's clock. */
export function clockWords(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

interface Worded {
  badges: OrderBadges;
  now: number;
  language: Locale;
}
/** Of five hundred orders one has changed: the others are said as they were. */
const WORDED = new WeakMap<Standing, Worded>();

/** What the page draws at the rows. */
export function pageBadges(standings: readonly Standing[], now: number): OrderBadges[] {
  const language = currentLanguage();
  return standings.flatMap((standing) => {
    const { order, badges } = standing;
    if (badges.length === 0) return [];
    const known = WORDED.get(standing);
    if (known?.now === now && known.language === language) return [known.badges];
    const worded = { orderId: order.id, texts: badges.map((badge) => badgeWords(badge, now)) };
    WORDED.set(standing, { badges: worded, now, language });
    return [worded];
  });
}
