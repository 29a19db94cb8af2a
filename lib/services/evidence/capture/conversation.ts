import { expectedFrames, isSameView } from '../../../evidence/frames';
import type { Frames } from './frames';
import { look, pass, waitForReturn } from './front';
import { Stopped } from './stopped';
import type { CaptureTools } from './tools';

/** Steps up, of some seconds each: a conversation of years is not loaded whole. */
const MOST_STEPS = 120;
/** Steps in a row that have brought nothing. */
const NOTHING_NEW = 3;
/** An hour and a half of pictures. */
const MOST_FRAMES = 10_000;

/** The whole conversation from its beginning, or from as far up as it can be loaded, down to its end. */
export async function captureConversation(tools: CaptureTools, frames: Frames): Promise<void> {
  const { record } = tools;
  record.say({ phase: 'loading' });
  const isLoaded = await loadToTop(tools);
  record.say({ phase: 'frames' });
  frames.startAnew();
  const begun = record.capture.frames;
  let ready = await frames.take('here');
  const from = ready.page.scroll;
  record.capture.reachedTop = isLoaded && ready.atTop;
  while (!ready.atBottom && record.capture.frames - begun < MOST_FRAMES) {
    const taken = record.capture.frames - begun;
    const expected = expectedFrames(taken, from, ready.page.scroll);
    record.say({ expected: expected === null ? null : begun + expected });
    const before = ready;
    ready = await frames.take('next');
    if (isSameView(before.rows, ready.rows)) break;
  }
  record.capture.reachedBottom = ready.atBottom;
  record.say({ expected: record.capture.frames });
}

/** Whether the page says that nothing is above any more. */
async function loadToTop(tools: CaptureTools): Promise<boolean> {
  const { page, record } = tools;
  let most = -1;
  let nothing = 0;
  for (let step = 0; step < MOST_STEPS && nothing < NOTHING_NEW; step++) {
    await pass(tools);
    // Out of sight a page loads as it likes, and nothing more would look like its beginning.
    if (!(await look(tools)).isFront) await waitForReturn(tools, 'loading');
    const answer = await page.try({ act: 'to-top' }, 'top');
    if (!answer.ok) {
      // A page without a scroller shows all that it has.
      if (answer.reason !== 'no-part' && answer.reason !== 'timeout') {
        throw new Stopped('interrupted', answer.reason);
      }
      record.note('refused', null, `to-top: ${answer.reason}`);
      return false;
    }
    record.noteAll(answer.events, null);
    if (answer.reached) return true;
    nothing = answer.rows > most ? 0 : nothing + 1;
    most = Math.max(most, answer.rows);
  }
  return false;
}
