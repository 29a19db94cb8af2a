import type { Transcript } from '../capture';
import type { EvidenceItem } from '../types';

/** Epoch milliseconds of the first and the last message; both the same where there is one. */
export interface Span {
  from: number;
  to: number;
}

/**
 * When what these pictures show was said: by the times of the messages in them, which are the platform's own. Null
 * where none of them has a time: that of the capture is another one, and never stands in its place.
 *
 * @param all of the case: a covered or stitched copy shows the messages of what it was made from
 */
export function spanOf(
  chosen: readonly EvidenceItem[],
  all: readonly EvidenceItem[],
  transcripts: readonly Transcript[],
): Span | null {
  const shown = new Set(chosen.flatMap((item) => messagesOf(item, all)));
  const times = transcripts
    .flatMap(({ messages }) => messages)
    .flatMap(({ id, at }) => (at !== null && shown.has(id) ? [at] : []));
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times) };
}

function messagesOf(item: EvidenceItem, all: readonly EvidenceItem[]): string[] {
  const origins = all.filter(({ id, role }) => role === 'original' && item.derivedFrom.includes(id));
  return [item, ...origins].flatMap(({ messages }) => messages);
}
