import { plainOf } from '../../lib/conversation/plain';
import { saidBefore } from '../../lib/conversation/said-before';
import type { Language, Reply } from '../../lib/replies/types';
import { type Filled, fillBody, fillSegments } from '../../lib/template/fill';
import { type Limit, lengthOf } from '../../lib/template/length';
import { parseBody } from '../../lib/template/parse';
import { type Sources, type Values, variableValues } from '../../lib/template/variables';
import { useNow } from '../ui/use-now';
import type { Shelf } from './shelf';
import type { Going, Shown } from './use-inserts';
import { useWordings } from './use-wordings';

interface Options {
  shelf: Shelf;
  shown: Shown;
  names: Sources['names'];
  /** What the shops' table knows of this tab's shop. */
  shopValues: Values;
  /** What the console's agents write in. */
  language: Language;
}

/** The greeting changes with the hour. */
const MINUTE = 60_000;

/** Replies as they will go out: in the wording that is up, with the values of what is shown. */
export function useTexts({ shelf, shown, names, shopValues, language }: Options) {
  const now = useNow(MINUTE);
  const wordings = useWordings(shelf, shown.conversation?.key, language);
  const { textOf } = wordings;

  const valuesFor = (
    of: Language,
    typed: Values = {},
    { conversation, order, orders = null } = shown,
  ): Values => ({
    ...variableValues({ conversation, order, orders, names, shopValues, now, language: of }),
    ...typed,
  });
  /** All of its messages as one text. */
  const filled = (reply: Reply, typed?: Values, to = shown): Filled => {
    const { body, language: of } = textOf(reply);
    return fillBody(parseBody(body), valuesFor(of, typed, to), of);
  };
  const messagesOf = (reply: Reply, to = shown, typed?: Values, place?: number): Filled[] => {
    const { body, language: of } = textOf(reply, place);
    return fillSegments(parseBody(body), valuesFor(of, typed, to), of);
  };
  /** The first of the messages that a reply is made of, as it will go out, and what is missing in all of them. */
  const firstOf = (reply: Reply, to = shown): Filled => {
    const whole = filled(reply, {}, to);
    return { ...whole, text: messagesOf(reply, to)[0]?.text ?? whole.text };
  };
  const goingOf = (reply: Reply, to = shown, typed?: Values): Going => {
    const texts = messagesOf(reply, to, typed).map(({ text }) => text);
    const [text = '', ...rest] = texts.filter((each) => plainOf(each) !== '');
    const { id, files } = reply;
    return {
      text,
      replyId: id,
      ...(files && { files }),
      ...(rest.length > 0 && { rest, place: { at: 1, of: rest.length + 1 } }),
    };
  };
  return {
    textOf,
    valuesFor,
    filled,
    messagesOf,
    firstOf,
    goingOf,
    /** Length of a body's longest message as it would go out now. */
    measure(body: string, { unit }: Limit): number {
      const values = valuesFor(language);
      const messages = fillSegments(parseBody(body), values, language);
      return Math.max(0, ...messages.map(({ text }) => lengthOf(text, unit)));
    },
    choose: wordings.choose,
    step: wordings.step,
    /** The next wording that has not been said in this conversation. */
    nextFresh: (reply: Reply, to: Shown, typed?: Values) =>
      wordings.nextFresh(reply, (at) => {
        const first = messagesOf(reply, to, typed, at)[0];
        return first !== undefined && saidBefore(first.text, to.messages) === null;
      }),
  };
}
