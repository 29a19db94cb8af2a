import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { CaseWhole } from '../../lib/evidence/types';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import type { Result } from '../../lib/messaging/result';
import { buildExtension } from '../tools/build';
import { bytesOf, countColours } from '../tools/evidence-bytes';
import { practiceTab, sidebarOf, withFirefox } from '../tools/firefox';
import { openFirefoxPage, pressFirefoxIcon, SYSTEM_ARGS } from '../tools/firefox-own';
import { JobSteps } from '../tools/job-steps';
import { PARTS } from '../tools/panel-parts';
import { PRACTICE, practiceFile } from '../tools/practice-site';
import type { Tally } from '../tools/tally';
import { untilFile } from '../tools/until-file';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** Milliseconds that a capture of these messages may take. */
const PATIENCE = 60_000;
const ADDRESS = `${PRACTICE['pdd-chat'].url}#open=leak&messages=40`;

/** Where one step leaves what the next one needs. */
interface Seat {
  browser: Browser;
  console: Page;
  sidebar: Frame;
  /** The workspace, behind the console. */
  own: Page;
  origin: string;
  /** Where the browser puts downloads. */
  dir: string;
}

/**
 * Evidence in a real Firefox, whose screenshots, event page and isolated worlds are not Chrome's: captured, kept,
 * shown, exported, and checked by the offline page. Prints one line a step; returns the counts.
 */
export async function firefoxEvidence(): Promise<Tally> {
  const built = await buildExtension({ target: 'firefox' });
  const dir = mkdtempSync(join(tmpdir(), 'sellerside-firefox-'));
  const steps = new JobSteps();
  const prefs = { 'browser.download.folderList': 2, 'browser.download.dir': dir };
  try {
    await withFirefox(built, async (browser) => run(await seat(browser, dir), steps), {
      ...{ args: SYSTEM_ARGS, prefs },
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return steps.close();
}

async function seat(browser: Browser, dir: string): Promise<Seat> {
  const console = await practiceTab(browser, (url) => practiceFile(['pdd-chat'], url));
  await console.goto(ADDRESS);
  const sidebar = await sidebarOf(console);
  const origin = await sidebar.evaluate(() => location.origin);
  const own = await openFirefoxPage(browser, `${origin}/workspace.html#cases`);
  await ask(own, 'settings.change', { language: 'zh-CN', agentName: '小木', theme: 'dark' });
  await console.bringToFront();
  return { browser, console, sidebar, own, origin, dir };
}

async function run(here: Seat, { step }: JobSteps): Promise<void> {
  let whole: CaseWhole | null = null;
  let archive = '';
  const captured = (): CaseWhole => {
    if (!whole) throw new Error('nothing was captured');
    return whole;
  };
  await step('capture', 'Firefox: a conversation is captured once the icon is pressed', async () => {
    whole = await capture(here);
    return isWhole(here, whole);
  });
  await step('nothing of ours', 'Firefox: nothing of ours is in a frame', () => isClean(here, captured()));
  await step('file', 'Firefox: the background fetches a file of a tab', () => addFile(here, captured()));
  await step('shown', 'Firefox: the workspace shows pictures out of the database', () =>
    isShown(here, captured()),
  );
  await step('export', 'Firefox: an archive is exported', async () => {
    archive = await exported(here, captured());
    return `${readFileSync(archive).length} bytes`;
  });
  await step('offline page', 'Firefox: the offline page checks it', () => checkedOffline(here, archive));
}

async function capture({ browser, console, sidebar, own }: Seat): Promise<CaseWhole> {
  await sidebar.waitForSelector(PARTS.readyRow);
  await (await sidebar.waitForSelector(PARTS.search))?.click();
  await console.keyboard.down('Alt');
  await console.keyboard.press('KeyR');
  await console.keyboard.up('Alt');
  await (await sidebar.waitForSelector('.case-acts .button-main'))?.click();
  await sidebar.waitForSelector('.case-capture.case-amber');
  await pressFirefoxIcon(browser);
  await sidebar.waitForFunction(
    () =>
      [...document.querySelectorAll('.case-capture button')].some((each) => each.textContent === '打开案件'),
    { timeout: PATIENCE },
  );
  const [first] = await ask(own, 'cases.list', {});
  return ask(own, 'cases.read', { id: first?.id ?? '' });
}

/** Every message in a frame, every picture fetched, and each item's bytes as its row and the log say. */
async function isWhole({ console, own }: Seat, { items, captures, log }: CaseWhole): Promise<string> {
  const [session] = captures;
  const missed = session?.events.filter(({ name }) => name === 'picture-missed') ?? [];
  if (session?.state !== 'complete' || session.gaps.length + missed.length > 0) {
    throw new Error(JSON.stringify({ ...session, events: missed }));
  }
  const ids = await console.evaluate(
    () => window.practice.conversations.find(({ id }) => id === 'leak')?.messages.map(({ id }) => id) ?? [],
  );
  const seen = new Set(items.flatMap(({ kind, messages }) => (kind === 'frame' ? messages : [])));
  const unseen = ids.filter((id) => !seen.has(id));
  if (ids.length === 0 || unseen.length > 0) throw new Error(`in no frame: ${unseen.join()}`);
  for (const { id, path, sha256 } of items) {
    const found = await own.evaluate(bytesOf, id);
    const isLogged = log.some((line) => line.item === path && line.sha256 === found.sha256);
    if (found.sha256 !== sha256 || !isLogged) throw new Error(`${path} is not what was kept`);
  }
  const kinds = new Set(items.map(({ kind }) => kind));
  for (const kind of ['frame', 'transcript', 'picture', 'page'] as const) {
    if (!kinds.has(kind)) throw new Error(`no ${kind} among ${[...kinds].join()}`);
  }
  return `${items.length} items`;
}

async function isClean({ console, sidebar, own }: Seat, { items }: CaseWhole): Promise<string> {
  const ours = await sidebar.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const screen = String(await console.screenshot({ encoding: 'base64' }));
  // The sidebar has that colour while nothing is captured: the test can fail.
  const [before = 0] = await own.evaluate(countColours, { base64: screen, colours: [ours] });
  if (before === 0) throw new Error(`${ours} is not to be seen at all`);
  const frames = items.filter(({ kind }) => kind === 'frame');
  for (const { id, path } of frames) {
    const { base64 } = await own.evaluate(bytesOf, id);
    const [found = 0] = await own.evaluate(countColours, { base64, colours: [ours] });
    if (found > 0) throw new Error(`${path}: ${found} pixels of ${ours}`);
  }
  return `${frames.length} frames`;
}

async function addFile({ own }: Seat, { case: { id } }: CaseWhole): Promise<string> {
  const url = await own.evaluate(() => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7919) % 251);
    return URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }));
  });
  const item = await ask(own, 'evidence.add', { caseId: id, url, name: '拆包.mp4', mime: 'video/mp4' });
  const { sha256 } = await own.evaluate(bytesOf, item.id);
  if (item.bytes !== 3_000_000 || sha256 !== item.sha256) throw new Error(JSON.stringify(item));
  return item.path;
}

async function isShown({ own, origin }: Seat, { case: { id } }: CaseWhole): Promise<string> {
  await own.bringToFront();
  await own.evaluate((url) => location.assign(url), `${origin}/workspace.html#cases/${id}`);
  const width = await own.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.sheet-item img')?.naturalWidth,
    { timeout: PATIENCE },
  );
  return `${await width.jsonValue()} pixels wide`;
}

/** By the workspace's own button; whole, with what was said. Returns the file's path. */
async function exported({ own, dir }: Seat, { case: { id } }: CaseWhole): Promise<string> {
  await own.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((each) => each.textContent === '导出存档'),
  );
  await own.evaluate(() => {
    for (const label of document.querySelectorAll('label'))
      if (label.textContent?.includes('遮住买家的姓名和号码')) label.querySelector('input')?.click();
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === '导出存档') button.click();
  });
  const file = await untilFile(dir, /\.zip$/, PATIENCE);
  const copy = join(dir, `${id}.checked.zip`);
  copyFileSync(file, copy);
  return copy;
}

/** As somebody without the extension does: a page from the disk, the file chosen in it. */
async function checkedOffline({ browser, own, dir }: Seat, archive: string): Promise<string> {
  const changed = join(dir, 'changed.zip');
  const bytes = Buffer.from(readFileSync(archive));
  // A byte of the first picture: they stand behind their headers as they are.
  const at = bytes.indexOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  bytes[at + 8] = 0xee;
  writeFileSync(changed, bytes);
  const { fingerprint } = await ask(own, 'evidence.key', {});
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join('.output', 'firefox-mv3', 'verify.html')).href);
  const said = async (file: string): Promise<string> => {
    const input = await page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    const sum = await page.waitForSelector('.verify-sum', { timeout: PATIENCE });
    return (await sum?.evaluate((each) => each.textContent)) ?? '';
  };
  const good = await said(archive);
  const about = await page.evaluate(() => document.querySelector('.verify-about')?.textContent ?? '');
  if (!/没有发现改动|No change was found/.test(good) || !about.includes(fingerprint)) {
    throw new Error(`${good} | ${about}`);
  }
  await page.reload();
  const bad = await said(changed);
  if (!/不成立|do not hold/.test(bad)) throw new Error(bad);
  await page.close();
  return good;
}

async function ask<N extends CallName>(own: Page, name: N, args: CallArgs<N>): Promise<CallValue<N>> {
  const envelope = { sellerside: name, args: args as unknown };
  const answer = await own.evaluate(
    (sent) => chrome.runtime.sendMessage(sent) as Promise<Result<CallValue<N>>>,
    envelope,
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
