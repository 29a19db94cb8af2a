import { Stopped } from './stopped';
import type { TabLook } from './tabs';
import type { CaptureTools } from './tools';

export async function look({ tabs, tabId }: CaptureTools): Promise<TabLook> {
  const seen = await tabs.look(tabId);
  if (!seen) throw new Stopped('interrupted', 'no-page');
  return seen;
}

/** Whether another tab was in front between the two looks, if only for a moment. */
export function wasLeft(before: TabLook, after: TabLook): boolean {
  return !after.isFront || before.turn !== after.turn;
}

/** Whether the page or its window became another one between them. */
export function hasMoved(before: TabLook, after: TabLook): boolean {
  return before.windowId !== after.windowId || before.url !== after.url;
}

/** The agent has gone to another tab or hidden the window: waits for them, and says so. */
export async function waitForReturn(
  tools: CaptureTools,
  phase: 'starting' | 'loading' | 'frames',
  frame: number | null = null,
): Promise<void> {
  const { control, record, page } = tools;
  record.note('tab-left', frame);
  record.say({ phase: 'paused', reason: 'hidden' });
  await control.until(async () => {
    if (!(await look(tools)).isFront) return false;
    if (phase !== 'frames') return true;
    // In front of a window that is hidden itself it is not in sight: only the page knows.
    const still = await page.try({ act: 'here' }, 'frame');
    if (still.ok) record.noteAll(still.frame.events, frame);
    return still.ok || still.reason !== 'hidden';
  }, 'hidden');
  record.note('tab-back', frame);
  record.say({ phase });
}

/** The browser allows a picture only once the icon or the key has been pressed on this tab. */
export async function waitForPress(
  { control, record }: CaptureTools,
  phase: 'starting' | 'frames',
): Promise<void> {
  record.say({ phase: 'needs-press' });
  await control.pressed();
  record.say({ phase });
}

/** Between two steps: stands still while a person has paused it. */
export async function pass({ control, record, page }: CaptureTools): Promise<void> {
  control.check();
  if (!control.isPaused) return;
  const { phase } = record.progress;
  record.note('paused');
  record.say({ phase: 'paused' });
  await page.must({ act: 'pause' }, 'done').then(({ events }) => record.noteAll(events, null));
  await control.until(() => !control.isPaused, 'paused');
  await page.must({ act: 'resume' }, 'done').then(({ events }) => record.noteAll(events, null));
  record.note('resumed');
  record.say({ phase });
}
