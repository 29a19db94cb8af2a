import type { BrowserContext, Page } from '@playwright/test';
import type { Invite } from '../../lib/team/types';
import { buildExtension } from './build';
import { launchWithExtension, panelFrame, type WithExtension } from './extension';
import { PARTS } from './panel-parts';
import { PRACTICE, PRACTICE_URLS, routePractice } from './practice-site';
import { startApache } from './stores/apache';
import { startNginx } from './stores/nginx';
import { startRadosgw } from './stores/radosgw';
import type { Store } from './stores/store';
import { ask, published, writeReplies } from './team-desk';

export const SPACES = ['file', 'https', 'webdav', 's3'] as const;
export type SpaceName = (typeof SPACES)[number];

export interface TeamSummary {
  space: SpaceName;
  /** Milliseconds. */
  foundedMs: number;
  firstPublishMs: number;
  joinedMs: number;
  /** From the supervisor's press to the last answer of the storage. */
  publishMs: number;
  /** From there until the agent's panel finds the new words. */
  arrivedMs: number;
  replies: number;
  seq: number;
  /** What the agent's panel found by the new words. */
  found: string;
}

const REPLIES = 500;
const NEW_WORDS = '仓库今晚加班，二十二点前的单都发出';
const PATIENCE = 60_000;

/** What a supervisor publishes in one browser profile arrives in another, over storage as teams have it. */
export async function teamScenario(space: SpaceName): Promise<TeamSummary> {
  const store = await storeOf(space);
  const permit = store ? [store.place, store.open].flatMap((place) => (place ? [addressOf(place)] : [])) : [];
  const dir = await buildExtension({ target: 'chrome' });
  const open = () => launchWithExtension({ dir, grant: PRACTICE_URLS, permit });
  const supervisor = await open();
  const agent = await open();
  try {
    for (const { context } of [supervisor, agent]) await onlyTo(context, permit);
    return await acted(space, store, await deskOf(supervisor), agent);
  } finally {
    await supervisor.close();
    await agent.close();
    await store?.stop();
  }
}

async function acted(
  space: SpaceName,
  store: Store | null,
  desk: Page,
  agent: WithExtension,
): Promise<TeamSummary> {
  const place = store?.place ?? ({ kind: 'file' } as const);
  const secret = store?.secret ?? null;
  const own = await deskOf(agent);
  const founding = {
    name: '木几家居',
    person: '老张',
    place,
    secret,
    passphrase: '十二个字以上的口令才行哦',
  };
  const [foundedMs] = await timed(() => ask(desk, 'team.create', founding));
  const sentences = Array.from(
    { length: REPLIES },
    (_, n) => [`r-${n}`, `第 ${n} 句：今天为您安排`] as const,
  );
  await writeReplies(desk, sentences);
  const [firstPublishMs] = await timed(() => published(desk, '第一版'));

  const { text } = await ask(desk, 'team.invite', { role: 'agent', group: '' });
  const { invite } = await ask(own, 'team.look', { invite: text });
  const reads: Invite = space === 'https' && store?.open ? { ...invite, place: store.open } : invite;
  const [joinedMs] = await timed(async () => {
    await ask(own, 'team.join', { invite: reads, secret: space === 'https' ? null : secret });
    if (space === 'file') await handOver(desk, own);
  });

  const page = await agent.context.newPage();
  await page.goto(`${PRACTICE['pdd-chat'].url}#open=none`);
  const panel = await panelFrame(page);
  await panel.locator(PARTS.readyRow).first().waitFor({ timeout: PATIENCE });

  await writeReplies(desk, [['r-7', NEW_WORDS]]);
  const [publishMs] = await timed(() => published(desk, '仓库改了时间'));
  const [arrivedMs, found] = await timed(async () => {
    if (space === 'file') await handOver(desk, own);
    else await ask(own, 'team.check', { isDue: false });
    await panel.locator(PARTS.search).fill(NEW_WORDS.slice(0, 6));
    const row = panel.locator(PARTS.readyRow).filter({ hasText: NEW_WORDS });
    await row.first().waitFor({ timeout: PATIENCE });
    return (await row.first().textContent()) ?? '';
  });
  const { joined } = await ask(own, 'team.read', {});
  return {
    ...{ space, foundedMs, firstPublishMs, joinedMs, publishMs, arrivedMs },
    ...{ replies: REPLIES, seq: joined?.seq ?? 0, found: found.trim() },
  };
}

function storeOf(space: SpaceName): Promise<Store | null> {
  switch (space) {
    case 'webdav':
      return startApache();
    case 'https':
      return startNginx();
    case 's3':
      return startRadosgw();
    case 'file':
      return Promise.resolve(null);
  }
}

const addressOf = (place: Store['place']): string =>
  place.kind === 's3' ? `${place.endpoint}/` : place.kind === 'file' ? '' : place.url;

/** Nothing of a scenario leaves for anywhere but its own storage. */
async function onlyTo(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  await routePractice(context);
  for (const address of addresses) {
    await context.route(`${new URL(address).origin}/**`, (route) => route.continue());
  }
}

async function deskOf({ context, origin }: WithExtension): Promise<Page> {
  const own = await context.newPage();
  await own.goto(`${origin}/workspace.html`);
  await ask(own, 'settings.change', { language: 'zh-CN' });
  return own;
}

/** The space as one file, saved by one and opened by the other. */
async function handOver(desk: Page, own: Page): Promise<void> {
  const pieces: string[] = [];
  for (let piece = 0, count = 1; piece < count; piece++) {
    const part = await ask(desk, 'team.file', { piece });
    pieces.push(part.text);
    count = part.pieces;
  }
  const url = await own.evaluate((parts) => URL.createObjectURL(new Blob(parts)), pieces);
  await ask(own, 'team.take', { url });
}

async function timed<T>(step: () => Promise<T>): Promise<[number, T]> {
  const since = Date.now();
  const value = await step();
  return [Date.now() - since, value];
}
