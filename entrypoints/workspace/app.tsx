import { useEffect, useMemo, useState } from 'preact/hooks';
import { Platforms } from '../../components/consoles/platforms';
import { LogTable } from '../../components/diagnostics/log-table';
import { VerifyView } from '../../components/evidence/verify/verify-view';
import { FeedbackDesk } from '../../components/hints/desk/feedback-desk';
import { LibraryDesk } from '../../components/replies/desk/library-desk';
import { useRowDrafts } from '../../components/replies/desk/use-row-drafts';
import { RulesDesk } from '../../components/rules/rules-desk';
import { useRules } from '../../components/rules/use-rules';
import { BackKinds } from '../../components/settings/back-kinds';
import { Backup } from '../../components/settings/backup';
import { PanelKeys } from '../../components/settings/key-table';
import { Learning } from '../../components/settings/learning';
import { Limits } from '../../components/settings/limits';
import { SettingsForm } from '../../components/settings/settings-form';
import { ShortcutTable } from '../../components/settings/shortcut-table';
import { WordingLevels } from '../../components/settings/wording-levels';
import { Shops } from '../../components/shops/shops';
import { Marks } from '../../components/team/back/marks';
import { useBackState } from '../../components/team/back/use-back-state';
import { RecallReply } from '../../components/team/desk/recall-reply';
import { useInbox } from '../../components/team/inbox/use-inbox';
import { useTeamState } from '../../components/team/use-team-state';
import { OurTeamContext, ourTeam } from '../../components/ui/our-team';
import { useDress } from '../../components/ui/use-dress';
import { useLanguage } from '../../components/ui/use-language';
import { useRulesStamp } from '../../components/ui/use-rules-stamp';
import { WordingTable } from '../../components/ui/wording';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { browser } from '../../lib/platform/browser';
import { t } from '../../lib/platform/i18n';
import { letWriteFiles, mayWriteFiles } from '../../lib/platform/own-files';
import { requestSites } from '../../lib/platform/tab';
import { BuyersView } from './buyers-view';
import { CasesView } from './cases-view';
import { GUIDE_VIEWS, GuideViews } from './guide-views';
import { ImportPage } from './import-page';
import { NotesView } from './notes-view';
import { StoredBackups } from './stored-backups';
import { freshIn } from './team-pages';
import { TeamView } from './team-view';
import { useDeskLink } from './use-desk-link';
import { useDeskWording } from './use-desk-wording';
import { useGuideDesk } from './use-guide-desk';
import { useLibrary } from './use-library';
import { useOpinion } from './use-opinion';
import { useSettings } from './use-settings';

const VIEWS = [
  'library',
  ...GUIDE_VIEWS,
  'import',
  'rules',
  'notes',
  'cases',
  'verify',
  'buyers',
  'feedback',
  'shops',
  'team',
  'settings',
  'consoles',
  'diagnostics',
] as const;
type View = (typeof VIEWS)[number];
/** Those that want the library itself; so do the guides' views. */
const LIBRARY_VIEWS = new Set<View>(['library', 'import', 'shops', 'notes', 'team']);

/** The view, and what of it is opened, are in the address, so that they can be bookmarked: `#consoles/pdd-chat`. */
function placeInAddress(): { view: View; item: string | null } {
  const [name, item] = location.hash.slice(1).split('/');
  return { view: VIEWS.find((view) => view === name) ?? 'settings', item: item || null };
}
const FILING = { has: mayWriteFiles, set: letWriteFiles };
const isFirefox = import.meta.env.FIREFOX;

/** The desk: a full tab for what needs room. */
export function App() {
  const [{ view, item }, setPlace] = useState(placeInAddress);
  const link = useDeskLink();
  const [settings, setSettings] = useSettings(link);
  const [team, setTeam] = useTeamState(link);
  const language = useLanguage();
  const guideView = GUIDE_VIEWS.find((each) => each === view);
  const library = useLibrary(link, guideView !== undefined || LIBRARY_VIEWS.has(view));
  const guideDesk = useGuideDesk(library);
  // Kept while another view is looked at.
  const rowDrafts = useRowDrafts(library.isLinkUp);
  useEffect(() => {
    const go = () => setPlace(placeInAddress());
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);
  const stamp = useRulesStamp(link);
  const wording = useDeskWording(view === 'library' && library.shelf.phase === 'full', settings, stamp);
  const rules = useRules(view === 'rules', stamp);
  const opinion = useOpinion(view === 'rules');
  useDress(settings);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t(`desk.${view}`)} · ${t('page.name')}`;
  }, [language, view]);
  const change = async (part: Partial<Settings>) => {
    const changed = await call('settings.change', part);
    if (changed.ok) setSettings(changed.value);
  };
  const { version } = browser.runtime.getManifest();
  const ours = useMemo(() => ourTeam(team), [team]);
  const [inbox, setInbox] = useInbox(link, Boolean(team?.joined?.canPublish));
  const fresh = freshIn(inbox);
  const [back, setBack] = useBackState(link, Boolean(team?.joined));
  const takesMarks = back !== null && back.way !== 'no' && back.kinds.includes('wrong-hint');

  const desk = (
    <div class="desk">
      <nav class="desk-nav" aria-label={t('desk.nav')}>
        <strong class="desk-name">{t('page.name')}</strong>
        {VIEWS.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
            {t(`desk.${each}`)}
            {each === 'team' && fresh > 0 && <span class="desk-fresh">{fresh}</span>}
          </a>
        ))}
      </nav>
      <main class={mainClass(view)}>
        <h1>{t(`desk.${view}`)}</h1>
        {view === 'library' && (
          <WordingTable.Provider value={wording}>
            <LibraryDesk
              library={library}
              drafts={rowDrafts}
              item={item}
              onItem={(place) => location.replace(`#library/${place}`)}
              aside={(reply) =>
                team?.joined?.canPublish && <RecallReply {...{ reply }} state={team} onState={setTeam} />
              }
            />
          </WordingTable.Provider>
        )}
        {guideView && (
          <GuideViews
            key={guideView}
            view={guideView}
            item={item}
            desk={guideDesk}
            talk={{ days: settings.talkDays, onDays: (talkDays) => void change({ talkDays }) }}
          />
        )}
        {view === 'settings' && (
          <>
            <SettingsForm settings={settings} onChange={setSettings} />
            <PanelKeys settings={settings} onChange={setSettings} />
            <ShortcutTable isFirefox={isFirefox} />
            <WordingLevels settings={settings} onChange={setSettings} />
            <Limits settings={settings} onChange={setSettings} />
            <BackKinds settings={settings} onChange={setSettings} />
            <Learning settings={settings} onChange={setSettings} />
            <Backup settings={settings} filing={FILING} onChange={setSettings} />
            <StoredBackups link={link} />
          </>
        )}
        {view === 'rules' && (
          <RulesDesk
            rules={rules}
            settings={settings}
            opinion={opinion}
            book={item === 'wording' ? item : 'hints'}
            onBook={(book) => location.replace(`#rules/${book}`)}
          />
        )}
        {view === 'notes' && (
          <NotesView
            link={link}
            shops={library.shops?.shops.map(({ name }) => name) ?? []}
            settings={settings}
            onSettings={(part) => void change(part)}
          />
        )}
        {view === 'cases' && (
          <CasesView
            {...{ link, item, settings, team }}
            onSettings={(part) => void change(part)}
            program={{ version, browser: navigator.userAgent }}
          />
        )}
        {view === 'verify' && <VerifyView page="/verify.html" />}
        {view === 'buyers' && (
          <BuyersView link={link} settings={settings} onSettings={(part) => void change(part)} />
        )}
        {view === 'feedback' && (
          <FeedbackDesk
            settings={settings}
            onSettings={(part) => void change(part)}
            hand={takesMarks && <Marks onState={setBack} />}
            stamp={back?.letters.length ?? 0}
          />
        )}
        {view === 'team' && (
          <TeamView
            state={team}
            onState={setTeam}
            back={back}
            onBack={setBack}
            {...{ inbox, item }}
            onInbox={setInbox}
            drafts={rowDrafts}
            person={settings.agentName}
            shelf={library.shelf}
          />
        )}
        {view === 'shops' && (
          <Shops
            told={library.shops}
            replies={library.shelf.phase === 'full' ? library.shelf.replies : null}
            settings={settings}
          />
        )}
        {view === 'import' && <ImportPage library={library} />}
        {view === 'consoles' && (
          <Platforms
            open={item}
            onOpen={(id) => location.replace(id ? `#consoles/${id}` : '#consoles')}
            requestSites={requestSites}
            program={{ version, browser: navigator.userAgent }}
            settings={settings}
            onShop={(console, name) => void change({ shopNames: { ...settings.shopNames, [console]: name } })}
            onSlashList={(console, isOn) =>
              void change({ slashLists: { ...settings.slashLists, [console]: isOn } })
            }
          />
        )}
        {view === 'diagnostics' && <LogTable version={version} browserName={navigator.userAgent} />}
      </main>
    </div>
  );
  return <OurTeamContext.Provider value={ours}>{desk}</OurTeamContext.Provider>;
}

/** A table that scrolls in itself, several columns, or a page of one. */
function mainClass(view: View): string {
  if (view === 'library') return 'desk-main desk-wide';
  return view === 'rules' || view === 'cases' ? 'desk-main desk-broad' : 'desk-main';
}
