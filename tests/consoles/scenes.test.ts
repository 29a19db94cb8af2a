import { expect, it } from 'vitest';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import { typesOf } from '../../lib/buyer/customer-types';
import { parseHints } from '../../lib/buyer/pack';
import { rulebook } from '../../lib/buyer/rulebook';
import { createTalk, shownTypes } from '../../lib/buyer/talk';
import { NOTHING_KNOWN } from '../../lib/buyer/types';
// @ts-expect-error Plain script of the practice consoles.
import { dialoguesWith } from './shared/scenes.js';

interface Line {
  side: 'buyer' | 'agent';
  kind: 'text';
  ago: number;
  text: string;
}

const parsed = parseHints(zh);
if (!parsed.ok) throw new Error(parsed.problem);
const { types, rules, lists } = parsed.value;
const talk = createTalk(rulebook(rules, lists));

it.each(types.map(({ id }) => id))('the scene %s is what it says, by its words alone', (id) => {
  const { dialogues, who } = dialoguesWith(id);
  const messages = (dialogues[who].lines as Line[]).map(({ ago, ...said }) => ({
    ...said,
    id: null,
    at: -ago * 1000,
  }));
  const likely = typesOf(types, talk.signals(messages, NOTHING_KNOWN, 0), NOTHING_KNOWN, 0);
  expect(shownTypes(likely).map(({ type }) => type.id)).toContain(id);
});
