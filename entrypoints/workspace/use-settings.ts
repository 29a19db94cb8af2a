import { useLayoutEffect, useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/messaging/settings';

/** The settings as they are: told at the start, and again when they change, here, in a panel or in another tab. */
export function useSettings(link: PanelLink): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  // Before this task ends: what the background answers first would find nobody listening after it.
  useLayoutEffect(
    () => link.listen((message) => message.type === 'settings' && setSettings(message.settings)),
    [link],
  );
  return [settings, setSettings];
}
