import type { TeachAct } from '../../lib/teach/types';

/** What a key does while the page waits for a choice, from the panel as in the page itself. */
const ACTS: Readonly<Record<string, TeachAct>> = {
  ArrowUp: { act: 'move', to: 'out' },
  ArrowDown: { act: 'move', to: 'in' },
  ArrowLeft: { act: 'move', to: 'before' },
  ArrowRight: { act: 'move', to: 'after' },
  Enter: { act: 'choose' },
  Escape: { act: 'cancel' },
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Null: the key is none of ours. */
export function actOf({ key, altKey, ctrlKey, metaKey }: Key): TeachAct | null {
  return altKey || ctrlKey || metaKey ? null : (ACTS[key] ?? null);
}
