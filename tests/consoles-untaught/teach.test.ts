// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOrders } from '../../lib/page/orders';
import { lesson } from '../../lib/page/teach/testing';
import { watching } from '../../lib/page/testing';
import { parseProfile } from '../../lib/profile/schema';
import type { Profile } from '../../lib/profile/types';
import type { TeachState } from '../../lib/teach/types';
import { mulberry32 } from '../tools/random';
import { release } from './release';
import { UNTAUGHT, type UntaughtId, type UntaughtPage, untaughtPage } from './site';
import { plain, saidOn, wrongs } from './truth';

const NOW = 1_788_858_734_000;
/** Lessons on each page with messages picked at random. */
const ROUNDS = 12;
/** Variants of each page, drawn at random. */
const RELEASES = 60;
/** What a release may wrap, drop or double. */
const DRIFTS: Record<UntaughtId, string[]> = {
  loom: [
    '[data-testid="message"]',
    '[data-testid="message-text"]',
    '[data-testid^="bubble"]',
    'h2',
    'textarea',
    'header',
  ],
  harbor: [
    '.im-message',
    '.im-message__text',
    '.im-message__content',
    '.chat-header__name',
    '.im-list',
    '.chat-header',
  ],
  breeze: ['section > div > div', 'section p', 'section img', 'h1', 'textarea', 'main > header'],
  ledger: ['#records tr', '#records td', '#records font', '#customer td', '#records', 'textarea'],
};
const CONVERSATIONS = ['leak', 'rush', 'bargain', 'gift', 'size', 'thanks', 'invoice', 'visitor'];

/** What a person would point at; `number` is the order's. */
const PLACES: Record<UntaughtId, { list: string; box: string; name: string; number: string; row: string }> = {
  loom: {
    list: '[data-testid="message-list"]',
    box: 'textarea',
    name: 'h2',
    number: '[data-testid="order-no"]',
    row: '[data-testid="message"]',
  },
  harbor: {
    list: '.chat-window__scroll',
    box: '.reply-editor__input',
    name: '.chat-header__name',
    number: '.chat-header__order',
    row: '.im-message',
  },
  breeze: {
    list: 'main > section',
    box: 'textarea',
    name: 'h1',
    number: 'aside .font-mono',
    row: 'main > section > div > div',
  },
  ledger: {
    list: '.records',
    box: 'textarea',
    name: '#customer td',
    number: '#orders a',
    row: '#records > tbody > tr',
  },
};

let end = () => {};
beforeEach(() => vi.stubEnv('TZ', 'Asia/Shanghai'));
afterEach(() => {
  end();
  vi.unstubAllEnvs();
});

async function draw(
  id: UntaughtId,
  hash = '',
  more: Parameters<typeof untaughtPage>[2] = [],
): Promise<UntaughtPage> {
  const page = await untaughtPage(id, hash, more);
  document.body.innerHTML = page.markup;
  return page;
}

const place = (css: string) => document.querySelector(css) as Element;

/** The innermost element of the message list that says exactly this. */
function saying(id: UntaughtId, text: string): Element {
  const all = [...place(PLACES[id].list).querySelectorAll('*')];
  return all.filter((element) => element.textContent === text).at(-1) as Element;
}

/** Points at everything, as the panel asks for it. */
function teach(id: UntaughtId): TeachState {
  const page = lesson(UNTAUGHT[id], NOW);
  end = page.end;
  const { list, box, name, number } = PLACES[id];
  page.point('list', place(list));
  page.point('buyer-message', saying(id, '好 墨绿色拍了一个'));
  page.point('own-message', saying(id, '看到您的订单啦，今晚从杭州发出，到时候留意取件短信哈'));
  page.point('box', place(box));
  page.point('name', place(name));
  return page.point('order', place(number));
}

/** What is wrong in what the profile reads of the page as it is. */
function faults(profile: Profile, page: UntaughtPage): string[] {
  const reader = watching(profile, NOW);
  reader.end();
  const found = [...wrongs(reader.last('messages')?.messages ?? [], page)];
  const facts = reader.last('facts')?.facts;
  const name = facts?.conversation?.buyer.name;
  if (name !== page.open.nick) found.push(`name ${name}`);
  if (facts?.parts.input !== 'found') found.push(`box ${facts?.parts.input}`);
  return found;
}

describe.each(Object.keys(UNTAUGHT) as UntaughtId[])('%s', (id) => {
  it('is taught by six picks, and what it reads is right', async () => {
    const page = await draw(id);
    const { profile, trial, steps } = teach(id);
    expect(Object.values(steps).map(({ state, problem }) => problem ?? state)).toEqual(
      Array(6).fill('taught'),
    );
    expect(trial?.holds).toBe(true);
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, value: profile });
    expect(faults(profile as Profile, page)).toEqual([]);
    const { orders } = readOrders(document, profile as Profile, NOW);
    const shown = id === 'harbor' ? page.open.orders.slice(0, 1) : page.open.orders;
    expect(orders.map((order) => order.id)).toEqual(shown.map(({ no }) => no));
  });

  it('reads every other conversation, another build, and what is said later', async () => {
    await draw(id);
    const { profile } = teach(id);
    for (const [at, open] of CONVERSATIONS.entries()) {
      const page = await draw(id, `#open=${open}&build=${at + 2}`, [
        { side: 'agent', kind: 'text', text: '亲，还在吗' },
        { side: 'buyer', kind: 'text', text: '在的\n刚看到' },
      ]);
      expect(faults(profile as Profile, page), open).toEqual([]);
    }
  });

  it('never takes the sides or the words wrong, whichever messages are pointed at', async () => {
    const random = mulberry32(UNTAUGHT[id].length);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const refused: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const open = pick(['leak', 'leak', 'leak', 'bargain', 'thanks']);
      const page = await draw(id, `#open=${open}&build=${round + 1}`);
      const said = (side: string) =>
        page.open.messages.filter((line) => line.side === side && line.kind === 'text');
      const around = (text: string) => {
        const words = saying(id, text);
        const row = words.closest(PLACES[id].row) as Element;
        // The words, what lies around them, the whole message, the face or the name beside it.
        return pick([words, words.parentElement as Element, row, row.querySelector('img, font') ?? row]);
      };
      const lines = [pick(said('buyer')).text, pick(said('agent')).text] as const;
      const { point, end: done } = lesson(UNTAUGHT[id], NOW);
      point('list', place(PLACES[id].list));
      point('buyer-message', around(lines[0]));
      point('own-message', around(lines[1]));
      const { profile, steps } = point('name', place(PLACES[id].name));
      done();
      if (!profile?.messages) {
        refused.push(`${open}: ${lines.join(' / ')}: ${Object.values(steps).map(({ problem }) => problem)}`);
        continue;
      }
      for (const conversation of [open, 'leak', 'rush']) {
        const next = conversation === open ? page : await draw(id, `#open=${conversation}&build=99`);
        const reader = watching(profile, NOW);
        reader.end();
        expect(wrongs(reader.last('messages')?.messages ?? [], next), `${lines} on ${conversation}`).toEqual(
          [],
        );
      }
    }
    // One that refuses everything would pass; in a short conversation it may.
    expect(refused.length, refused.join('\n')).toBeLessThan(ROUNDS / 2);
  }, 120_000);

  it('says nothing wrong of releases that rename, wrap, drop and double at random', async () => {
    const page = await draw(id);
    const { profile } = teach(id);
    const random = mulberry32(7);
    const sideOf = new Map(saidOn(page).map(({ side, text }) => [plain(text), side]));
    let whole = 0;
    for (let round = 0; round < RELEASES; round += 1) {
      document.body.innerHTML = page.markup;
      const done = release(random, DRIFTS[id]);
      const reader = watching(profile as Profile, NOW);
      reader.end();
      const told =
        reader.last('messages')?.messages.filter(({ kind, side }) => kind === 'text' && side) ?? [];
      // What was doubled has other words, and may be told as what it is.
      const wrong = told.filter(({ side, text }) => !text.includes('异') && sideOf.get(plain(text)) !== side);
      expect(wrong, done).toEqual([]);
      const name = reader.last('facts')?.facts.conversation?.buyer.name ?? null;
      if (!name?.includes('异')) expect([page.open.nick, null], done).toContain(name);
      if (told.length > 0) whole += 1;
    }
    // A profile that finds nothing any more makes no mistakes either.
    expect(whole).toBeGreaterThan(RELEASES / 3);
  }, 60_000);
});
