import { useEffect, useState } from 'preact/hooks';
import { BriefClocks } from '../../components/authority/brief-clocks';
import { Header } from '../../components/buyer/header';
import { shopOf } from '../../components/buyer/shop';
import { CareLine } from '../../components/care/care-line';
import { PanelNotices } from '../../components/consoles/panel-notices';
import { EvidenceLists } from '../../components/hints/evidence-list';
import { HintLine } from '../../components/hints/hint-line';
import { LearningToggle } from '../../components/hints/learning-toggle';
import { RepliesPane } from '../../components/replies/pane';
import { LeftNotice } from '../../components/teach/left-notice';
import { TeachPane } from '../../components/teach/pane';
import { KeyTable } from '../../components/ui/key-text';
import { OurTeamContext } from '../../components/ui/our-team';
import { useLanguage } from '../../components/ui/use-language';
import { useRulesStamp } from '../../components/ui/use-rules-stamp';
import { WordingTable } from '../../components/ui/wording';
import { waitingSince } from '../../lib/conversation/waiting';
import { call } from '../../lib/messaging/call';
import type { Shortcut } from '../../lib/messaging/calls';
import { keysWith } from '../../lib/messaging/keys';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import { shopValues } from '../../lib/shops/find';
import { Back } from './back';
import { BuyerCardLine } from './buyer-card';
import { Cases } from './cases';
import { clockTime } from './clock-time';
import { Campaigns, GuideBar } from './guides';
import { keptNames, type Names } from './keep-names';
import { Orders } from './orders';
import { PageOrders } from './page-orders';
import { canInsert } from './state';
import { Surroundings } from './surroundings';
import { Team } from './team';
import { useBack } from './use-back';
import { useBeside } from './use-beside';
import { useBriefs } from './use-briefs';
import { useBuyer } from './use-buyer';
import { useCare } from './use-care';
import { useDismissed } from './use-dismissed';
import { useEvidence } from './use-evidence';
import { useHints } from './use-hints';
import { useLater } from './use-later';
import { useLesson } from './use-lesson';
import { useOrder } from './use-order';
import { usePanel } from './use-panel';
import { usePlace } from './use-place';
import { useSuggestions, withSuggestions } from './use-suggestions';
import { useTalk } from './use-talk';
import { useTeam } from './use-team';
import { useWordingHere } from './use-wording-here';
import type { PanelKind } from './where';

interface AppProps {
  link: PanelLink;
  kind: PanelKind;
  /** The tab that it follows, where its address names one. */
  tabId: number | null;
}

export function App({ link, kind, tabId }: AppProps) {
  const { state, shelf, libraryFailure, recalls, onRows, change } = usePanel(link);
  const language = useLanguage();
  const lesson = useLesson(link, state.linkUp, usePlace(state, kind, tabId));
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void call('shortcuts.read', {}).then((read) => read.ok && setShortcuts(read.value));
  }, []);
  const keysOf = (wanted: Shortcut['name']) => shortcuts.find(({ name }) => name === wanted)?.keys ?? '';
  const taken = shortcuts.flatMap(({ name, keys }) => (keys || name === '_execute_action' ? [] : [name]));
  const [isTakenKnown, dismissTaken] = useDismissed('shortcuts', taken.join());
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('page.name');
  }, [language]);

  const { console, facts, settings } = state;
  const { conversation, messages } = useTalk(state);
  const orders = useOrder(state, conversation, messages);
  const keep = (names: Names) => change(keptNames(names, console, settings));
  const shop = shopOf(facts, console, settings);
  const scopeKey = console?.id ?? 'popout';
  const order = orders.current.state === 'found' ? orders.current.order : null;
  const buyer = useBuyer({
    ...{ link, state, conversation, messages, order, shop, language },
    orders: orders.facts,
  });
  const beside = useBeside({
    isQuiet: buyer.isQuiet,
    onAsked: buyer.card.asked,
    link,
    shelf,
    consoleId: console?.id ?? null,
    conversation,
    messages,
    order,
    shop,
    agentName: settings.agentName,
    language: console?.language ?? language,
  });

  const briefs = useBriefs({
    ...{ link, isLinkUp: state.linkUp, settings, conversation, messages, order },
    card: buyer.card.card?.key ?? null,
    language: console?.language ?? language,
  });
  const isLate = useLater(shelf);
  const [caseAsked, askCase] = useState(0);
  const [asked, pick] = useState<{ replyId: string } | null>(null);
  const rules = useRulesStamp(link);
  const key = console && conversation ? `${console.id} ${conversation.key}` : null;
  const hints = useHints({
    ...{ isLate, key, messages, beside, rules },
    orders: orders.facts,
    card: buyer.card.card,
    spoken: console?.language ?? language,
  });
  const evidence = useEvidence({ hints, card: buyer.card, conversation: key });
  const { wording, draft } = useWordingHere({
    ...{ link, state, kind, isLate, conversation, rules },
    orders: orders.facts,
  });
  const care = useCare(settings.care, key, hints);
  const team = useTeam(link, recalls);
  const back = useBack(link, team.ours);
  const ask =
    back.question &&
    ((text: string, of: string | null) =>
      back.question?.({
        ...{ text, marketplace: console?.marketplace ?? '', shop },
        // Also of a search: what it was for is in this conversation.
        buyers: [of ?? buyer.card.card?.key ?? []].flat(),
        names: [conversation?.buyer.name ?? null],
      }));
  const suggestions = useSuggestions({
    ...{ isLate, shelf, key, messages },
    situation: order?.status ?? 'none',
    scope: {
      shop,
      day: beside.today,
      ...(settings.post && { post: settings.post }),
      ...(console && { marketplace: console.marketplace }),
    },
    learning: settings.learning,
  });

  // A frame that nobody of ours made gets nothing to show.
  if (kind === 'framed' && (state.bound === 'waiting' || state.bound === 'refused')) return null;
  const openDesk = (view: string) => void call('workspace.open', { view });
  return (
    <main class="app">
      <Header
        console={console}
        facts={facts}
        shop={shop}
        isPopout={kind === 'popout'}
        waitingSince={waitingSince(messages)}
        replyWithin={settings.replyWithinSeconds}
        place={kind === 'framed' ? state.place : null}
        popoutKeys={keysOf('open-popout')}
        onPlace={(change) => void link.ask('place', change)}
        onPopout={() => void call('popout.open', {})}
        onSettings={() => openDesk('settings')}
      />
      <PanelNotices
        orphaned={state.orphaned}
        libraryFailure={libraryFailure}
        taken={isTakenKnown === false ? taken : []}
        onTakenKnown={dismissTaken}
        onShortcuts={() => openDesk('settings')}
      />
      {lesson.plan ? (
        <TeachPane
          {...lesson.plan}
          state={lesson.state}
          isFailed={lesson.isFailed}
          act={lesson.act}
          onSaved={lesson.end}
          onCancel={lesson.end}
        />
      ) : (
        <KeyTable.Provider value={keysWith(settings.keys)}>
          {lesson.left && (
            <LeftNotice
              lesson={lesson.left}
              onGoOn={() => lesson.left && lesson.begin(lesson.left)}
              onDrop={lesson.drop}
            />
          )}
          <Team team={team} />
          <HintLine hints={hints} conversation={key} />
          <EvidenceLists lists={evidence} conversation={key} onKeep={() => askCase(caseAsked + 1)} />
          <Cases
            {...{ link, isLate, openDesk }}
            place={
              console && conversation
                ? {
                    ...{ console: console.id, marketplace: console.marketplace, shop },
                    conversation: conversation.key,
                    buyerKey: buyer.card.key,
                    buyerName: conversation.buyer.name,
                    buyerUid: conversation.buyer.uid,
                    orderId: order?.id ?? null,
                  }
                : null
            }
            progress={state.capture}
            suspected={evidence[0]?.list.kind ?? null}
            agentName={settings.agentName}
            captureKeys={keysOf('capture')}
            asked={caseAsked}
          />
          <Campaigns {...beside} />
          <BuyerCardLine buyer={buyer} />
          <OurTeamContext.Provider value={team.ours}>
            <Orders
              {...{ link, state, orders, messages, shop, change, openDesk, isLate, shelf }}
              buyer={buyer.card.card?.key ?? null}
              courier={shopValues(beside.shops, shop).courier ?? ''}
              talk={key}
              onPick={(replyId) => pick({ replyId })}
              passOn={briefs.passOn}
            />
          </OurTeamContext.Provider>
          <PageOrders {...{ link, state, shop }} facts={orders.facts} />
          <Surroundings
            state={state}
            kind={kind}
            tabId={tabId}
            orders={orders.facts}
            teach={lesson.begin}
            keep={keep}
            openDesk={openDesk}
          />
          <GuideBar beside={beside} onLetter={ask && ((text) => ask(text, buyer.card.card?.key ?? null))} />
          {care.isShown && (
            <CareLine
              until={care.until === null ? null : clockTime(care.until)}
              onTake={care.take}
              onLeave={care.leave}
            />
          )}
          <BriefClocks open={briefs.open} onAnswered={(id) => void briefs.answered(id)} />
          <Back back={back} />
          <WordingTable.Provider value={wording}>
            <RepliesPane
              draft={draft}
              onBeyond={briefs.write}
              back={{ missing: ask && ((query) => ask(query, null)), propose: back.propose }}
              shelf={shelf}
              mode={canInsert(state, kind) ? 'insert' : 'copy'}
              console={console?.id ?? null}
              recallOf={team.recallOf}
              recallsTold={team.recallsTold}
              shown={{
                conversation,
                state: facts?.conversationState,
                messages,
                order,
                orders: orders.facts?.state === 'found' ? orders.facts.orders : null,
                caution: buyer.caution,
              }}
              names={{ agentName: settings.agentName, shopName: shop }}
              shopValues={shopValues(beside.shops, shop)}
              ownLabels={beside.ownLabels}
              scope={settings.scopes[scopeKey] ?? {}}
              keepScope={(scope) => change({ scopes: { ...settings.scopes, [scopeKey]: scope } })}
              keep={keep}
              language={console?.language ?? language}
              limit={console?.limit}
              ask={link.ask}
              framed={kind === 'framed' ? link : null}
              isLinkUp={state.linkUp}
              searchKeys={keysOf('focus-search')}
              searchAsked={state.searchAsked + back.closed}
              asked={asked}
              onRows={onRows}
              marketplace={console?.marketplace}
              post={settings.post}
              day={beside.today}
              focus={withSuggestions(beside.focus, suggestions.group)}
              groupAside={({ kind: group }) =>
                group === 'suggestion' && (
                  <LearningToggle
                    learning={settings.learning}
                    onChange={(learning) => change({ learning })}
                  />
                )
              }
              onUndone={suggestions.undone}
              onUsed={(replyId, text) => {
                beside.walk.used(replyId);
                suggestions.used(replyId, text);
                buyer.used();
              }}
            />
          </WordingTable.Provider>
        </KeyTable.Provider>
      )}
    </main>
  );
}
