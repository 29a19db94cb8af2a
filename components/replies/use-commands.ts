import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { CommandName, Keys } from '../../lib/messaging/keys';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { ImeGuard } from '../ui/ime';
import { usePress } from '../ui/press';
import { type Command, commandOf, type Where } from './keys';
import { ROW_COMMANDS } from './row-acts';
import type { RowActs } from './row-menu';
import { LANGUAGES, next, STAGES } from './scope-bar';
import type { Shelf } from './shelf';
import type { Picks } from './use-picks';
import type { Rows } from './use-rows';

interface Options {
  /** Off while a reply is being written. */
  isOn: boolean;
  shelf: Shelf;
  rows: Rows;
  picks: Picks;
  acts: RowActs;
  ask: PanelLink['ask'];
  ime: ImeGuard;
  box: RefObject<HTMLInputElement | null>;
  list: RefObject<HTMLDivElement | null>;
  expand: (rowId: string, open: boolean) => void;
  write: () => void;
  /** Tells the supervisor that nothing fits; null: something does, or there is no way to them. */
  missing: (() => void) | null;
  /** Shows what of the agent's own messages may become a reply. */
  saveSaid: () => void;
  /** Of the words in the console's box, or of those that were put in last. */
  wordingAct: (name: 'better-words' | 'brief') => void;
  keys: Keys;
}

/** These may give the keyboard to the console. */
const HANDS_OVER = /^(pick|focus-console|undo|next-segment|insert-anyway|better-words|closing-line|preview)/;

/**
 * The pane's keys, wherever in the sidebar the keyboard is: after a click beside everything it is on the document's
 * body. What puts text into the console waits until its key is let go; see `ui/press`.
 */
export function useCommands(options: Options): void {
  const { isOn, shelf, rows, picks, acts, ask, ime, box, list, expand, write, saveSaid, wordingAct, keys } =
    options;
  const press = usePress();
  const move = (by: number) => {
    const at = rows.rows.findIndex(({ id }) => id === rows.active?.id);
    if (by < 0 && at <= 0) box.current?.focus();
    else rows.setActive(rows.rows[Math.min(Math.max(at + by, 0), rows.rows.length - 1)]?.id ?? null);
  };
  const run = (command: Command): void => {
    const { active } = rows;
    if (command.do === 'pick-digit') {
      const row = rows.rows[command.digit - 1];
      if (row) picks.pick(row.replyId, row.id);
    } else if (command.do === 'pick-active') {
      if (active) picks.pick(active.replyId, active.id);
      // Nothing found: what the scope hides is the next best thing.
      else rows.widen();
    } else if (command.do === 'enter-list') {
      list.current?.focus();
      rows.setActive(active?.id ?? rows.rows[0]?.id ?? null);
    } else if (command.do === 'move') move(command.by);
    else if (command.do === 'move-to')
      rows.setActive(rows.rows.at(command.end === 'first' ? 0 : -1)?.id ?? null);
    else if (command.do === 'leave-list') box.current?.focus();
    else if (command.do === 'unfold') {
      if (active) expand(active.id, command.open);
    } else if (command.do === 'clear') rows.changeQuery('');
    else if (command.do === 'focus-console') void ask('focus-box', {});
    else runNamed(command.do);
  };
  /** The keys of what stands beside the list are heard there. */
  const runNamed = (name: CommandName): void => {
    const act = ROW_COMMANDS[name];
    const reply = rows.active && shelf.replies.get(rows.active.replyId);
    // Said of the reply that was just saved, it is meant of that one.
    if (name === 'propose' && picks.offers(name)) picks.actSaid(name);
    else if (act) {
      if (reply) acts[act]?.(reply);
      else if (name === 'propose') options.missing?.();
    } else if (name === 'undo') void picks.undo();
    else if (name === 'next-segment') picks.next();
    else if (name === 'insert-anyway') picks.anyway();
    else if (name === 'better-words' || name === 'brief') wordingAct(name);
    else if (name === 'closing-line') picks.pickClosing();
    else if (name === 'write') write();
    else if (name === 'save-said') saveSaid();
    else if (name === 'next-stage') rows.changeScope({ stage: next(STAGES, rows.scope.stage) });
    else if (name === 'next-language') rows.changeScope({ language: next(LANGUAGES, rows.scope.language) });
  };

  const heard = {
    down(event: KeyboardEvent) {
      if (!isOn || ime.owns(event)) return;
      const where = whereIs(event.target, box.current, list.current);
      const command = commandOf(event, where, rows.query !== '', keys);
      if (!command) return;
      // The key that begins to type belongs to the box, which has the keyboard by the time it writes.
      if (command.do !== 'leave-list' || !command.typing) event.preventDefault();
      const handsOver = HANDS_OVER.test(command.do);
      if (handsOver) press.down(event, () => run(command));
      else run(command);
    },
    up(event: KeyboardEvent) {
      ime.keyUp();
      press.up(event);
    },
  };
  // With the drawing, not after it: an Enter right behind the last letter must pick from the list that is shown.
  useLayoutEffect(() => {
    document.addEventListener('keydown', heard.down);
    document.addEventListener('keyup', heard.up);
    window.addEventListener('blur', press.drop);
    return () => {
      document.removeEventListener('keydown', heard.down);
      document.removeEventListener('keyup', heard.up);
      window.removeEventListener('blur', press.drop);
    };
  });
}

function whereIs(target: EventTarget | null, box: Element | null, list: Element | null): Where {
  if (target === box) return 'box';
  if (target === list) return 'list';
  return target instanceof Element && target.closest('button, input, textarea, select') ? 'control' : 'page';
}
