import type { Conversation, PageFacts } from '../../lib/conversation/types';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { PanelPlace } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';
import { useLanguage } from '../ui/use-language';
import { Clock } from './clock';
import './header.css';

interface HeaderProps {
  /** Null: no console that we know. */
  console: ConsoleInfo | null;
  /** Null until the page has told. */
  facts: PageFacts | null;
  /** Empty: not known. */
  shop: string;
  /** The panel is a window of its own, beside a desktop client. */
  isPopout: boolean;
  waitingSince: number | null;
  replyWithin: number;
  /** Null outside a console's page: there is nothing to fold or to move. */
  place: PanelPlace | null;
  /** The browser's key for the window of its own; empty when there is none. */
  popoutKeys: string;
  onPlace: (change: Partial<PanelPlace>) => void;
  onPopout: () => void;
  onSettings: () => void;
}

/** Who is open, always; and how the panel sits. */
export function Header(props: HeaderProps) {
  const { console, facts, shop, isPopout, waitingSince, replyWithin, place, onPlace } = props;
  const language = useLanguage();
  const name = facts?.conversation ? whoIs(facts.conversation) : null;
  const where = [console?.name[language], shop].filter(Boolean).join(' · ');
  return (
    <header class="header">
      <h1 class="header-who">
        {name ? (
          <bdi class="header-name" title={name}>
            {name}
          </bdi>
        ) : (
          <span class="header-nobody">{t(isPopout ? 'header.popout' : nobody(console, facts))}</span>
        )}
        {where && (
          <span class="header-console" title={where}>
            {where}
          </span>
        )}
      </h1>
      <Clock since={name ? waitingSince : null} within={replyWithin} />
      <span class="header-acts">
        <Menu label={t('header.menu')} className="button button-icon" items={menu(props)}>
          <Icon name="more" />
        </Menu>
        {place && (
          <IconButton
            icon={place.side === 'right' ? 'fold-right' : 'fold-left'}
            label={t('header.fold')}
            onClick={() => onPlace({ open: false })}
          />
        )}
      </span>
    </header>
  );
}

/** Where the console shows neither name nor id of the buyer, what it calls the conversation. */
function whoIs({ key, buyer }: Conversation): string | null {
  const thread = /^thread:(.+)$/.exec(key)?.[1];
  return buyer.name ?? buyer.uid ?? (thread === undefined ? null : t('header.thread', { id: thread }));
}

function nobody(console: ConsoleInfo | null, facts: PageFacts | null): TextKey {
  if (!console) return 'header.noConsole';
  if (console.page !== 'chat') return `header.page.${console.page}`;
  if (!facts) return 'header.reading';
  const { conversationState: state } = facts;
  // An open conversation whose buyer has neither name nor id is as good as unread.
  return state === 'open' ? 'header.missing' : `header.${state}`;
}

function menu({ place, isPopout, popoutKeys, onPlace, onPopout, onSettings }: HeaderProps): MenuItem[] {
  const popout = { id: 'popout', label: t('header.popout.open'), hint: popoutKeys, run: onPopout };
  const settings = { id: 'settings', label: t('header.settings'), run: onSettings };
  const rest = isPopout ? [settings] : [popout, settings];
  if (!place) return rest;
  const mode = place.mode === 'dock' ? 'float' : 'dock';
  const side = place.side === 'right' ? 'left' : 'right';
  return [
    { id: 'mode', label: t(`header.${mode}`), run: () => onPlace({ mode }) },
    { id: 'side', label: t(`header.${side}`), run: () => onPlace({ side }) },
    ...rest,
  ];
}
