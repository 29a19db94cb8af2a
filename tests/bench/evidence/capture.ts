import type { BrowserContext, Page } from '@playwright/test';
import type { CaptureProgress } from '../../../lib/evidence/capture';
import type { CaseWhole } from '../../../lib/evidence/types';
import { buildExtension } from '../../tools/build';
import { launchWithExtension } from '../../tools/extension';
import { call, PanelDriver } from '../../tools/panel-driver';
import { PRACTICE, PRACTICE_URLS, routePractice } from '../../tools/practice-site';
import { ICON_ARGS, pressIcon } from '../../tools/press-icon';
import { atMost, type Figure, told } from '../form';
import { fewestFrames } from './fewest';

const MESSAGES = 1_000;
const TALK = `${PRACTICE['pdd-chat'].url}#open=leak&messages=${MESSAGES}`;
/** Milliseconds that the browser's limit of two a second forces for one screenshot. */
const FORCED = 500;
const PATIENCE = 300_000;

interface Captured {
  whole: CaseWhole;
  /** From the press that allows pictures to the sealed case; milliseconds. */
  ms: number;
  /** CSS pixels that the day covers, which sticks to the top of the list. */
  covered: number;
}

/** What capturing a long conversation takes beside what the browser forces, and how many frames beside the fewest. */
export async function capturing(): Promise<Figure[]> {
  const dir = await buildExtension({ target: 'chrome' });
  const { context, origin, close } = await launchWithExtension({
    ...{ dir, grant: PRACTICE_URLS, args: ICON_ARGS },
  });
  try {
    await routePractice(context);
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    const { whole, ms, covered } = await captured(context, own);
    const frames = whole.items.filter(({ kind }) => kind === 'frame');
    const view = (frames[0]?.page?.scroll?.client ?? Number.NaN) - covered;
    const fewest = fewestFrames(await rowHeights(context), view);
    const first = frames[0]?.clock.monotonic ?? Number.NaN;
    const pace = ((frames.at(-1)?.clock.monotonic ?? Number.NaN) - first) / (frames.length - 1);
    return [
      atMost(
        'evidence.capture_ratio',
        ms / (frames.length * FORCED),
        'times',
        1.15,
        `${frames.length} frames at two a second`,
      ),
      told('evidence.frame_ms', pace, 'ms', 'from one frame to the next'),
      atMost(
        'evidence.frames_ratio',
        frames.length / fewest,
        'times',
        1.2,
        `${fewest} frames, each with a whole message of the one before`,
      ),
    ];
  } finally {
    await close();
  }
}

/** The whole conversation, of a list that recycles its rows and loads older ones at its top. */
async function captured(context: BrowserContext, own: Page): Promise<Captured> {
  const page = await context.newPage();
  await page.goto(`${TALK}&virtual`);
  const panel = await PanelDriver.open(own, page);
  await panel.until('the buyer is known', () => panel.facts?.conversation != null);
  const { key: conversation, name: buyerName, uid: buyerUid } = panel.expected;
  const opened = await panel.call('cases.open', {
    subject: {
      ...{ console: 'pdd-chat', marketplace: 'pdd', shop: panel.facts?.shop ?? '', buyerKey: null },
      ...{ conversation, buyerName, buyerUid },
    },
    notes: { kind: 'other' },
  });
  if (!opened.ok) throw new Error(`no case: ${opened.error.code}`);
  const { id: caseId } = opened.value;
  const phase = (): CaptureProgress['phase'] | undefined =>
    panel.heard.filter((message) => message.type === 'capture').at(-1)?.progress?.phase;
  const parts = ['conversation', 'transcript', 'pictures', 'page', 'order'] as const;
  await panel.post({ type: 'capture', order: { act: 'start', caseId, parts: [...parts] } });
  await panel.until('the icon is asked for', () => phase() === 'needs-press');
  await pressIcon(context, page);
  const begun = Date.now();
  await panel.until('the end', () => ['done', 'failed'].includes(phase() ?? ''), PATIENCE);
  const ms = Date.now() - begun;
  const read = await call(own, 'cases.read', { id: caseId });
  if (!read.ok) throw new Error(`no case: ${read.error.code}`);
  isWhole(read.value);
  const covered = await page.evaluate(
    () => document.querySelector('.pr-day')?.getBoundingClientRect().height ?? Number.NaN,
  );
  await page.close();
  return { whole: read.value, ms, covered };
}

/** A capture that left something out was no faster for it. */
function isWhole({ items, captures }: CaseWhole): void {
  const [capture] = captures;
  const seen = new Set(items.flatMap(({ kind, messages }) => (kind === 'frame' ? messages : [])));
  const isEndToEnd = capture?.state === 'complete' && capture.reachedTop && capture.reachedBottom;
  if (isEndToEnd && capture.gaps.length === 0 && seen.size === MESSAGES) return;
  throw new Error(`not captured whole: ${seen.size} messages, ${JSON.stringify(capture).slice(0, 200)}`);
}

/** CSS pixels of each message, all of them laid out at once as the recycling list does it. */
async function rowHeights(context: BrowserContext): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(TALK);
  const panel = page.locator('sellerside-panel');
  await panel.waitFor({ state: 'attached' });
  const heights = await page.evaluate(() => {
    const list = document.querySelector('#msgListContainer > ul');
    list?.parentElement?.classList.add('pr-virtual');
    return [...(list?.children ?? [])].map((row) => row.getBoundingClientRect().height);
  });
  await page.close();
  return heights;
}
