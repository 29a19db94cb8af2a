// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUNDLED } from '../../lib/consoles';
import type { Conversation, ListEntry, Message } from '../../lib/conversation/types';
import type { OpenNote, Order } from '../../lib/orders/types';
import { readOrders } from '../../lib/page/orders';
import { watching } from '../../lib/page/testing';
import { profileFor } from '../../lib/profile/match';
import { parseProfile } from '../../lib/profile/schema';
import { PART_IDS } from '../../lib/profile/types';
import { PRACTICE, type PracticeId, practicePage } from '../tools/practice-site';

/** What a person wrote down about a practice page; README.md describes the parts. */
interface Expected {
  conversation: Conversation | null;
  shop: string | null;
  messages: Message[];
  aside: { id: string }[];
  list: ListEntry[];
  orders: Order[];
  note: OpenNote | null;
  nonMatches: { css: string; count: number | null; not: string }[];
}

/** The clock of every practice page that stands still. */
const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);

const folder = join(process.cwd(), 'tests/consoles');
const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'page.html')));

it('every bundled console has a practice page, and every practice page a console', () => {
  const ids = BUNDLED.map(({ id }) => id).sort();
  expect(folders.sort()).toEqual(ids);
  expect(Object.keys(PRACTICE).sort()).toEqual(ids);
});

describe.each([...BUNDLED])('$id', (profile) => {
  const { id } = profile;
  const expected = expectedOf(id);
  let page: ReturnType<typeof watching>;

  beforeEach(async () => {
    await show(id);
    page = watching(profile);
  });
  afterEach(() => page.end());

  // What the scaffold writes has neither: a console nobody has filled in can't pass for one.
  it('is founded on at least one source and reads something', () => {
    expect(profile.evidence.sources, 'evidence.sources').toBeGreaterThan(0);
    expect(
      PART_IDS.filter((part) => profile[part]),
      'parts',
    ).not.toEqual([]);
  });

  it('fits the schema and survives JSON', () => {
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, value: profile });
  });

  it('is the console of its address, and of no other', () => {
    const { url } = PRACTICE[id as PracticeId];
    expect(profileFor(url, BUNDLED)?.id).toBe(id);
    const others = BUNDLED.filter((other) => other.id !== id);
    expect(profileFor(url, others)?.id ?? null).toBeNull();
  });

  it('has something to find for each capability', () => {
    if (profile.capabilities.includes('conversation')) expect(expected.conversation).not.toBeNull();
    if (profile.capabilities.includes('list')) expect(expected.list).not.toEqual([]);
    if (profile.capabilities.includes('orders')) expect(expected.orders).not.toEqual([]);
    if (!profile.capabilities.includes('messages')) return;
    const sides = new Set(expected.messages.map(({ side }) => side));
    expect([...sides]).toEqual(expect.arrayContaining(['buyer', 'agent']));
  });

  it('finds the open conversation', () => {
    expect(page.last('facts')?.facts.conversation ?? null).toEqual(expected.conversation);
  });

  it('finds every message and nothing that is none', () => {
    const aside = new Set(expected.aside.map(({ id }) => id));
    const { messages = [] } = page.last('messages') ?? {};
    expect(messages.filter((message) => !aside.has(message.id ?? ''))).toEqual(expected.messages);
    const spoken = messages.filter((message) => aside.has(message.id ?? '') && message.side !== 'system');
    expect(spoken).toEqual([]);
  });

  it('finds the conversation list, and the shop', () => {
    expect(page.last('facts')?.facts.list).toEqual(expected.list);
    expect(page.last('facts')?.facts.shop).toEqual(expected.shop);
  });

  it('finds the orders and the note', () => {
    const { orders, note } = readOrders(document, profile, NOW);
    expect(orders).toEqual(expected.orders);
    expect(note).toEqual(expected.note);
  });

  it('finds nothing on any other page', async () => {
    page.end();
    for (const other of BUNDLED) {
      if (other.id === id) continue;
      await show(other.id);
      const there = watching(profile);
      const { orders, note } = readOrders(document, profile, NOW);
      const facts = there.last('facts')?.facts;
      const read = {
        buyer: facts?.conversation?.buyer ?? null,
        shop: facts?.shop ?? null,
        messages: there.last('messages')?.messages ?? [],
        list: facts?.list ?? [],
        orders,
        note,
      };
      there.end();
      // Two pages of one marketplace may show the shop in one way.
      const { shop } = expectedOf(other.id);
      const nothing = { buyer: null, shop: null, messages: [], list: [], orders: [], note: null };
      expect([nothing, { ...nothing, shop }], other.id).toContainEqual(read);
    }
  });

  // A non-match that the page no longer shows proves nothing.
  it('is shown what it must not match', () => {
    const counts = expected.nonMatches.map(({ css }) => document.querySelectorAll(css).length);
    expect(expected.nonMatches.length, 'nonMatches').toBeGreaterThan(0);
    expected.nonMatches.forEach(({ css, count }, at) => {
      if (count === null) expect(counts[at], css).toBeGreaterThan(1);
      else expect(counts[at], css).toBe(count);
    });
  });
});

function expectedOf(id: string): Expected {
  return JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8'));
}

/** The page as it stands, at its own address. */
async function show(id: string): Promise<void> {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    PRACTICE[id as PracticeId].url,
  );
  document.body.innerHTML = await practicePage(id as PracticeId);
}
