import { useEffect, useState } from 'preact/hooks';
import { Header } from '../../components/buyer/header';
import { ConsoleNotices } from '../../components/consoles/console-notices';
import { PanelNotices } from '../../components/consoles/panel-notices';
import { RepliesPane } from '../../components/replies/pane';
import { useLanguage } from '../../components/ui/use-language';
import { waitingSince } from '../../lib/conversation/waiting';
import { call } from '../../lib/messaging/call';
import type { Shortcut } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import { useDismissed } from './use-dismissed';
import { usePanel } from './use-panel';

interface AppProps {
  link: PanelLink;
  isFramed: boolean;
}

export function App({ link, isFramed }: AppProps) {
  const { state, shelf, libraryFailure, onRows } = usePanel(link);
  const language = useLanguage();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void call('shortcuts.read', {}).then((read) => read.ok && setShortcuts(read.value));
  }, []);
  const taken = shortcuts.flatMap(({ name, keys }) => (keys || name === '_execute_action' ? [] : [name]));
  const [isTakenKnown, dismissTaken] = useDismissed('shortcuts', taken.join());
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('page.name');
  }, [language]);

  // A frame that nobody of ours made gets nothing to show.
  if (isFramed && (state.bound === 'waiting' || state.bound === 'refused')) return null;

  const conversation = state.facts?.conversation ?? null;
  const isTheirs = conversation !== null && state.messages.key === conversation.key;
  const messages = isTheirs ? state.messages.list : [];
  return (
    <main class="app">
      <Header
        console={state.console}
        facts={state.facts}
        waitingSince={waitingSince(messages)}
        replyWithin={state.settings.replyWithinSeconds}
        place={isFramed ? state.place : null}
        onPlace={(change) => void link.ask('place', change)}
        onSettings={() => void call('workspace.open', { view: 'settings' })}
      />
      <PanelNotices
        orphaned={state.orphaned}
        libraryFailure={libraryFailure}
        taken={isTakenKnown === false ? taken : []}
        onTakenKnown={dismissTaken}
        onShortcuts={() => void call('workspace.open', { view: 'settings' })}
      />
      {state.bound !== 'waiting' && (
        <ConsoleNotices
          console={state.console}
          facts={state.facts}
          onPlatforms={() => void call('workspace.open', { view: 'consoles' })}
        />
      )}
      <RepliesPane
        shelf={shelf}
        shown={{ conversation, state: state.facts?.conversationState, messages }}
        settings={state.settings}
        language={state.console?.language ?? language}
        ask={link.ask}
        isLinkUp={state.linkUp}
        searchKeys={shortcuts.find(({ name }) => name === 'focus-search')?.keys ?? ''}
        searchAsked={state.searchAsked}
        onRows={onRows}
      />
    </main>
  );
}
