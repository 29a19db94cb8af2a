import type { Browser } from 'puppeteer-core';
import { Asker } from '../editors/asker';
import { MOODY, PRACTICES } from '../editors/catalogue';
import { inFirefox, seated } from '../editors/firefox';
import { column, expectedOf } from '../editors/matrix';
import { picked, pickedBlank } from '../editors/picked';
import { PICTURE } from '../editors/picture';
import { buildExtension } from '../tools/build';
import { JobSteps } from '../tools/job-steps';
import type { Tally } from '../tools/tally';

/**
 * Every text into every editor in a real Firefox, whose isolated worlds, clipboard events and line breaks differ from
 * Chrome's. Prints one line a page; returns the counts.
 */
export async function firefoxEditors(): Promise<Tally> {
  const dir = await buildExtension({ target: 'firefox' });
  const steps = new JobSteps();
  await inFirefox(dir, async (browser) => {
    for (const practice of PRACTICES) {
      await steps.step(practice.id, `Firefox: every text into ${practice.id}`, async () => {
        const cells = await seated(browser, practice, async (seat) => [
          ...(await column(practice, seat)),
          ...(await picked(practice, seat)),
          ...(await pickedBlank(practice, seat)),
        ]);
        const wrong = cells.filter(({ faults }) => faults.length > 0);
        if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
        return `${cells.length} texts`;
      });
    }
    for (const by of ['paste', 'drop'] as const) {
      await steps.step(by, `Firefox: a picture by the page’s own ${by}`, () => picture(browser, by));
    }
  });
  return steps.close();
}

function picture(browser: Browser, by: 'paste' | 'drop'): Promise<string> {
  return seated(browser, MOODY, async ({ room, sidebar }) => {
    const asker = await Asker.on(sidebar);
    await asker.knows('7001');
    await room.evaluate(
      (mood) => {
        window.practiceBox.mood = mood;
      },
      by === 'paste' ? ('previews' as const) : ('previews-drop' as const),
    );
    const answer = await asker.ask('attach', { ...PICTURE, expected: expectedOf('7001') });
    if (!answer.ok || answer.by !== by) throw new Error(JSON.stringify(answer));
    const shown = await room.evaluate(
      () => document.querySelector<HTMLElement>('.preview img')?.dataset.bytes ?? 'nothing',
      null,
    );
    if (!shown.endsWith(`${PICTURE.type} ${PICTURE.name}`)) throw new Error(shown);
    return shown;
  });
}
