import type { Result } from '../messaging/result';
import type { NoteFollow, NoteRefusal, NoteRequest, NoteResult } from './write';

/** The page's answer, or why there is none. */
export type NoteAnswer<E extends string> = Result<NoteResult, E>;

/**
 * Asks for a note, and follows what takes longer than one answer may until it has ended. Where the page is lost
 * meanwhile an answer of `saving` stays: it was pressed, and nobody knows more.
 */
export async function askToEnd<E extends string>(
  ask: (asked: NoteRequest | NoteFollow) => Promise<NoteAnswer<E>>,
  request: NoteRequest,
  onSaving: () => void,
): Promise<NoteAnswer<E>> {
  let answer = await ask(request);
  while (answer.ok && !answer.value.ok && isUnderWay(answer.value.reason)) {
    const isSaving = answer.value.reason === 'saving';
    if (isSaving) onSaving();
    const next = await ask({ follows: request.orderId });
    if (!next.ok && isSaving) return answer;
    answer = next;
  }
  return answer;
}

const isUnderWay = (reason: NoteRefusal) => reason === 'waiting' || reason === 'saving';
