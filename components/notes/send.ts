import type { AskFailure } from '../../lib/messaging/ports';
import { askToEnd, type NoteAnswer } from '../../lib/notes/follow';
import type { NoteFollow, NoteRequest, NoteResult } from '../../lib/notes/write';

export type NoteTaken = Extract<NoteResult, { ok: true }>;
export type AskNote = (asked: NoteRequest | NoteFollow) => Promise<NoteAnswer<AskFailure>>;

interface Sending {
  ask: AskNote;
  request: NoteRequest;
  /** Save has been pressed, and takes a while. */
  onSaving: () => void;
  /**
   * Given where the page goes as it saves, and this panel with it: what became of it may reach nobody, so it is told
   * here as filled in before save is pressed.
   */
  onFilled: ((filled: NoteTaken) => Promise<unknown>) | null;
}

/** Has the page take a note, to the end of it. */
export async function sendNote({
  ask,
  request,
  onSaving,
  onFilled,
}: Sending): Promise<NoteAnswer<AskFailure>> {
  if (!request.save || !onFilled) return askToEnd(ask, request, onSaving);
  const filled = await askToEnd(ask, { ...request, save: false }, onSaving);
  if (!filled.ok || !filled.value.ok) return filled;
  await onFilled(filled.value);
  // The page knows what our own text in the form stands for.
  return askToEnd(ask, request, onSaving);
}
