import { type CommandName, type Keys, keyOf } from '../../lib/messaging/keys';

/** Where the keyboard is: the search box, the list (pick mode), nowhere in particular, or in some other control. */
export type Where = 'box' | 'list' | 'page' | 'control';

export type Command =
  /** Pick the row with this digit, 1 to 9. */
  | { do: 'pick-digit'; digit: number }
  | { do: 'pick-active' }
  | { do: 'enter-list' }
  | { do: 'move'; by: number }
  | { do: 'move-to'; end: 'first' | 'last' }
  /** Back to the search box; `typing`: the key itself is meant for the box. */
  | { do: 'leave-list'; typing: boolean }
  | { do: 'unfold'; open: boolean }
  | { do: 'clear' }
  | { do: 'focus-console' }
  /** What has a key that the agent may change. */
  | { do: CommandName };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const PAGE = 5;

const IN_LIST: Record<string, Command> = {
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  PageDown: { do: 'move', by: PAGE },
  PageUp: { do: 'move', by: -PAGE },
  Home: { do: 'move-to', end: 'first' },
  End: { do: 'move-to', end: 'last' },
  ArrowRight: { do: 'unfold', open: true },
  ArrowLeft: { do: 'unfold', open: false },
  Enter: { do: 'pick-active' },
  Escape: { do: 'leave-list', typing: false },
  Backspace: { do: 'leave-list', typing: true },
};

/**
 * What a key means to the replies pane; null leaves it to the browser. Digits pick in the list only: in the box
 * they are text, since buyers' questions are full of them (7天无理由, 38码). Keys that an input method owns must
 * not come here.
 */
export function commandOf(event: Key, where: Where, hasQuery: boolean, keys: Keys): Command | null {
  const key = keyOf(event);
  const digit = /^Alt\+([1-9])$/.exec(key ?? '')?.[1];
  if (digit) return { do: 'pick-digit', digit: Number(digit) };
  const name = key && (Object.keys(keys) as CommandName[]).find((each) => keys[each] === key);
  if (key && name && isHeeded(key, where, hasQuery)) return { do: name };
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (where) {
    case 'box':
      return inBox(event, hasQuery);
    case 'list':
      return inList(event);
    case 'page':
      return event.key === 'ArrowDown' ? { do: 'enter-list' } : typed(event);
    case 'control':
      return null;
  }
}

/** With Alt a key counts everywhere; without, the box needs it for its own text, but for what goes with its Enter. */
function isHeeded(key: string, where: Where, hasQuery: boolean): boolean {
  if (key.startsWith('Alt+') || where === 'list') return true;
  return key === 'Shift+Enter' && where === 'box' && hasQuery;
}

function inBox(event: Key, hasQuery: boolean): Command | null {
  if (event.key === 'Tab') return event.shiftKey ? null : { do: 'enter-list' };
  if (event.key === 'ArrowDown') return { do: 'enter-list' };
  if (event.key === 'Enter') return hasQuery ? { do: 'pick-active' } : null;
  if (event.key === 'Escape') return hasQuery ? { do: 'clear' } : { do: 'focus-console' };
  return null;
}

function inList(event: Key): Command | null {
  if (/^[1-9]$/.test(event.key)) return { do: 'pick-digit', digit: Number(event.key) };
  return IN_LIST[event.key] ?? typed(event);
}

function typed(event: Key): Command | null {
  return event.key.length === 1 ? { do: 'leave-list', typing: true } : null;
}
