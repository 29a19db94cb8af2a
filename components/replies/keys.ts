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
  | { do: 'row'; act: 'edit' | 'remove' | 'copy' | 'pin' }
  | { do: 'undo' }
  | { do: 'write' }
  | { do: 'next-stage' }
  | { do: 'next-language' };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const PAGE = 5;

const WITH_ALT: Record<string, Command> = {
  KeyZ: { do: 'undo' },
  KeyN: { do: 'write' },
  KeyS: { do: 'next-stage' },
  KeyL: { do: 'next-language' },
  KeyP: { do: 'row', act: 'pin' },
};

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
  F2: { do: 'row', act: 'edit' },
  Delete: { do: 'row', act: 'remove' },
};

/**
 * What a key means to the replies pane; null leaves it to the browser. Digits pick in the list only: in the box
 * they are text, since buyers' questions are full of them (7天无理由, 38码). Keys that an input method owns must
 * not come here.
 */
export function commandOf(event: Key, where: Where, hasQuery: boolean): Command | null {
  if (event.altKey) return withAlt(event);
  if (event.ctrlKey || event.metaKey) return inListWithControl(event, where);
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

/** By the key's place: on a Mac, Alt changes what it writes. The number pad is left to Windows' Alt codes. */
function withAlt(event: Key): Command | null {
  if (event.ctrlKey || event.metaKey) return null;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit ? { do: 'pick-digit', digit: Number(digit) } : (WITH_ALT[event.code] ?? null);
}

function inListWithControl(event: Key, where: Where): Command | null {
  const copies = where === 'list' && event.key.toLowerCase() === 'c' && !event.shiftKey;
  return copies ? { do: 'row', act: 'copy' } : null;
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
