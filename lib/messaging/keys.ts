/** Acts of the panel that have a key of their own, and the key of each until a person gives it another. */
export const DEFAULT_KEYS = {
  preview: 'Shift+Enter',
  'next-wording': 'Alt+H',
  'next-segment': 'Alt+ArrowRight',
  'insert-anyway': 'Alt+Y',
  'better-words': 'Alt+B',
  brief: 'Alt+G',
  undo: 'Alt+Z',
  'closing-line': 'Alt+0',
  write: 'Alt+N',
  'save-said': 'Alt+M',
  'next-stage': 'Alt+S',
  'next-language': 'Alt+L',
  copy: 'Ctrl+C',
  pin: 'Alt+P',
  edit: 'F2',
  remove: 'Delete',
  propose: 'Alt+Period',
  'step-back': 'Alt+BracketLeft',
  'step-on': 'Alt+BracketRight',
  ask: 'Alt+U',
  hints: 'Alt+I',
  card: 'Alt+K',
  'hand-over': 'Alt+J',
  checklist: 'Alt+C',
  evidence: 'Alt+R',
  note: 'Alt+O',
  'check-order': 'Alt+V',
} as const;

export type CommandName = keyof typeof DEFAULT_KEYS;
export const COMMANDS = Object.keys(DEFAULT_KEYS) as CommandName[];

export type Keys = Record<CommandName, string>;

export const keysWith = (own: Partial<Keys>): Keys => ({ ...DEFAULT_KEYS, ...own });

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * A key as it is kept: `Alt+Z`, `Alt+Shift+ArrowUp`, `F2`. By the key's place, since Alt on a Mac changes what it
 * writes; with Ctrl (or ⌘, which counts as it) by what it writes, as browsers have it. Null for AltGr and for a
 * modifier alone. The number pad is left to Windows' Alt codes.
 */
export function keyOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): string | null {
  const isControl = ctrlKey || metaKey;
  if (isControl && altKey) return null;
  const written = isControl && /^[a-z]$/i.test(key) ? key.toUpperCase() : null;
  const name = written ?? code.replace(/^(Key|Digit)/, '');
  if (/^(Alt|Control|Shift|Meta)/.test(name) || name === '') return null;
  return [isControl && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', name].filter(Boolean).join('+');
}

const SIGNS = 'Comma|Period|Slash|Semicolon|Quote|Bracket(Left|Right)|Minus|Equal|Backquote|Backslash';
const PLACES = 'Arrow(Left|Right|Up|Down)|Enter|Home|End|PageUp|PageDown';

/**
 * Alt+1–9 are the rows', Alt+F4 the system's. Without Alt or Ctrl a key is text, or moves in the list: but for those
 * that do neither.
 */
const KEY = new RegExp(
  `^(Alt\\+(Shift\\+)?([A-Z0]|Delete|Insert|F([1-35-9]|1[0-2])|${PLACES}|${SIGNS})` +
    '|Ctrl\\+(Shift\\+)?[A-Z]|(Shift\\+)?(F([1-9]|1[0-2])|Delete|Insert)|Shift\\+Enter)$',
);

/** Whether a key can be given to an act. */
export const isKey = (key: string): boolean => KEY.test(key);

/** The act that a key belongs to; one that a person has given it goes before one that has it to begin with. */
export function ownerOf(key: string, own: Partial<Keys>): CommandName | null {
  const keys = keysWith(own);
  return COMMANDS.find((name) => own[name] === key) ?? COMMANDS.find((name) => keys[name] === key) ?? null;
}
