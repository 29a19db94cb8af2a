import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { CaseWhole } from '../../lib/evidence/types';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import { type AuthorityServer, startAuthority } from './authority-server';
import { buildExtension } from './build';
import { launchWithExtension, panelFrame } from './extension';
import { call } from './panel-driver';
import { PARTS } from './panel-parts';
import { PRACTICE, PRACTICE_URLS, routePractice } from './practice-site';
import { ICON_ARGS, pressIcon } from './press-icon';

interface Options {
  /** Of the conversation that is captured. */
  messages: number;
  /** A folder that is there. */
  out: string;
}

export interface EvidenceSummary {
  caseId: string;
  /** File names in the folder. */
  archive: string;
  root: string;
  fingerprintFile: string;
  fingerprint: string;
  messages: number;
  /** Messages that stand whole in no frame. */
  unseen: number;
  frames: number;
  items: number;
  gaps: number;
  bytes: number;
  seals: number;
  unstamped: number;
  /** Why, where any is. */
  failures: string[];
  captureMs: number;
  exportMs: number;
}

/** Milliseconds: two pictures a second, and as much again. */
const PER_MESSAGE = 400;
const PATIENCE = 60_000;

/**
 * From a conversation to an archive that anybody can check, as an agent and an archivist do it: the panel's own buttons,
 * the real toolbar icon, the workspace's own export. The console keeps only the rows in view, as long ones do.
 */
export async function evidenceScenario({ messages, out }: Options): Promise<EvidenceSummary> {
  const dir = await buildExtension({ target: 'chrome' });
  const authority = await startAuthority();
  const { context, origin, close } = await launchWithExtension({
    ...{ dir, grant: PRACTICE_URLS, permit: [authority.url], args: ICON_ARGS },
  });
  try {
    await routePractice(context);
    // The one place outside that this is allowed to reach.
    await context.route(authority.url, (route) => route.continue());
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    await ask(own, 'settings.change', {
      ...{ language: 'zh-CN', agentName: '小木', shopName: '木几家居', authorityUrl: authority.url },
    });
    const startedAt = Date.now();
    const whole = await captured({ context, own, messages });
    const captureMs = Date.now() - startedAt;
    const archive = `${whole.case.id}.zip`;
    const exportMs = await exported(
      own,
      `${origin}/workspace.html#cases/${whole.case.id}`,
      join(out, archive),
    );
    return { ...told(whole, messages), archive, ...(await leave(own, authority, out)), captureMs, exportMs };
  } finally {
    await close();
    await authority.close();
  }
}

interface Capturing {
  context: BrowserContext;
  own: Page;
  messages: number;
}

/** The case, once all of it is captured, sealed and stamped. */
async function captured({ context, own, messages }: Capturing): Promise<CaseWhole> {
  const page = await context.newPage();
  await page.goto(`${PRACTICE['pdd-chat'].url}#open=leak&virtual&messages=${messages}`);
  const panel = await panelFrame(page);
  await panel.locator(PARTS.buyer).waitFor();
  // The part that listens for the key comes behind the replies.
  await panel.locator(PARTS.readyRow).first().waitFor();
  await pressUntil(page, async () => {
    await panel.locator(PARTS.search).press('Alt+r');
    return panel.locator('.case-area').isVisible();
  });
  await panel.locator('.case-acts .button-main').click();
  const said = panel.locator('.case-said');
  await said.filter({ hasText: '工具栏' }).waitFor();
  await pressIcon(context, page);
  await panel
    .locator('.case-capture')
    .getByRole('button', { name: '打开案件' })
    .waitFor({ timeout: PATIENCE + messages * PER_MESSAGE });
  const [first] = await ask(own, 'cases.list', {});
  if (!first) throw new Error(`no case was begun: ${await said.textContent()}`);
  return ask(own, 'cases.read', { id: first.id });
}

/** Until it holds: a panel takes keys once its parts have come. */
async function pressUntil(page: Page, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('the panel does not open what is asked for by its key');
    await page.waitForTimeout(100);
  }
}

/** Exports by the workspace's own button; returns milliseconds until the browser had the file. */
async function exported(own: Page, url: string, file: string): Promise<number> {
  await own.goto(url);
  const button = own.getByRole('button', { name: '导出存档', exact: true });
  await button.waitFor({ timeout: PATIENCE });
  // Whole, with what was said: an export is covered unless somebody chooses otherwise.
  await own.getByRole('checkbox', { name: '遮住买家的姓名和号码' }).uncheck();
  const startedAt = Date.now();
  const [download] = await Promise.all([own.waitForEvent('download', { timeout: PATIENCE }), button.click()]);
  await download.saveAs(file);
  return Date.now() - startedAt;
}

/** What a verifier needs from elsewhere than the archive. */
async function leave(own: Page, { ca }: AuthorityServer, out: string) {
  const { fingerprint } = await ask(own, 'evidence.key', {});
  const names = { root: 'tsa-ca.pem', fingerprintFile: 'fingerprint.txt' };
  copyFileSync(ca, join(out, names.root));
  writeFileSync(join(out, names.fingerprintFile), `${fingerprint}\n`);
  return { ...names, fingerprint };
}

function told({ case: { id }, items, captures, seals }: CaseWhole, messages: number) {
  const frames = items.filter(({ kind }) => kind === 'frame');
  const seen = new Set(frames.flatMap((frame) => frame.messages));
  return {
    caseId: id,
    messages,
    unseen: Math.max(0, messages - seen.size),
    frames: frames.length,
    items: items.length,
    gaps: captures.reduce((sum, { gaps }) => sum + gaps.length, 0),
    bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
    seals: seals.length,
    unstamped: seals.filter(({ token }) => token === null).length,
    failures: seals.flatMap(({ failure }) => failure ?? []),
  };
}

async function ask<N extends CallName>(own: Page, name: N, args: CallArgs<N>): Promise<CallValue<N>> {
  const answer = await call(own, name, args);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
