import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { BUNDLED } from '../../lib/consoles';
import type { Conversation, ListEntry, Message } from '../../lib/conversation/types';
import type { OpenNote, Order } from '../../lib/orders/types';
import type { PanelDriver } from '../tools/panel-driver';
import { isLiving, PRACTICE, type PracticeId } from '../tools/practice-site';
import { expect, test } from './fixtures';

/** What a reader must find in the page as it stands; written by hand, see `tests/consoles/README.md`. */
interface Expected {
  conversation: Conversation | null;
  shop: string | null;
  messages: Message[];
  aside: { id: string }[];
  list: ListEntry[];
  orders: Order[];
  note: OpenNote | null;
  nonMatches: { css: string; count: number | null; not: string; reason: string }[];
}

const IDS = Object.keys(PRACTICE) as PracticeId[];
const expectedOf = (id: PracticeId): Expected =>
  JSON.parse(readFileSync(`tests/consoles/${id}/expected.json`, 'utf8'));

/** Other hashed names, and row ids in the other spelling, change nothing. */
function variants(id: PracticeId): string[] {
  if (!isLiving(id)) return [''];
  return id === 'pdd-chat' ? ['', 'build=7', 'upperIds'] : ['', 'build=7'];
}

/** The document that the console lives in. */
const roomOf = (console: Page, id: PracticeId) =>
  'frame' in PRACTICE[id] ? console.frameLocator('iframe').locator(':root') : console.locator(':root');

/** Without the rows that may be left out, or told as the platform's. */
function spoken({ messages }: PanelDriver, { aside }: Expected): Message[] {
  const asides = new Set(aside.map(({ id }) => id));
  return messages.filter(({ id, side }) => !(id !== null && asides.has(id) && side === 'system'));
}

/** All that the panel has been told of a page. */
const told = (panel: PanelDriver, expected: Expected) => ({
  console: panel.facts?.console,
  conversation: panel.facts?.conversation ?? null,
  shop: panel.facts?.shop ?? null,
  list: panel.facts?.list ?? [],
  messages: spoken(panel, expected),
  orders: panel.orders?.orders ?? [],
  note: panel.orders?.note ?? null,
});

for (const id of IDS) {
  const expected = expectedOf(id);

  for (const hash of variants(id)) {
    test(`${id}${hash && ` #${hash}`}: every fact of the page, and nothing that is none`, async ({
      openConsole,
      driver,
    }) => {
      const console = await openConsole(id, hash);
      const panel = await driver(console);
      const { aside, nonMatches, ...facts } = expected;
      const all = { console: id, ...facts };
      await panel
        .until('every fact', () => isDeepStrictEqual(told(panel, expected), all))
        // What differs is said better below.
        .catch(() => {});
      expect(told(panel, expected)).toEqual(all);
      expect(panel.facts?.conversationState === 'open').toBe(expected.conversation !== null);
      const hasOrders = BUNDLED.some((each) => each.id === id && each.capabilities.includes('orders'));
      expect(panel.orders?.state === 'found').toBe(hasOrders);
      for (const { css, count, reason } of nonMatches) {
        const found = await roomOf(console, id).locator(css).count();
        expect(found, `${css}: ${reason}`).toBeGreaterThanOrEqual(count ?? 1);
      }
    });
  }
}

/** A conversation as the practice page's model has it, and the key by which the panel must know it. */
interface Talk {
  name: string;
  key: string | null;
  last: string;
}

const talksOf = (console: Page): Promise<(Talk & { key: string })[]> =>
  console.evaluate(() =>
    window.practice.conversations.map(({ id, nick, uid, messages }) => ({
      name: id,
      key: uid === null ? `name:${nick}` : `uid:${uid}`,
      last: messages.at(-1)?.text ?? '',
    })),
  );

for (const id of IDS.filter(isLiving)) {
  const { conversation } = expectedOf(id);

  test(`${id}: follows every conversation, the app rebuilt, and nobody open`, async ({
    openConsole,
    driver,
  }) => {
    const console = await openConsole(id);
    const panel = await driver(console);
    const shown = ({ name, key, last }: Talk) =>
      panel.until(
        `${name} with its last words`,
        () =>
          (panel.facts?.conversation?.key ?? null) === key &&
          panel.messagesKey === key &&
          panel.messages.at(-1)?.text === last,
      );
    // Where the page does not say who is open, it still shows what they said.
    const talks: Talk[] = (await talksOf(console)).map((talk) =>
      conversation ? talk : { ...talk, key: null },
    );
    for (const talk of talks) {
      await console.evaluate((to) => window.practice.open(to), talk.name);
      await shown(talk);
    }
    const leak = talks.find(({ name }) => name === 'leak') as Talk;
    await console.evaluate(() => window.practice.open('leak'));
    await shown(leak);
    await console.evaluate(() => {
      window.practice.rebuildApp();
      window.practice.buyerSays('leak', '还在吗');
    });
    await shown({ ...leak, last: '还在吗' });
    await console.evaluate(() => window.practice.openNone());
    await panel.until('nobody is open', () => panel.facts?.conversationState === 'none');
    await console.evaluate(() => window.practice.open('leak'));
    await shown({ ...leak, last: '还在吗' });
  });
}

for (const id of IDS.filter((each) => isLiving(each) && expectedOf(each).conversation)) {
  test(`${id}: a reply stands behind the draft, in this box alone, unsent, and can be taken back`, async ({
    openConsole,
    driver,
  }) => {
    const console = await openConsole(id);
    const panel = await driver(console);
    const { key } = expectedOf(id).conversation as Conversation;
    await panel.until('leak', () => panel.messagesKey === key && panel.messages.length > 0);
    const text = '非常抱歉😢\n\n请拍两处：\n1. 硅胶圈\n2. 杯口';
    const first = await panel.ask('insert', { text: '您好，', expected: panel.expected });
    expect(first).toMatchObject({ ok: true, value: { ok: true } });
    const second = await panel.ask('insert', { text, expected: panel.expected });
    expect(second).toMatchObject({ ok: true, value: { ok: true, box: `您好，${text}` } });
    const boxes = await console.evaluate(() => ({
      leak: window.practice.boxValue('leak'),
      holders: window.practice.wrongBox('您好'),
      sent: window.practice.sent.length,
    }));
    expect(boxes).toEqual({ leak: `您好，${text}`, holders: ['leak'], sent: 0 });
    const insertId = second.ok && second.value.ok ? second.value.insertId : 0;
    expect(await panel.ask('undo', { insertId })).toMatchObject({ ok: true, value: { ok: true } });
    expect(await console.evaluate(() => window.practice.boxValue('leak'))).toBe('您好，');
  });
}

test('jd-chat: what was seen before the messages had changed counts for nobody', async ({
  openConsole,
  driver,
}) => {
  const console = await openConsole('jd-chat', 'headerFirst=1500');
  const panel = await driver(console);
  const rows = () => panel.messages.flatMap((message) => message.id ?? []);
  await panel.until('leak', () => rows().length > 0 && panel.messagesKey === panel.facts?.conversation?.key);
  const before = { expected: panel.expected, rows: rows() };
  await console.evaluate(() => window.practice.open('rush'));
  await panel.until('the header says rush', () => panel.facts?.conversation?.buyer.name === '小禾');
  const between = panel.expected;
  await panel.until(
    'rush has messages',
    () => rows().length > 0 && !rows().some((row) => before.rows.includes(row)),
  );
  for (const expectedThen of [before.expected, { ...between, seen: before.expected.seen }]) {
    const answer = await panel.ask('insert', { text: '您好', expected: expectedThen });
    expect(answer).toMatchObject({ ok: true, value: { ok: false, reason: 'context-changed' } });
  }
  expect(await console.evaluate(() => window.practice.wrongBox('您好'))).toEqual([]);
});
