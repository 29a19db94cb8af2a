import type { Handlers } from '../messaging/serve';
import { DEFAULT_SETTINGS, type Settings } from '../messaging/settings';
import { report } from '../platform/log';
import type { PlaceRepository } from '../store/places';
import type { SettingsRepository } from '../store/settings';
import { checkPlace } from './checks';

/** The settings for what must go on without a database: then nobody has chosen anything. */
export async function settingsOrDefault(settings: SettingsRepository): Promise<Settings> {
  const read = await settings.read();
  if (read.ok) return read.value;
  report('settings', read.error);
  return DEFAULT_SETTINGS;
}

/** The agent dragged or folded the panel in a page. One that can't be kept costs the memory of it, nothing else. */
export async function keepPlace(places: PlaceRepository, console: string, change: unknown): Promise<void> {
  const checked = checkPlace(change);
  const kept = checked.ok ? await places.change(console, checked.value) : checked;
  if (!kept.ok) report('place', kept.error);
}

export function settingCalls(
  settings: SettingsRepository,
  places: PlaceRepository,
): Pick<Handlers, 'settings.read' | 'settings.change' | 'place.change'> {
  return {
    'settings.read': () => settings.read(),
    'settings.change': (change) => settings.change(change),
    // For the next page of that console: one that is open has its own place, and is asked over its port.
    'place.change': ({ console, change }) => places.change(console, change),
  };
}
