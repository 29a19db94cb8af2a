import { Area } from '../../components/notes/area';
import { SetUp } from '../../components/notes/set-up';
import { shortId } from '../../components/orders/words';
import type { Message } from '../../lib/conversation/types';
import { dayOf } from '../../lib/guides/days';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { Settings } from '../../lib/messaging/settings';
import { NOTE_LIMITS } from '../../lib/notes/limits';
import type { OwnNoteFormat } from '../../lib/notes/mark';
import { allFormats, formatFor, withColours } from '../../lib/notes/own';
import type { OpenNote, Order } from '../../lib/orders/types';
import { currentLanguage } from '../../lib/platform/i18n';
import type { Notes } from './use-notes';

/** What is fetched only when an order is to be marked. */

interface NoteAreaProps {
  link: PanelLink;
  console: ConsoleInfo;
  settings: Settings;
  change: (settings: Partial<Settings>) => void;
  openDesk: (view: string) => void;
  order: Order;
  /** The console's own form, while it is open. */
  form: OpenNote | null;
  messages: readonly Message[];
  shop: string;
  own: readonly OwnNoteFormat[];
  notes: Pick<Notes, 'say' | 'log' | 'written' | 'wish'>;
  onClose: () => void;
}

/** Marks the order that is shown; before the first of them, asks in which format, and by which name. */
export function NoteArea(props: NoteAreaProps) {
  const { link, console, settings, change, openDesk, order, form, messages, shop, own, notes, onClose } =
    props;
  const formats = allFormats(own, currentLanguage());
  const format = formatFor(shop, settings.noteFormats, formats);
  const agent = settings.noteTag || settings.agentName;
  const day = dayOf(Date.now());
  if (!format || agent === '') {
    return (
      <SetUp
        {...{ formats, format, agent, day, onClose }}
        onFormat={(id) => change({ noteFormats: { ...settings.noteFormats, '': id } })}
        onAgent={(noteTag) => change({ noteTag })}
        onDesk={() => openDesk('notes')}
      />
    );
  }
  const { marketplace } = console;
  return (
    <Area
      // What it is opened for is read once.
      key={`${order.id} ${format.id} ${notes.wish?.event ?? ''}`}
      {...{ order, messages, marketplace, agent, day, onClose }}
      name={shortId(order.id)}
      form={form?.orderId === order.id ? form : null}
      format={withColours(format, settings.noteColours)}
      // Only there the console is known to add who and when by itself.
      signs={settings.noteSigns && marketplace === 'douyin'}
      save={settings.noteSave}
      limit={console.noteLimit ?? NOTE_LIMITS[marketplace] ?? null}
      ask={console.capabilities.includes('note') ? (asked) => link.ask('note', asked) : null}
      say={notes.say}
      wish={notes.wish}
      leaves={console.page === 'note'}
      log={notes.log}
      onWritten={(written) => void notes.written(written)}
    />
  );
}
