import { useContext, useLayoutEffect } from 'preact/hooks';
import { type CommandName, keyOf } from '../../lib/messaging/keys';
import { KeyTable } from '../ui/key-text';

/** What has a key beside the list; none of the list's own. */
type GuideKey = Extract<CommandName, 'step-back' | 'step-on' | 'ask'>;

/** Runs what a key stands for, wherever in the panel the keyboard is; a key held is pressed once. */
export function useGuideKeys(acts: Partial<Record<GuideKey, () => void>>): void {
  const keys = useContext(KeyTable);
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      const pressed = event.isComposing ? null : keyOf(event);
      const name = (Object.keys(acts) as GuideKey[]).find((each) => keys[each] === pressed);
      const act = name && acts[name];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  });
}
