import { useState } from 'preact/hooks';
import { plainOf } from '../../lib/conversation/plain';
import type { Reply } from '../../lib/replies/types';
import type { Filled } from '../../lib/template/fill';
import type { Going, Shown } from './use-inserts';

/** A row that is open to have its text changed before it goes out. */
export interface Preview {
  rowId: string;
  /** As it will go out, a text for each message. */
  texts: string[];
  /** What holds a gap open in the text: it must not go out with it. */
  holes: string[];
  reply: Reply;
  /** What was shown when it was opened: the words are meant for that buyer, and for no other. */
  shown: Shown;
}

/** The text of one reply on its way out, to be changed by hand. It stays open until it is in, or is left. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview | null>(null);
  return {
    preview,
    open(rowId: string, reply: Reply, messages: readonly Filled[], shown: Shown) {
      const texts = messages.map(({ text }) => text);
      setPreview({ rowId, reply, texts, holes: [...new Set(messages.flatMap(holesOf))], shown });
    },
    change: (at: number, text: string) =>
      setPreview((open) => open && { ...open, texts: open.texts.with(at, text) }),
    close: () => setPreview(null),
  };
}

const holesOf = ({ text, gaps }: Filled) => gaps.map(({ start, end }) => text.slice(start, end));

/** What still has to be written over. */
export const openHoles = ({ texts, holes }: Preview): string[] =>
  holes.filter((hole) => texts.some((text) => text.includes(hole)));

/** As it was edited; what was emptied is no message. Null: nothing is left. */
export function edited({ texts, reply: { id, files } }: Preview): Going | null {
  const [text, ...rest] = texts.map((each) => each.trim()).filter((each) => plainOf(each) !== '');
  if (text === undefined) return null;
  return {
    text,
    replyId: id,
    isMade: true,
    ...(files && { files }),
    ...(rest.length > 0 && { rest, place: { at: 1, of: rest.length + 1 } }),
  };
}
