import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type CommandName, DEFAULT_KEYS, type Keys } from '../../lib/messaging/keys';

/** The keys of this agent. */
export const KeyTable = createContext<Keys>(DEFAULT_KEYS);

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  Backslash: '\\',
};

/** A key as it is shown: `Alt+→`. */
export const keyText = (key: string): string =>
  key
    .split('+')
    .map((part) => SIGNS[part] ?? part)
    .join('+');

/** Gives the key of an act, as it is shown beside it. */
export function useKeyText(): (name: CommandName) => string {
  const keys = useContext(KeyTable);
  return (name) => keyText(keys[name]);
}
