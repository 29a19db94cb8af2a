import { DayExport } from '../../components/orders/day-export';
import { OrderList } from '../../components/orders/list/order-list';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { Settings } from '../../lib/messaging/settings';
import type { OrderFacts } from '../../lib/orders/types';
import { useNoteFormats } from './use-note-formats';
import { useStandings } from './use-standings';

interface OrderDeskProps {
  link: PanelLink;
  console: ConsoleInfo;
  facts: OrderFacts | null;
  /** Empty: nobody knows. */
  shop: string;
  settings: Settings;
}

/** The orders of the page: what stands out in them, here and at their rows, and the day's settlement. */
export function OrderDesk({ link, console, facts, shop, settings }: OrderDeskProps) {
  const formats = useNoteFormats(link);
  const { standings, now } = useStandings({ link, console, facts, shop, settings, formats });
  if (standings.length === 0) return null;
  const show = async (orderId: string) => {
    const shown = await link.ask('show-order', { orderId });
    return shown.ok && shown.value?.shown === true;
  };
  return (
    <>
      <OrderList standings={standings} marketplace={console.marketplace} now={now} onShow={show} />
      <DayExport standings={standings} formats={formats} />
    </>
  );
}
