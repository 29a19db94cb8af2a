import { readFileSync } from 'node:fs';
import type { ListEntry, Message } from '../../lib/conversation/types';
import type { PanelDriver } from '../tools/panel-driver';
import { PRACTICE, type PracticeId } from '../tools/practice-site';
import { expect, test } from './fixtures';

/** What a reader must find in the static page; written by hand, see `tests/consoles/README.md`. */
interface ExpectedPage {
  conversation: { key: string; buyer: { name: string | null; uid: string | null } };
  messages: Message[];
  aside: { id: string }[];
  list: ListEntry[];
  nonMatches: { css: string; count: number | null; not: string; reason: string }[];
}

const IDS = Object.keys(PRACTICE) as PracticeId[];
const expectedOf = (id: PracticeId): ExpectedPage =>
  JSON.parse(readFileSync(`tests/consoles/${id}/expected.json`, 'utf8'));

/** Rows that may be left out, or told as the platform's. */
const spoken = (driver: PanelDriver, { aside }: ExpectedPage) => {
  const asides = new Set(aside.map(({ id }) => id));
  return driver.messages.filter(({ id, side }) => !(id !== null && asides.has(id) && side === 'system'));
};

for (const id of IDS) {
  const expected = expectedOf(id);

  // Other hashed names, and row ids in the other spelling, change nothing.
  for (const hash of ['', 'build=7', 'upperIds']) {
    test(`${id}${hash && ` #${hash}`}: every fact of the page, and nothing that is none`, async ({
      openConsole,
      driver,
    }) => {
      const console = await openConsole(id, hash);
      for (const { css, count, reason } of expected.nonMatches) {
        const found = await console.locator(css).count();
        expect(found, `${css}: ${reason}`).toBeGreaterThanOrEqual(count ?? 1);
      }
      const panel = await driver(console);
      await panel.until('all messages', () => spoken(panel, expected).length >= expected.messages.length);
      expect(panel.facts).toMatchObject({
        console: id,
        conversationState: 'open',
        conversation: expected.conversation,
        list: expected.list,
      });
      expect(spoken(panel, expected)).toEqual(expected.messages);
    });
  }

  test(`${id}: follows every conversation, the app rebuilt, and the address away and back`, async ({
    openConsole,
    driver,
  }) => {
    const console = await openConsole(id);
    const panel = await driver(console);
    const shows = (nick: string) => () =>
      panel.facts?.conversation?.buyer.name === nick &&
      panel.messagesKey === panel.facts.conversation.key &&
      panel.messages.length > 0;
    for (const { id: conversation, nick } of await console.evaluate(() =>
      window.practice.conversations.map((each) => ({ id: each.id, nick: each.nick })),
    )) {
      await console.evaluate((to) => window.practice.open(to), conversation);
      await panel.until(`${conversation} is shown`, shows(nick));
    }
    await console.evaluate(() => window.practice.open('leak'));
    const nick = expected.conversation.buyer.name ?? '';
    await panel.until('leak is shown', shows(nick));
    await console.evaluate(() => {
      window.practice.rebuildApp();
      window.practice.buyerSays('leak', '还在吗');
    });
    await panel.until('the message after the rebuild', () => panel.messages.at(-1)?.text === '还在吗');
    await console.evaluate(() => window.practice.openNone());
    await panel.until('nobody is open', () => panel.facts?.conversationState === 'none');
    await console.evaluate(() => window.practice.open('leak'));
    await panel.until('leak again', shows(nick));
  });
}
