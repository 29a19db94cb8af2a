import type { ToPage } from '../messaging/ports';
import { DEFAULT_PLACE, type PanelPlace } from '../messaging/settings';
import { report } from '../platform/log';
import type { PlaceRepository } from '../store/places';
import type { SettingsRepository } from '../store/settings';
import type { Consoles } from './consoles';
import { settingsOrDefault } from './settings';
import { pageWords } from './words';

export type ConsoleView = Extract<ToPage, { type: 'console' }>;

/** What a page is told about itself. A database that can't be read costs the choices made in it, not the panel. */
export class ConsoleViews {
  constructor(
    private readonly consoles: Consoles,
    private readonly places: PlaceRepository,
    private readonly settings: SettingsRepository,
  ) {}

  async of(url: string): Promise<ConsoleView> {
    const profile = await this.consoles.find(url);
    const settings = await settingsOrDefault(this.settings);
    const place = profile ? await this.placeOf(profile.id) : DEFAULT_PLACE;
    return { type: 'console', profile, place, words: pageWords(settings), theme: settings.theme };
  }

  private async placeOf(console: string): Promise<PanelPlace> {
    const place = await this.places.read(console);
    if (place.ok) return place.value;
    report('console-view', place.error);
    return DEFAULT_PLACE;
  }
}
