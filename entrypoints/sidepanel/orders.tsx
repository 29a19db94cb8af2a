import { useMemo, useRef, useState } from 'preact/hooks';
import { NoteButton } from '../../components/notes/note-button';
import { ChangeLine } from '../../components/orders/change-line';
import { CheckButton } from '../../components/orders/check-button';
import { CheckNotes } from '../../components/orders/check-notes';
import { OrderChoices } from '../../components/orders/order-choices';
import { OrderCount } from '../../components/orders/order-count';
import { OrderLine } from '../../components/orders/order-line';
import { shortId } from '../../components/orders/words';
import type { Shelf } from '../../components/replies/shelf';
import { Icon } from '../../components/ui/icon';
import { type Said, StatusLine } from '../../components/ui/status-line';
import { useCommandKeys } from '../../components/ui/use-command-keys';
import type { Message } from '../../lib/conversation/types';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import type { NoteMark } from '../../lib/notes/write';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { PanelState } from './state';
import { useNotes } from './use-notes';
import type { useOrder } from './use-order';
import { useOrderChange } from './use-order-change';
import { useOrderCheck } from './use-order-check';

interface OrdersProps {
  link: PanelLink;
  state: PanelState;
  orders: ReturnType<typeof useOrder>;
  messages: readonly Message[];
  shop: string;
  /** The shop's own; empty: none is set. */
  courier: string;
  /** Key of the buyer's card; null: none is kept. */
  buyer: string | null;
  change: (settings: Partial<Settings>) => void;
  openDesk: (view: string) => void;
  /** The first rows stand, and the library is there. */
  isLate: boolean;
  shelf: Shelf;
  /** Of console and conversation; null: none is open. */
  talk: string | null;
  /** Puts a reply into the console's box, as a pick from the list does. */
  onPick: (replyId: string) => void;
  /** Gives a brief to the order clerk; what is to be said of it. */
  passOn: (brief: string) => Promise<Said>;
}

/** The line below the header, in consoles that show orders: the open conversation's, or how many there are. */
export function Orders(props: OrdersProps) {
  const { console, facts } = props.state;
  if (console?.page === 'note') return <NotePage {...props} marketplace={console.marketplace} />;
  if (!console?.capabilities.includes('orders')) return null;
  if (!console.capabilities.includes('conversation')) return <OrderPage {...props} />;
  if (facts?.conversationState === 'none') return null;
  return <OrderOfTalk {...props} marketplace={console.marketplace} />;
}

type Shown<T> = T & { marketplace: NonNullable<PanelState['console']>['marketplace'] };

function OrderOfTalk({ marketplace, ...props }: Shown<OrdersProps>) {
  const { orders } = props;
  const { current, facts } = orders;
  const order = current.state === 'found' ? current.order : null;
  const marking = useMarking(props, order);
  const all = facts?.orders ?? [];
  const checking = useOrderCheck({ ...props, order, orders: all });
  const changing = useOrderChange({ ...props, order, onNote: marking.open });
  return (
    <>
      <OrderLine
        current={current}
        orders={all}
        none={facts?.state === 'missing' || facts?.state === 'ambiguous' ? facts.state : null}
        marketplace={marketplace}
        onChoose={orders.choose}
      >
        {order && <CheckButton onCheck={checking.check} />}
        {marking.button(changing.line?.change.unread ? undefined : changing.line?.onNote)}
      </OrderLine>
      {checking.notes && <CheckNotes {...checking.notes} />}
      {changing.line && <ChangeLine {...changing.line} />}
      {changing.said && <StatusLine said={changing.said} />}
      {marking.area}
    </>
  );
}

/** A page of orders alone: which of them is to be marked, the agent says. */
function OrderPage(props: OrdersProps) {
  const { console } = props.state;
  const facts = props.orders.facts;
  const [chosen, choose] = useState<string | null>(null);
  const order = facts?.orders.find(({ id }) => id === chosen) ?? null;
  const marking = useMarking(props, order);
  const menu = useRef<HTMLSpanElement>(null);
  useCommandKeys(order ? {} : { note: () => menu.current?.querySelector('button')?.click() });
  if (!console?.capabilities.includes('note')) return <OrderCount facts={facts} />;
  return (
    <>
      <OrderCount facts={facts}>
        <span class="order-choose" ref={menu}>
          <OrderChoices
            orders={facts?.orders ?? []}
            chosen={order?.id ?? null}
            marketplace={console.marketplace}
            label={order ? `${t('notes.pick')} ${shortId(order.id)}` : t('notes.pick')}
            className="chip"
            onChoose={(id) => {
              choose(id);
              marking.open(id);
            }}
          >
            {order ? shortId(order.id) : t('notes.pick')}
            <Icon name="down" />
          </OrderChoices>
        </span>
        {marking.button()}
      </OrderCount>
      {marking.area}
    </>
  );
}

/** A page that is nothing but one order's note. It shows no order: its number is all that is known of it. */
function NotePage({ marketplace, ...props }: Shown<OrdersProps>) {
  const facts = props.orders.facts;
  const id = facts?.note?.orderId ?? null;
  const order = useMemo(() => (id === null ? null : bareOrder(id)), [id]);
  const marking = useMarking(props, order, facts?.note && { note: facts.note.text, flag: facts.note.flag });
  return (
    <>
      <OrderLine
        current={order ? { state: 'found', order, because: 'only' } : { state: 'none' }}
        orders={[]}
        // A form that names another order than its address is nobody's.
        none={facts && (facts.note ? 'ambiguous' : 'missing')}
        marketplace={marketplace}
        onChoose={() => {}}
      >
        {marking.button()}
      </OrderLine>
      {marking.area}
    </>
  );
}

/** Its note is read in the form, where it may be a draft: as what the page shows of the order it would count as saved. */
const bareOrder = (id: string): Order => ({
  id,
  status: null,
  statusText: null,
  items: [],
  paid: null,
  times: {},
  recipient: null,
  note: null,
  flag: null,
  buyer: null,
  open: null,
});

/** The button of an order's mark, and what it opens. `mark`: what stands there, where the order itself does not tell. */
function useMarking(props: OrdersProps, order: Order | null, mark: NoteMark | null = order) {
  const { link, state, orders, messages, shop, buyer, change, openDesk } = props;
  const form = orders.facts?.note ?? null;
  const stored = form && form.orderId === order?.id ? (form.stored ?? null) : null;
  const notes = useNotes({ link, state, order, stored, shop, buyer });
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    notes.toggle();
    button.current?.focus();
  };
  const NoteArea = notes.parts?.NoteArea;
  return {
    open: notes.open,
    /** @param onOpen opens it for what the buyer wrote */
    button: (onOpen = notes.toggle) =>
      order && (
        <NoteButton
          mark={mark ?? order}
          isOpen={notes.isOpen}
          onToggle={notes.isOpen ? notes.toggle : onOpen}
          buttonRef={button}
        />
      ),
    area: order && state.console && (
      <>
        {NoteArea && notes.own && (
          <NoteArea
            {...{ link, order, messages, shop, change, openDesk, notes }}
            console={state.console}
            settings={state.settings}
            form={form}
            own={notes.own}
            onClose={close}
          />
        )}
        {notes.said && <StatusLine said={notes.said} />}
      </>
    ),
  };
}
