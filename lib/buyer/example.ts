import type { Said } from './read';
import { type BuyerFacts, type Example, NOTHING_KNOWN } from './types';

const SPEAKER = /^(?:(买家|buyer)|(客服|agent))\s*[:：]\s*/i;

/** An example line as a conversation, for the try-it box and the checks of packs; a minute between messages. */
export function asConversation(example: Example): { messages: Said[]; facts: BuyerFacts } {
  const { said = [], facts = {} } = typeof example === 'string' ? { said: [example] } : example;
  const messages = said.map((line, index): Said => {
    const speaker = SPEAKER.exec(line);
    return {
      id: String(index),
      side: speaker?.[2] ? 'agent' : 'buyer',
      kind: 'text',
      text: line.slice(speaker?.[0].length ?? 0),
      at: index * 60_000,
    };
  });
  return { messages, facts: { ...NOTHING_KNOWN, ...facts } };
}
