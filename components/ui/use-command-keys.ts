import { useContext, useLayoutEffect } from 'preact/hooks';
import { type CommandName, keyOf } from '../../lib/messaging/keys';
import { KeyTable } from './key-text';

/** For what has a key but stands beside the list: runs it wherever in the panel the keyboard is; held, it runs once. */
export function useCommandKeys(acts: Partial<Record<CommandName, () => void>>): void {
  const keys = useContext(KeyTable);
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      const pressed = event.isComposing ? null : keyOf(event);
      const name = (Object.keys(acts) as CommandName[]).find((each) => keys[each] === pressed);
      const act = name && acts[name];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  });
}
