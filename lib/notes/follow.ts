import type { Result } from '../messaging/result';
import type { NoteFollow, NoteRequest, NoteResult } from './write';

/** The page's answer, or why there is none. */
export type NoteAnswer<E extends string> = Result<NoteResult, E>;

/**
 * Asks for a note, and follows a save that takes longer than one answer may until it has ended. Where the page is lost
 * meanwhile the answer stays `saving`: it was pressed, and nobody knows more.
 */
export async function askToEnd<E extends string>(
  ask: (asked: NoteRequest | NoteFollow) => Promise<NoteAnswer<E>>,
  request: NoteRequest,
  onSaving: () => void,
): Promise<NoteAnswer<E>> {
  let answer = await ask(request);
  while (answer.ok && !answer.value.ok && answer.value.reason === 'saving') {
    onSaving();
    const next = await ask({ follows: request.orderId });
    if (!next.ok) return answer;
    answer = next;
  }
  return answer;
}
