import type { ToPage } from '../messaging/ports';
import { DEFAULT_PLACE, type PanelPlace, type Settings } from '../messaging/settings';
import { report } from '../platform/log';
import { firstPart } from '../profile/first';
import type { Profile } from '../profile/types';
import type { PlaceRepository } from '../store/places';
import type { SettingsRepository } from '../store/settings';
import type { Consoles } from './consoles';
import { settingsOrDefault } from './settings';
import { pageWords } from './words';

type ConsoleMessage = Extract<ToPage, { type: 'console' }>;

/** What is known of a page, and what of it the page is told first. */
export interface ConsoleView {
  profile: Profile | null;
  message: ConsoleMessage;
}

/** What a page is told about itself. A database that can't be read costs the choices made in it, not the panel. */
export class ConsoleViews {
  constructor(
    private readonly consoles: Consoles,
    private readonly places: PlaceRepository,
    private readonly settings: SettingsRepository,
  ) {}

  async of(url: string): Promise<ConsoleView> {
    // The panel shows nothing before it has heard of this page.
    const [settings, [profile, place]] = await Promise.all([
      settingsOrDefault(this.settings),
      this.consoles
        .find(url)
        .then(async (found) => [found, found ? await this.placeOf(found.id) : DEFAULT_PLACE] as const),
    ]);
    return { profile, message: await consoleMessage(profile, place, settings) };
  }

  private async placeOf(console: string): Promise<PanelPlace> {
    const place = await this.places.read(console);
    if (place.ok) return place.value;
    report('console-view', place.error);
    return DEFAULT_PLACE;
  }
}

/** The first message to a page. Orders, notes and where the profile comes from follow with what reads by them. */
export async function consoleMessage(
  profile: Profile | null,
  place: PanelPlace,
  settings: Settings,
): Promise<ConsoleMessage> {
  return {
    type: 'console',
    profile: profile && firstPart(profile),
    revision: await revisionOf(profile),
    place,
    words: pageWords(settings),
    theme: settings.theme,
    picker: {
      list: settings.slashLists[profile?.id ?? ''] ?? !profile?.ownSlashList,
      codes: settings.tabCodes,
    },
  };
}

/** The same for the same profile, also when another worker asks: a page goes on as long as it stays. */
async function revisionOf(profile: Profile | null): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(profile));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  // 64 bits are enough to tell a profile from its next state.
  return String(new BigUint64Array(digest)[0]);
}
