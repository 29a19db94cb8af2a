import { defineBackground } from 'wxt/utils/define-background';
import { serveCalls } from '../lib/messaging/serve';
import { browser } from '../lib/platform/browser';
import { systemClock } from '../lib/platform/clock';
import { newId } from '../lib/platform/ids';
import { Activity } from '../lib/services/activity';
import { Backups } from '../lib/services/backup';
import { backupCalls } from '../lib/services/backup-calls';
import { writeBackupFile } from '../lib/services/backup-download';
import { backUpInTime } from '../lib/services/backup-schedule';
import { BootWriter } from '../lib/services/boot';
import { busyCalls } from '../lib/services/busy';
import { buyerCalls } from '../lib/services/buyers';
import { checklistCalls } from '../lib/services/checklists';
import { checks } from '../lib/services/checks';
import { onAction, onCommand } from '../lib/services/commands';
import { ConsoleViews } from '../lib/services/console-view';
import { Consoles, consoleCalls } from '../lib/services/consoles';
import { BrowserTabs } from '../lib/services/evidence/capture/tabs';
import { Captures } from '../lib/services/evidence/captures';
import { custody } from '../lib/services/evidence/custody';
import { fileCalls } from '../lib/services/files';
import { Beside, guideCalls } from '../lib/services/guides';
import { Health, healthCalls } from '../lib/services/health';
import { hintCalls } from '../lib/services/hints';
import { LibraryStream } from '../lib/services/library';
import { keepOwnFaults, logCalls } from '../lib/services/log';
import { supplyModule } from '../lib/services/modules';
import { noteCalls } from '../lib/services/notes';
import { outside, posting } from '../lib/services/outside';
import { PageScript } from '../lib/services/page-script';
import { Popout, popoutCalls } from '../lib/services/popout';
import { Relay } from '../lib/services/relay/relay';
import { replyCalls } from '../lib/services/replies';
import { sweepSoon } from '../lib/services/retention';
import { ruleCalls } from '../lib/services/rules';
import { keepPlace, settingCalls, settingsOrDefault } from '../lib/services/settings';
import { shortcutCalls } from '../lib/services/shortcuts';
import { Sites, siteCalls } from '../lib/services/sites';
import { Starter } from '../lib/services/starter';
import { teamSpace } from '../lib/services/team/space-of-team';
import { Updates } from '../lib/services/updates';
import { keptTitle, personalNames } from '../lib/services/words';
import { workspaceCalls } from '../lib/services/workspace';
import { BackupRepository } from '../lib/store/backup';
import { BackupShelf } from '../lib/store/backup-shelf';
import { BriefRepository } from '../lib/store/briefs';
import { BuyerRepository } from '../lib/store/buyers';
import { FeedbackRepository } from '../lib/store/feedback';
import { FileRepository } from '../lib/store/files';
import { GuideRepository } from '../lib/store/guides';
import { HealthRepository } from '../lib/store/health';
import { LearnedRepository } from '../lib/store/learned';
import { LibraryRepository } from '../lib/store/library';
import { LogRepository } from '../lib/store/log';
import { MarkRepository } from '../lib/store/marks';
import { NoteFormatRepository } from '../lib/store/note-formats';
import { PatchRepository } from '../lib/store/patches';
import { PlaceRepository } from '../lib/store/places';
import { PlaybookPlaceRepository } from '../lib/store/playbook-places';
import { ProfileRepository } from '../lib/store/profiles';
import { ReplyRepository } from '../lib/store/replies';
import { RuleRepository } from '../lib/store/rules';
import { SettingsRepository } from '../lib/store/settings';
import { ShopRepository } from '../lib/store/shops';
import { StarterRepository } from '../lib/store/starter';
import { Store } from '../lib/store/store';

/**
 * Wires the background together. The browser starts this worker for a message, a port or a key and stops it at
 * will: every listener is registered before the first await, or the event that woke the worker is lost.
 */
export default defineBackground(() => {
  const { now } = systemClock;
  const store = new Store();
  const settings = new SettingsRepository(store);
  const places = new PlaceRepository(store);
  const profiles = new ProfileRepository(store);
  const patches = new PatchRepository(store, now);
  const { version } = browser.runtime.getManifest();
  const log = new LogRepository(store, now, version);
  const names = async () => personalNames(await settingsOrDefault(settings));
  const context = { now, newId, names };
  const replies = new ReplyRepository(store, context);
  const libraryWrites = new LibraryRepository(store, context, replies.changes);
  const guides = new GuideRepository(store, now);
  const shops = new ShopRepository(store);
  const buyers = new BuyerRepository(store, now);
  const learned = new LearnedRepository(store, now);
  const briefs = new BriefRepository(store, now);
  const rules = new RuleRepository(store);
  const marks = new MarkRepository(store, now);
  const formats = new NoteFormatRepository(store);
  const files = new FileRepository(store, now);

  keepOwnFaults(log);
  const activity = new Activity();
  const begin = () => activity.begin();
  const updates = new Updates(activity, systemClock, () => browser.runtime.reload());
  const consoles = new Consoles(profiles, patches);
  const views = new ConsoleViews(consoles, places, settings);
  const health = new Health(new HealthRepository(store), systemClock, version);
  const sites = new Sites(new PageScript(), () => team.connections());
  const starter = new Starter(new StarterRepository(store, replies.changes), guides);
  const ready = () => starter.ready();
  const library = new LibraryStream({ replies, beside: new Beside(guides, shops), ready, now });
  const relay = new Relay({
    clock: systemClock,
    begin,
    view: (url) => views.of(url),
    settings: () => settingsOrDefault(settings),
    supply: supplyModule,
    told: (page, event) => {
      health.told(page, event);
      captures.told(page, event);
    },
    gone: (page) => {
      health.gone(page);
      captures.gone(page);
    },
    captureOrdered: (page, order) => captures.order(page, order),
    captureIn: (page) => captures.progress(page),
    placed: (console, change) => void keepPlace(places, console, change),
    watchLibrary: (tell, isShared) => {
      boot.schedule();
      return library.watch(tell, isShared);
    },
  });
  const popout = new Popout(relay);
  const ask = outside(systemClock);
  const evidence = custody({
    store,
    clock: systemClock,
    newId,
    settings: () => settingsOrDefault(settings),
    post: posting(ask),
  });
  const captures = new Captures({
    clock: systemClock,
    monotonic: () => performance.now(),
    newId,
    tabs: new BrowserTabs(),
    keeping: evidence.keeping,
    ask: (page, act) => relay.askPage(page, 'capture', act),
    pageIn: (tabId) => relay.pages.ofTab(tabId),
    askFacts: (page) => relay.askPage(page, 'snapshot', {}),
    tell: (page, progress) => relay.captureChanged(page, progress),
    agent: async () => (await settingsOrDefault(settings)).agentName,
    begin,
    stayAwake: () => void browser.runtime.getPlatformInfo(),
    version,
    browser: navigator.userAgent,
  });
  const backups = new Backups({
    repository: new BackupRepository(store),
    shelf: new BackupShelf(),
    now,
    newId,
    program: version,
    restored: ({ library: change }) => {
      replies.changes.tell(change);
      for (const { changes } of [guides, shops, profiles, patches]) changes.tell(null);
      void settingsOrDefault(settings).then((chosen) => settings.changes.tell(chosen));
      buyers.changes.tell({ key: null, card: null });
      for (const { changes } of [learned, briefs, rules, marks, formats]) changes.tell(null);
      // A backup of an older version has older packs.
      void new Starter(new StarterRepository(store, replies.changes), guides).ready();
      void team.realign();
    },
  });
  const ruled = ruleCalls(rules);
  const team = teamSpace({
    store,
    files,
    clock: systemClock,
    newId,
    ask,
    names,
    keptTitle,
    settings: () => settingsOrDefault(settings),
    agree: (backAgreed) => settings.change({ backAgreed }),
    program: version,
    adopting: { replies, library: libraryWrites },
    cases: evidence.calls,
    stayAwake: () => void browser.runtime.getPlatformInfo(),
    wording: async () => {
      const packs = await ruled['wording.packs']({});
      return packs.ok ? packs.value : [];
    },
  });
  const boot = new BootWriter(replies, settings, team.repository, systemClock);
  team.repository.changes.listen((change) => {
    relay.keptChanged({ of: 'team' });
    void sites.sync();
    if (change) replies.changes.tell(change);
  });
  for (const changes of [team.letters.changes, team.inbox, team.transfers]) {
    changes.listen(() => relay.keptChanged({ of: 'back' }));
  }
  team.mine.listen(({ library: change, kinds }) => {
    relay.keptChanged({ of: 'mine' });
    replies.changes.tell(change);
    if (kinds.has('card')) buyers.changes.tell({ key: null, card: null });
    if (kinds.has('card') || kinds.has('follow-up')) briefs.changes.tell(null);
    if (kinds.has('setting'))
      void settingsOrDefault(settings).then((chosen) => settings.changes.tell(chosen));
  });
  // A version may have put anything that is shared.
  team.repository.taken.listen(() => {
    for (const { changes } of [guides, shops, profiles, patches, rules, formats]) changes.tell(null);
    void settingsOrDefault(settings).then((chosen) => settings.changes.tell(chosen));
  });
  settings.changes.listen((changed) => {
    relay.settingsChanged(changed);
    void sites.sync();
  });
  buyers.changes.listen((change) => relay.keptChanged({ of: 'buyers', ...change }));
  learned.changes.listen((row) => relay.keptChanged({ of: 'learned', row }));
  briefs.changes.listen(() => relay.keptChanged({ of: 'briefs' }));
  rules.changes.listen(() => relay.keptChanged({ of: 'rules' }));
  marks.changes.listen(() => relay.keptChanged({ of: 'marks' }));
  formats.changes.listen(() => relay.keptChanged({ of: 'note-formats' }));
  evidence.changes.listen((id) => relay.keptChanged({ of: 'cases', id }));
  profiles.changes.listen(() => relay.pages.refresh());
  patches.changes.listen(() => relay.pages.refresh());

  serveCalls({
    handlers: team.guard({
      ...replyCalls(replies, libraryWrites, (replyId, where) => void team.uses.add(newId(), replyId, where)),
      ...fileCalls(files),
      ...guideCalls({ guides, shops, places: new PlaybookPlaceRepository(store, now) }),
      ...buyerCalls({ buyers, guides, backups, now }),
      ...ruled,
      ...checklistCalls(),
      ...hintCalls({
        learned,
        feedback: new FeedbackRepository(store, now),
        briefs,
        buyers,
        settings: () => settingsOrDefault(settings),
        now,
      }),
      ...noteCalls({ marks, formats }),
      ...evidence.calls,
      ...team.calls,
      ...settingCalls(settings, places),
      ...consoleCalls(consoles),
      ...siteCalls(sites),
      ...healthCalls(health),
      ...popoutCalls(popout),
      ...shortcutCalls,
      ...logCalls(log),
      ...backupCalls(backups),
      ...busyCalls(activity),
      ...workspaceCalls,
    }),
    checks,
    begin,
  });
  const commanded = { pages: relay.pages, popout, captures };
  browser.runtime.onConnect.addListener((port) => relay.connect(port));
  browser.runtime.onUpdateAvailable.addListener(() => updates.available());
  browser.runtime.onInstalled.addListener(() => void starter.ready().then(() => boot.renew()));
  browser.permissions.onAdded.addListener(({ origins }) => void sites.granted(origins));
  browser.permissions.onRemoved.addListener(() => void sites.revoked(relay.pages));
  browser.commands.onCommand.addListener((name, tab) => void onCommand(commanded, name, tab));
  browser.action.onClicked.addListener((tab) => onAction(commanded, tab));

  void sites.start();
  // Opens the database while the first message is still on its way.
  void starter.ready().then(() => {
    void captures.closeInterrupted();
    evidence.seals.start();
    team.start();
    sweepSoon({
      store,
      clock: systemClock,
      settings: () => settingsOrDefault(settings),
      forgotten: () => {
        for (const { changes } of [guides, briefs]) changes.tell(null);
        buyers.changes.tell({ key: null, card: null });
      },
    });
    backUpInTime({
      backups,
      clock: systemClock,
      settings: () => settingsOrDefault(settings),
      write: (backup) => writeBackupFile(backups, backup),
    });
  });
});
