import type { Frame, Page } from '@playwright/test';
import { panelFrame, type WithExtension } from '../../tools/extension';
import { PARTS } from '../../tools/panel-parts';
import { PRACTICE, routePractice } from '../../tools/practice-site';
import { atMost, type Figure, median, told } from '../form';

const ROUNDS = 41;
/** Half of the best peer known. */
const BOUND = 5.7;

/** What windows carry while they are measured; times are epoch milliseconds, which all frames share. */
interface Scope {
  sellersideKeyAt: number;
  sellersideTextAt: number;
}

/**
 * From the key that picks a reply, as the sidebar's frame hears it, to the moment when the console's textarea has the
 * text and says so; beside it what a bare `setRangeText` takes in that page.
 */
export async function insertTimes({ context }: WithExtension): Promise<Figure[]> {
  await routePractice(context, ['pdd-chat']);
  const page = await context.newPage();
  await page.goto(PRACTICE['pdd-chat'].url);
  const sidebar = await panelFrame(page);
  await listen(page, sidebar);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await pick(page, sidebar));
  const bare = await bareTime(page);
  await page.close();
  const value = median(times);
  const ratio = value / bare;
  return [
    atMost(
      'editors.insert_ms',
      value,
      'ms',
      BOUND,
      `a bare setRangeText: ${bare.toPrecision(2)} ms, ${Math.round(ratio)} times less`,
    ),
    told('editors.insert_ratio', ratio, 'times', 'a bare setRangeText with its input event'),
    told('editors.insert_slowest_ms', Math.max(...times), 'ms', `${ROUNDS} picks`),
  ];
}

async function listen(page: Page, sidebar: Frame): Promise<void> {
  await sidebar.evaluate(() => {
    window.addEventListener(
      'keydown',
      () => {
        (globalThis as unknown as Scope).sellersideKeyAt = performance.timeOrigin + performance.now();
      },
      { capture: true },
    );
  });
  await page.evaluate(() => {
    window.addEventListener(
      'input',
      () => {
        (globalThis as unknown as Scope).sellersideTextAt = performance.timeOrigin + performance.now();
      },
      { capture: true },
    );
  });
}

/** One reply, searched and picked by keyboard as an agent does it, and taken back again. */
async function pick(page: Page, sidebar: Frame): Promise<number> {
  const search = sidebar.locator(PARTS.search);
  await search.fill('fh');
  await sidebar.locator(PARTS.readyRow).first().waitFor();
  const digit = (await sidebar.locator(PARTS.readyRow).first().locator(PARTS.rowDigit).innerText()).trim();
  await page.evaluate(() => {
    (globalThis as unknown as Scope).sellersideTextAt = 0;
  });
  await search.press(`Alt+${digit}`);
  await page.waitForFunction(() => (globalThis as unknown as Scope).sellersideTextAt > 0);
  const textAt = await page.evaluate(() => (globalThis as unknown as Scope).sellersideTextAt);
  const keyAt = await sidebar.evaluate(() => (globalThis as unknown as Scope).sellersideKeyAt);
  await sidebar.locator(PARTS.undo).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  return textAt - keyAt;
}

/** Many at once: one alone is less than the clock's grain. */
function bareTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('textarea'));
    const text = '亲，今天下单今天发货哦。'.repeat(4);
    const count = 2_000;
    const startedAt = performance.now();
    for (let round = 0; round < count; round += 1) {
      box.setRangeText(text, 0, box.value.length, 'end');
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const each = (performance.now() - startedAt) / count;
    box.remove();
    return each;
  });
}
