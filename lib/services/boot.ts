import { BOOT_KEY, type Boot } from '../messaging/boot';
import { browser } from '../platform/browser';
import type { Clock } from '../platform/clock';
import { report } from '../platform/log';
import type { ReplyRepository } from '../store/replies';
import type { SettingsRepository } from '../store/settings';
import type { TeamRepository } from '../store/team';
import { firstOf } from './library';

/** Milliseconds: a burst of changes is written once. */
const PAUSE = 1_000;

/** Keeps the snapshot that panels start from (see `messaging/boot`) up to date. */
export class BootWriter {
  private isDue = false;

  constructor(
    private readonly replies: ReplyRepository,
    private readonly settings: SettingsRepository,
    private readonly team: Pick<TeamRepository, 'recalls' | 'taken'>,
    private readonly clock: Clock,
  ) {
    team.taken.listen(() => this.schedule());
    replies.changes.listen(() => this.schedule());
    settings.changes.listen(() => this.schedule());
  }

  /** Also when a panel opens: a worker that died between a change and its writing left an old snapshot. */
  schedule(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.clock.after(PAUSE, () => {
      this.isDue = false;
      void this.write().catch((error: unknown) => report('boot', error));
    });
  }

  /** After an update of the extension: what the old version wrote may not fit the new one. */
  async renew(): Promise<void> {
    await browser.storage.local.remove(BOOT_KEY);
    this.schedule();
  }

  private async write(): Promise<void> {
    const [library, settings, recalls] = await Promise.all([
      this.replies.readLibrary(),
      this.settings.read(),
      this.team.recalls(),
    ]);
    // The panel says what is wrong with the database when it has asked the background.
    if (!library.ok || !settings.ok || !recalls.ok) return;
    const first = firstOf(library.value, this.clock.now());
    const total = library.value.replies.length;
    const boot: Boot = { settings: settings.value, first, total, recalls: recalls.value };
    await browser.storage.local.set({ [BOOT_KEY]: boot });
  }
}
