import type { EvidenceCase } from '../../../evidence/types';
import { report } from '../../../platform/log';
import { captureConversation } from './conversation';
import { Frames } from './frames';
import { look, waitForPress, waitForReturn } from './front';
import type { KnownPage } from './known-pages';
import { keepMhtml, keepOrders, keepPage, keepPictures, keepTranscript } from './parts';
import { Stopped } from './stopped';
import type { CaptureTools } from './tools';

export interface CaptureStart {
  ofCase: EvidenceCase;
  /** Id of the console in the page. */
  console: string;
  /** What the page told of itself as the capture began. */
  known: KnownPage;
}

/** One capture from its beginning to its end, however it ends. Never rejects. */
export async function runCapture(tools: CaptureTools, start: CaptureStart): Promise<void> {
  const { page, record, keeping, by } = tools;
  const { parts } = record.capture;
  let stopped: Stopped | null = null;
  let isInPage = false;
  let isOnRecord = false;
  try {
    if (parts.includes('visible') || parts.includes('conversation')) await waitUntilAllowed(tools);
    isInPage = true;
    await page.must({ act: 'begin', parts, expected: expectedIn(start) }, 'begun');
    const begun = await keeping.begin(record.capture, by);
    if (!begun.ok) throw new Stopped('interrupted', begun.error.code);
    isOnRecord = true;
    await takeParts(tools, start);
  } catch (error) {
    stopped = error instanceof Stopped ? error : new Stopped('interrupted', report('capture', error).code);
  }
  if (isInPage) await putBack(tools, stopped);
  if (isOnRecord) stopped = await close(tools, stopped);
  if (stopped === null) record.say({ phase: 'done' });
  else record.say({ phase: stopped.state === 'cancelled' ? 'cancelled' : 'failed', reason: stopped.reason });
}

/** The same buyer has another key in another console. */
function expectedIn({ ofCase, console }: CaptureStart): string | null {
  return ofCase.console === console ? ofCase.conversation : null;
}

/**
 * Asked for before anything is loaded: the agent is still there then. Until it is granted nothing has begun, and there
 * is nothing to keep. The picture is let go; ours is in it.
 */
async function waitUntilAllowed(tools: CaptureTools): Promise<void> {
  const { control, shutter } = tools;
  for (;;) {
    control.check();
    const { windowId, isFront } = await look(tools);
    const shot = isFront ? await shutter.take(windowId) : null;
    if (!shot) await waitForReturn(tools, 'starting');
    else if (shot.ok || shot.why !== 'needs-press') return;
    else await waitForPress(tools, 'starting');
  }
}

async function takeParts(tools: CaptureTools, { ofCase, console, known }: CaptureStart): Promise<void> {
  const { page, record } = tools;
  const wants = new Set(record.capture.parts);
  const frames = new Frames(tools);
  record.say({ phase: 'frames' });
  if (wants.has('visible')) await frames.take('here');
  if (wants.has('conversation')) await captureConversation(tools, frames);
  record.say({ phase: 'pictures' });
  if (wants.has('transcript')) await keepTranscript(tools);
  // Messages are those of the frames; where there is neither frame nor transcript, none has been read yet.
  else if (record.capture.frames === 0) await page.try({ act: 'transcript', piece: 0 }, 'piece');
  if (wants.has('pictures')) await keepPictures(tools);
  if (wants.has('page')) await keepPage(tools);
  if (wants.has('mhtml')) await keepMhtml(tools);
  if (wants.has('order')) await keepOrders(tools, known.orders, ofCase, console);
  tools.control.check();
}

/** The agent's place in the conversation, and what is ours, come back whatever has happened. */
async function putBack({ page, record }: CaptureTools, stopped: Stopped | null): Promise<void> {
  // One that has gone answers nobody, and would be waited for.
  const end = stopped?.reason === 'no-page' ? null : await page.try({ act: 'end' }, 'done');
  // The page tells itself when it could not.
  if (end?.ok) record.noteAll(end.events, null);
  else record.note('place-lost');
}

/** Answers how it ended: a row that cannot be closed stands as running, and the next worker closes it. */
async function close(tools: CaptureTools, stopped: Stopped | null): Promise<Stopped | null> {
  const { record, keeping, by, now } = tools;
  record.capture = { ...record.capture, state: stopped?.state ?? 'complete', endedAt: now() };
  const finished = await keeping.finish(record.capture, by, stopped?.reason ?? null);
  if (!finished.ok) return new Stopped('interrupted', finished.error.code);
  record.say({ phase: 'sealing' });
  // What was kept is kept: a seal that fails now is made up for later.
  const sealed = await keeping.seal(record.capture.caseId);
  if (!sealed.ok) report('seals', sealed.error);
  return stopped;
}
