import type { RefusalReason } from '../../conversation/types';
import { selectionIn } from '../selection';
import { select } from './caret';
import { Reading, seen } from './reading';
import type { Strategy } from './strategies';

/** Asked before each write, which follows at once: the reason why it may not be. */
export type MayWrite = () => RefusalReason | null;

export interface Attempt {
  editor: HTMLElement;
  strategy: Strategy;
  /** What is replaced, as offsets of the text. */
  from: number;
  to: number;
  text: string;
  /** Nothing is written unless the editor holds this. */
  known?: string;
  mayWrite: MayWrite;
  settle: () => Promise<void>;
}

export interface Attempted {
  came: boolean;
  /** The page said that it has taken it. */
  taken: boolean;
  refused: RefusalReason | null;
  /** The whole text at the moment of the write, and when it was looked at last. */
  before: string;
  left: string;
}

/**
 * Times to look again without seeing anything new, a settling apart. An editor that said it has taken a text may draw
 * it much later, and must by no means be given it twice.
 */
const LOOKS = { taken: 30, open: 6 };

export const textIn = (editor: HTMLElement): string => new Reading(editor).text;

/** Puts a text in the place of another by one strategy, and looks until the editor shows it. */
export async function attempt(options: Attempt): Promise<Attempted> {
  const { editor, strategy, text, known, mayWrite, settle } = options;
  await select(editor, options.from, options.to);
  // Read again: the agent may have typed on meanwhile. From here to the first write no code of the page runs.
  const reading = new Reading(editor);
  const before = reading.text;
  if (known !== undefined && before !== known) {
    return { came: false, taken: false, refused: 'text-changed', before, left: before };
  }
  const at = reading.selection;
  const inserted = seen(text);
  const wanted = at && before.slice(0, at.from) + inserted + before.slice(at.to);
  const { taken, refused } = writeAll(strategy.writes(editor, text), () =>
    isAt(editor) ? mayWrite() : 'not-kept',
  );
  let left = textIn(editor);
  let looks = refused ? 0 : LOOKS[taken && left === before ? 'taken' : 'open'];
  while (looks > 0 && left !== wanted) {
    await settle();
    const now = textIn(editor);
    looks = now === left ? looks - 1 : LOOKS.open;
    left = now;
  }
  const came = refused === null && left === wanted;
  if (!came) return { came, taken, refused, before, left };
  // A framework that does not want it takes it away when it draws again; the agent may have typed on by then.
  await settle();
  left = textIn(editor);
  return { came: left.includes(inserted), taken, refused, before, left };
}

/** The browser inserts where the keyboard is, and the page's own code may have taken it elsewhere. */
function isAt(editor: HTMLElement): boolean {
  return (editor.getRootNode() as Document | ShadowRoot).activeElement === editor && !!selectionIn(editor);
}

function writeAll(writes: (() => boolean)[], mayWrite: MayWrite): Pick<Attempted, 'taken' | 'refused'> {
  let taken = false;
  for (const write of writes) {
    const refused = mayWrite();
    if (refused) return { taken, refused };
    taken = write() || taken;
  }
  return { taken, refused: null };
}
