import type { PanelState } from './state';
import { useAddress } from './use-address';
import type { PanelKind } from './where';

/** What a lesson here would be about: the console by its id, or a site that is none yet by its host; null: neither. */
export function usePlace(
  { bound, console }: Pick<PanelState, 'bound' | 'console'>,
  kind: PanelKind,
  tabId: number | null,
): string | null {
  const url = useAddress(kind === 'beside' && bound === 'no-console', tabId);
  if (console) return console.id;
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
