import type { ConversationState, PageFacts } from '../../lib/conversation/types';
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
  waitingSince: number | null;
  replyWithin: number;
  /** Null outside a console's page: there is nothing to fold or to move. */
  place: PanelPlace | null;
  onPlace: (change: Partial<PanelPlace>) => void;
  onSettings: () => void;
}

/** Who is open, always; and how the panel sits. */
export function Header({
  console,
  facts,
  waitingSince,
  replyWithin,
  place,
  onPlace,
  onSettings,
}: HeaderProps) {
  const language = useLanguage();
  const buyer = facts?.conversation?.buyer;
  const name = buyer && (buyer.name ?? buyer.uid);
  return (
    <header class="header">
      <h1 class="header-who">
        {name ? (
          <bdi class="header-name" title={name}>
            {name}
          </bdi>
        ) : (
          <span class="header-nobody">{t(nobody(console, facts?.conversationState))}</span>
        )}
        {console && <span class="header-console">{console.name[language]}</span>}
      </h1>
      <Clock since={name ? waitingSince : null} within={replyWithin} />
      <span class="header-acts">
        <Menu
          label={t('header.menu')}
          className="button button-icon"
          items={menu(place, onPlace, onSettings)}
        >
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

function nobody(console: ConsoleInfo | null, state: ConversationState | undefined): TextKey {
  if (!console) return 'header.noConsole';
  if (state === undefined) return 'header.reading';
  // An open conversation whose buyer has neither name nor id is as good as unread.
  return state === 'open' ? 'header.missing' : `header.${state}`;
}

function menu(place: PanelPlace | null, onPlace: HeaderProps['onPlace'], onSettings: () => void): MenuItem[] {
  const settings = { id: 'settings', label: t('header.settings'), run: onSettings };
  if (!place) return [settings];
  const mode = place.mode === 'dock' ? 'float' : 'dock';
  const side = place.side === 'right' ? 'left' : 'right';
  return [
    { id: 'mode', label: t(`header.${mode}`), run: () => onPlace({ mode }) },
    { id: 'side', label: t(`header.${side}`), run: () => onPlace({ side }) },
    settings,
  ];
}
