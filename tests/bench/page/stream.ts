import type { CDPSession } from '@playwright/test';
import { EXTENSION_ID, panelFrame, type WithExtension } from '../../tools/extension';
import { PRACTICE, routePractice } from '../../tools/practice-site';
import { atMost, type Figure, told } from '../form';

const MESSAGES = 10_000;

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** The longest run of our script on the console's main thread while messages stream into the open conversation. */
export async function longestTask({ context }: WithExtension): Promise<Figure[]> {
  await routePractice(context);
  const page = await context.newPage();
  await page.goto(PRACTICE['pdd-chat'].url);
  await panelFrame(page);
  const session = await context.newCDPSession(page);
  const events = await traced(session, () =>
    page.evaluate((count) => window.practice.stream(count, 50), MESSAGES),
  );
  await page.close();
  const ours = events
    .filter(
      ({ name, args }) =>
        name === 'FunctionCall' && args?.data?.url?.includes(`${EXTENSION_ID}/content-scripts`),
    )
    .map(({ dur = 0 }) => dur / 1000);
  // No call of ours in the trace would be a broken measurement, not a fast script.
  const longest = ours.length === 0 ? Number.NaN : Math.max(...ours);
  const total = ours.reduce((sum, ms) => sum + ms, 0);
  return [
    atMost('page.longest_task_ms', longest, 'ms', 50, `${ours.length} runs while ${MESSAGES} messages came`),
    told('page.stream_ms_per_message', total / MESSAGES, 'ms'),
  ];
}

async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  await session.send('Tracing.end');
  await done;
  return events;
}
