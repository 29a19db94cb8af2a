import type { BrowserContext, Page } from '@playwright/test';
import { BUNDLED } from '../../lib/consoles';
import type { Expected } from '../../lib/conversation/types';
import { profileFor } from '../../lib/profile/match';
import { parseProfile } from '../../lib/profile/schema';
import type { Profile } from '../../lib/profile/types';
import { buildExtension } from './build';
import { launchWithExtension } from './extension';
import { PanelDriver } from './panel-driver';
import { type ProbeNote, probeNote } from './probe-note';

export interface ProbeRequest {
  url: URL;
  html: Buffer;
  /** Tried before the bundled ones; checked by the extension itself. */
  profile?: unknown;
  insert?: string;
  /** The buyer whom the agent is said to have seen. */
  expectBuyer?: string;
  note?: ProbeNote;
}

export interface ProbeAnswer {
  output: Record<string, unknown>;
  code: number;
}

/** Milliseconds. */
const LIMIT = 20_000;
/** A page may draw itself after its `load`; what is not there by then counts as missing. */
const DRAWN_WITHIN = 1_500;
/** Longer than the pause between two readings of a page's context. */
const QUIET = 200;

/** Opens the page under its address in a browser with the extension, and tells what the extension makes of it. */
export async function probe(request: ProbeRequest): Promise<ProbeAnswer> {
  const dir = await buildExtension({ target: 'chrome' });
  // The build is not part of the limit: it may be the first in a fresh clone.
  const startedAt = Date.now();
  const { context, origin, close } = await launchWithExtension({ dir, grant: [request.url.href] });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<ProbeAnswer>((resolve) => {
    timer = setTimeout(
      () => resolve({ output: { error: { code: 'timeout', limit: LIMIT } }, code: 1 }),
      LIMIT,
    );
  });
  try {
    await servePage(context, request);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    const timings = { browser: Date.now() - startedAt };
    return await Promise.race([limit, look(request, await context.newPage(), own, timings)]);
  } finally {
    clearTimeout(timer);
    await close();
  }
}

/** The file answers at its address, whatever the fragment; nothing else on its host does, and no other host. */
async function servePage(context: BrowserContext, { url, html }: ProbeRequest): Promise<void> {
  const bare = (address: string) => address.replace(/#.*$/, '');
  await context.route(/^https?:/, (route) => {
    const asked = route.request().url();
    if (bare(asked) === bare(url.href)) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    }
    return new URL(asked).origin === url.origin ? route.fulfill({ status: 404, body: '' }) : route.abort();
  });
}

async function look(
  request: ProbeRequest,
  tab: Page,
  own: Page,
  timings: Record<string, number>,
): Promise<ProbeAnswer> {
  // The panel comes first, so that nothing the page tells is missed and the times are the page's alone.
  const driver = await PanelDriver.open(own, tab);
  const profiles = [...BUNDLED];
  if (request.profile !== undefined) {
    const saved = await driver.call('consoles.save', { profile: request.profile });
    if (!saved.ok) return { output: { error: saved.error }, code: 2 };
    const parsed = parseProfile(request.profile);
    if (parsed.ok) profiles.unshift(parsed.value);
  }
  const openedAt = Date.now();
  await tab.goto(request.url.href);
  const profile = profileFor(request.url.href, profiles);
  if (!profile) {
    // Nothing announces that a page is no console; an ask that went out and came back unanswered does.
    await driver.ask('snapshot', {});
    return { output: { console: driver.facts?.console ?? null, timings }, code: 0 };
  }
  await driver.until(`the console ${profile.id}`, () => driver.bound?.state === 'console', LIMIT);
  timings.recognised = Date.now() - openedAt;
  await read(driver, profile);
  timings.read = driver.heardAt - openedAt;
  const output = {
    ...facts(driver, profile),
    ...(await insert(request, driver, timings)),
    ...(await probeNote(request.note, driver, timings)),
    timings,
  };
  return { output, code: 0 };
}

async function read(driver: PanelDriver, profile: Profile): Promise<void> {
  await driver.ask('snapshot', {});
  const parts = () => driver.facts?.parts ?? {};
  // A conversation's messages are told when the last of them is read, which in a long one takes a while.
  const isTold = () => driver.messagesKey === (driver.facts?.conversation?.key ?? null);
  const hasOrders = profile.orders !== undefined || profile.note !== undefined;
  const areOrdersTold = () => !profile.orders || driver.orders?.state === 'found';
  const isWhole = () =>
    driver.facts !== null &&
    Object.values(parts()).every((state) => state === 'found') &&
    (!profile.messages || isTold()) &&
    areOrdersTold();
  // A page without one of its parts is a finding, not an error.
  await driver.until('every part', isWhole, DRAWN_WITHIN).catch(() => undefined);
  if (parts().messages === 'found') await driver.until('the messages', isTold, LIMIT);
  if (hasOrders) await driver.until('the orders', () => driver.orders !== null, LIMIT);
  await driver.quiet(QUIET, DRAWN_WITHIN);
}

/** What the console does not have is absent. */
function facts({ facts, messages, orders }: PanelDriver, profile: Profile): Record<string, unknown> {
  const state = facts?.conversationState ?? 'missing';
  const { key = null, buyer = { name: null, uid: null } } = facts?.conversation ?? {};
  return {
    console: facts?.console ?? profile.id,
    page: facts?.page ?? profile.page,
    capabilities: profile.capabilities,
    parts: { ...facts?.parts, ...(profile.orders ? { orders: orders?.state ?? 'missing' } : {}) },
    ...(profile.shop ? { shop: facts?.shop ?? null } : {}),
    ...(profile.conversation ? { conversation: { state, key, buyer } } : {}),
    ...(profile.messages ? { messages } : {}),
    ...(profile.conversations ? { list: facts?.list ?? [] } : {}),
    ...(profile.orders ? { orders: orders?.orders ?? [] } : {}),
    ...(orders?.note ? { note: { ok: true, ...orders.note } } : {}),
  };
}

async function insert(
  { insert: text, expectBuyer }: ProbeRequest,
  driver: PanelDriver,
  timings: Record<string, number>,
): Promise<Record<string, unknown>> {
  if (text === undefined) return {};
  const askedAt = Date.now();
  const answer = await driver.ask('insert', { text, expected: expected(driver, expectBuyer) });
  timings.insert = Date.now() - askedAt;
  if (!answer.ok) return { insert: { ok: false, box: null, reason: answer.error.code } };
  // Undo is for the sidebar's session, which ends here.
  const { insertId: _, ...value } = { insertId: 0, ...answer.value };
  return { insert: value };
}

/** Another name is another conversation, of which nothing but the name is known. */
function expected({ expected: seen }: PanelDriver, buyer: string | undefined): Expected {
  if (buyer === undefined || buyer === seen.name) return seen;
  return { ...seen, key: `name:${buyer}`, name: buyer, uid: null };
}
