import type { Page } from '@playwright/test';
import { launchWithExtension } from '../tools/extension';
import { buildMutant, NO_SECOND_CHECK } from '../tools/mutant';
import type { PanelDriver } from '../tools/panel-driver';
import { PanelDriver as Driver } from '../tools/panel-driver';
import { PRACTICE, routePractice } from '../tools/practice-site';
import { mulberry32 } from '../tools/random';
import { expect, test } from './fixtures';

declare global {
  interface Window {
    /** Resolves when this round's switch has begun. */
    switched: Promise<void>;
    /** Every text that ever came into the box, with the conversation that was open then. */
    came: { id: string; text: string }[];
  }
}

/** Where in the write the console switches: before it, inside the page's own focus handler, or on its way. */
const MOMENTS = ['focus', 'microtask', 'task', 'frame'] as const;

interface Tally {
  written: number;
  refused: number;
  wrong: string[];
}

/**
 * Asks to insert while the console switches to another conversation, `rounds` times, seeded. After each round the
 * model of every conversation is searched: the text may stand only in the one it was meant for.
 */
async function race(page: Page, driver: PanelDriver, rounds: number, seed: number): Promise<Tally> {
  const random = mulberry32(seed);
  const ids = await page.evaluate(() => window.practice.conversations.map(({ id }) => id));
  const tally: Tally = { written: 0, refused: 0, wrong: [] };
  // A text that was in a wrong box for a moment was in a wrong box, even if it was taken back.
  await page.evaluate(() => {
    window.came = [];
    document.addEventListener(
      'input',
      ({ target }) =>
        window.came.push({ id: window.practice.openId() ?? '', text: (target as HTMLTextAreaElement).value }),
      { capture: true },
    );
  });
  for (let round = 0; round < rounds; round += 1) {
    const meant = await settled(page, driver);
    const other = ids.filter((id) => id !== meant)[Math.floor(random() * (ids.length - 1))] as string;
    const moment = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? 'focus';
    const text = `第${seed}轮之${round}。`;
    await page.evaluate(
      ([to, when, delay, listReplace, headerFirst]) => {
        Object.assign(window.practice.options, { listReplace, headerFirst });
        // The box must lose the keyboard, or its focus runs no handler.
        (document.activeElement as HTMLElement | null)?.blur();
        window.switched = new Promise((resolve) => {
          const go = () => {
            window.practice.open(to);
            resolve();
          };
          if (when === 'focus') window.practice.onNextFocus(go);
          if (when === 'microtask') window.practice.onNextFocus(() => queueMicrotask(go));
          if (when === 'task') setTimeout(go, delay);
          if (when === 'frame') requestAnimationFrame(go);
        });
      },
      [other, moment, Math.floor(random() * 12), random() < 0.5, random() < 0.3 ? 20 : 0] as const,
    );
    const answer = await driver.ask('insert', { text, expected: driver.expected });
    // Refused before the focus, the box never had it: then the switch takes place now.
    const holders = await page.evaluate(async (words) => {
      (document.activeElement as HTMLElement | null)?.blur();
      document.querySelector('textarea')?.focus();
      await window.switched;
      const came = window.came.filter((each) => each.text.includes(words)).map(({ id }) => id);
      window.came = [];
      return [...came, ...window.practice.wrongBox(words)];
    }, text);
    if (holders.some((id) => id !== meant)) tally.wrong.push(`${moment}: ${holders.join()} for ${meant}`);
    if (answer.ok && answer.value.ok) tally.written += 1;
    else tally.refused += 1;
  }
  return tally;
}

/** Waits until the panel shows the conversation that the console has open, and says which that is. */
async function settled(page: Page, driver: PanelDriver): Promise<string> {
  const open = await page.evaluate(() => {
    const id = window.practice.openId();
    const { uid, nick } = window.practice.conversations.find((each) => each.id === id) ?? {};
    return { id: id ?? '', key: uid ? `uid:${uid}` : `name:${nick}` };
  });
  await driver.until(
    `the panel follows to ${open.id}`,
    () =>
      driver.facts?.conversation?.key === open.key &&
      driver.messagesKey === open.key &&
      driver.messages.length > 0,
  );
  return open.id;
}

test.describe('the conversation switches between pick and write', () => {
  for (const [id, rounds, seed] of [
    ['pdd-chat', 600, 11],
    ['feige-chat', 400, 12],
  ] as const) {
    test(`${rounds} times on ${id}: no text in a wrong box`, async ({ openConsole, driver }) => {
      test.setTimeout(300_000);
      const page = await openConsole(id);
      const tally = await race(page, await driver(page), rounds, seed);
      expect(tally.wrong).toEqual([]);
      expect(tally.written + tally.refused).toBe(rounds);
      // A test in which everything was refused, or nothing, would prove nothing.
      expect(tally.written).toBeGreaterThan(rounds / 20);
      expect(tally.refused).toBeGreaterThan(rounds / 20);
    });
  }

  test('without the second check the same race puts text into a wrong box', async () => {
    // As for the races above; this one builds its own extension first.
    test.setTimeout(300_000);
    const { context, origin, close } = await launchWithExtension({ dir: await buildMutant(NO_SECOND_CHECK) });
    try {
      await routePractice(context);
      const page = await context.newPage();
      await page.goto(PRACTICE['pdd-chat'].url);
      const own = await context.newPage();
      await own.goto(`${origin}/workspace.html`);
      const tally = await race(page, await Driver.open(own, page), 40, 11);
      expect(tally.wrong.length).toBeGreaterThan(0);
    } finally {
      await close();
    }
  });
});
