import { useRef, useState } from 'preact/hooks';
import { firstIn, nextFresh, type ReplyText, textsOf } from '../../lib/replies/texts';
import type { Language, Reply } from '../../lib/replies/types';
import type { Shelf } from './shelf';

/** One of the ways to say a reply, and which of how many, from 0. */
export interface Wording extends ReplyText {
  at: number;
  of: number;
}

/**
 * Which wording of each reply is up. A choice is for the conversation that it was made in: the next buyer gets the
 * first one again.
 * @param key of the open conversation
 * @param language that the console's agents write in
 */
export function useWordings(shelf: Shelf, key: string | undefined, language: Language) {
  const chosen = useRef({ key, places: new Map<string, number>() });
  const [, draw] = useState(0);
  if (chosen.current.key !== key) chosen.current = { key, places: new Map() };

  const languageOf = (reply: Reply) => shelf.sets.get(reply.setId)?.language ?? language;
  const placeIn = (texts: ReplyText[], { id }: Reply) => {
    const place = chosen.current.places.get(id);
    return place === undefined || place >= texts.length ? firstIn(texts, language) : place;
  };
  const textOf = (reply: Reply, place?: number): Wording => {
    const texts = textsOf(reply, languageOf(reply));
    const at = place ?? placeIn(texts, reply);
    return { body: reply.body, language: languageOf(reply), ...texts[at], at, of: texts.length };
  };
  const choose = (replyId: string, at: number) => {
    chosen.current.places.set(replyId, at);
    draw((count) => count + 1);
  };
  return {
    textOf,
    choose,
    /** To the next one, whatever its language; false where there is none. */
    step(reply: Reply): boolean {
      const { at, of } = textOf(reply);
      if (of > 1) choose(reply.id, (at + 1) % of);
      return of > 1;
    },
    nextFresh: (reply: Reply, isFresh: (at: number) => boolean) =>
      nextFresh(textsOf(reply, languageOf(reply)), textOf(reply).at, isFresh),
  };
}
