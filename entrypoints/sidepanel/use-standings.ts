import { useEffect, useMemo } from 'preact/hooks';
import { pageBadges } from '../../components/orders/list/badge-words';
import { useNow } from '../../components/ui/use-now';
import { dayOf } from '../../lib/guides/days';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { Settings } from '../../lib/messaging/settings';
import { formatFor, withColours } from '../../lib/notes/own';
import { parseNote } from '../../lib/notes/parse';
import type { NoteFormat } from '../../lib/notes/types';
import { Standings } from '../../lib/orders/standing';
import type { Order, OrderFacts } from '../../lib/orders/types';
import { currentLanguage } from '../../lib/platform/i18n';

interface Options {
  link: PanelLink;
  console: ConsoleInfo;
  facts: OrderFacts | null;
  /** Empty: nobody knows which one is logged in. */
  shop: string;
  settings: Settings;
  formats: readonly NoteFormat[];
}

const NO_ORDERS: readonly Order[] = [];
const MINUTE = 60_000;

/** What stands out in the orders of the page, told to the page as well, and ticking by the minute. */
export function useStandings({ link, console, facts, shop, settings, formats }: Options) {
  const { marketplace } = console;
  const { noteFormats, noteColours, noteTag, noteSigns, agentName } = settings;
  const orders = facts?.orders ?? NO_ORDERS;
  const now = useNow(orders.length > 0 ? MINUTE : null);
  const today = dayOf(now);
  const book = useMemo(() => {
    const chosen = formatFor(shop, noteFormats, formats);
    const format = chosen && withColours(chosen, noteColours);
    const others = formats.filter(({ id }) => id !== format?.id);
    const agents = [noteTag || agentName].filter(Boolean);
    const readNote = (note: string, { flag }: Order) =>
      parseNote(note, {
        ...{ agents, today, marketplace, flag },
        // Only there the console is known to add who and when by itself.
        signs: noteSigns && marketplace === 'douyin',
        formats: format ? [format, ...others] : others,
      });
    return new Standings({ marketplace, format, readNote });
  }, [marketplace, shop, noteFormats, noteColours, noteTag, noteSigns, agentName, formats, today]);
  const standings = useMemo(() => book.take(orders, now), [book, orders, now]);

  const language = currentLanguage();
  useEffect(() => {
    // Also where nothing has changed: a page that was loaded anew tells its orders, and has drawn nothing.
    if (facts) void link.ask('badges', { badges: pageBadges(standings, now) });
  }, [standings, now, language, facts]);
  return { standings, now };
}
