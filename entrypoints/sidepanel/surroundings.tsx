import { asksForShop } from '../../components/buyer/shop';
import { ShopAsk } from '../../components/buyer/shop-ask';
import { ConsoleNotices } from '../../components/consoles/console-notices';
import { PopoutNotice } from '../../components/consoles/popout-notice';
import { UnknownPage } from '../../components/consoles/unknown-page';
import { UnverifiedNotice, unverifiedKey } from '../../components/consoles/unverified-notice';
import { useLanguage } from '../../components/ui/use-language';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { OrderFacts } from '../../lib/orders/types';
import type { Plan } from '../../lib/teach/types';
import type { Names } from './keep-names';
import { canInsert, type PanelState } from './state';
import { useDismissed } from './use-dismissed';
import { useSite } from './use-site';
import type { PanelKind } from './where';

interface SurroundingsProps {
  state: PanelState;
  kind: PanelKind;
  tabId: number | null;
  orders: OrderFacts | null;
  teach: (plan: Plan) => void;
  keep: (names: Names) => void;
  openDesk: (view: string) => void;
}

/** What there is to say about the place that the panel stands in. Mostly nothing. */
export function Surroundings({ state, kind, tabId, orders, teach, keep, openDesk }: SurroundingsProps) {
  const { bound, console } = state;
  const site = useSite({
    isOn: kind === 'beside' && bound === 'no-console',
    tabId,
    onOpened({ console: known, host }) {
      if (!known) teach({ of: null, parts: null, title: host });
    },
  });
  const [isPopoutKnown, dismissPopout] = useDismissed('popout', 'copying');
  if (kind === 'popout') return isPopoutKnown === false ? <PopoutNotice onKnown={dismissPopout} /> : null;
  if (bound === 'waiting') return null;
  if (!console) {
    return (
      <UnknownPage
        site={site.site}
        opening={site.opening}
        canAsk={kind === 'beside'}
        onOpen={site.open}
        onPlatforms={() => openDesk('consoles')}
      />
    );
  }
  return <InConsole console={console} state={state} kind={kind} orders={orders} teach={teach} keep={keep} />;
}

type InConsoleProps = Omit<SurroundingsProps, 'tabId' | 'openDesk'> & { console: ConsoleInfo };

function InConsole({ console, state, kind, orders, teach, keep }: InConsoleProps) {
  const { facts, settings } = state;
  const language = useLanguage();
  const [isKnown, dismiss] = useDismissed(`unverified ${console.id}`, unverifiedKey(console));
  return (
    <>
      <ConsoleNotices
        console={console}
        facts={facts}
        orders={orders}
        canInsert={canInsert(state, kind)}
        onTeach={(part) => teach({ of: console.id, parts: [part], title: console.name[language] })}
      />
      <UnverifiedNotice console={console} isShown={isKnown === false} onKnown={dismiss} />
      {asksForShop(facts, console, settings) && <ShopAsk onAnswer={(shopName) => keep({ shopName })} />}
    </>
  );
}
