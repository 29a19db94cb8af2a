import { consoleParts } from '../panel-parts';
import { panelOf, type Seat, type Setting, type Studio } from './studio';

/** As in the other pictures of the panel. */
const PLACE = { place: { width: 340 } };

/** Types into the console's own box, as an agent does before sending. */
async function draft({ page }: Seat, text: string): Promise<void> {
  await page.locator((await consoleParts('pdd-chat')).box).fill(text);
}

/** What the buyer of a scene suggests, with everything of it folded out by these. */
async function opened(studio: Studio, setting: Setting, ...folds: string[]): Promise<Seat> {
  const seat = await studio.console({ ...PLACE, ...setting });
  for (const fold of folds) await seat.panel.locator(fold).first().click();
  return seat;
}

/** Hints, card, suggestions, wording and briefs, by file name; those of docs/buyers.md. */
export const BUYER_VIEWS: Record<string, (studio: Studio) => Promise<void>> = {
  'buyers-hint': async (studio) => {
    const seat = await opened(studio, { scene: 'complaining', height: 620 }, '.hint-line');
    await seat.panel.locator('.hint-tips').first().waitFor();
    await studio.take('buyers-hint', seat.page, panelOf(seat));
  },

  'buyers-checklist': async (studio) => {
    const seat = await opened(studio, { scene: 'extortion-review', height: 700 }, '.evidence-line');
    await seat.panel.getByLabel('买家是谁').check();
    await seat.panel.getByLabel('威胁的原话').check();
    await seat.panel.locator('.evidence-count', { hasText: '2/8' }).waitFor();
    await studio.take('buyers-checklist', seat.page, panelOf(seat));
  },

  'buyers-card': async (studio) => {
    const seat = await opened(studio, { open: 'leak', height: 700 }, '.card-open');
    const field = (name: string) => seat.panel.getByLabel(name, { exact: true });
    await field('备注').fill('要墨绿，上次的杯子还在用');
    await field('标签（用逗号隔开）').fill('老客，等补货');
    await field('给谁用').fill('爸妈');
    await seat.panel.locator('.card-sum', { hasText: '等补货' }).waitFor();
    await studio.take('buyers-card', seat.page, panelOf(seat));
  },

  'buyers-suggestions': async (studio) => {
    const seat = await studio.console({ ...PLACE, scene: 'impatient', height: 560 });
    await seat.panel.locator('.row-because').first().waitFor();
    await studio.take('buyers-suggestions', seat.page, panelOf(seat));
  },

  'buyers-wording': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 560 });
    await draft(seat, '亲，这个没办法改呢');
    await seat.panel.locator('.draft-better').waitFor();
    await seat.page.locator('sellerside-marks').waitFor({ state: 'attached' });
    await studio.take('buyers-wording', seat.page);
  },

  'buyers-brief': async (studio) => {
    const seat = await studio.console({ ...PLACE, height: 520 });
    await draft(seat, '亲，给您退80元，您看可以吗');
    await seat.panel.locator('.draft-acts').getByRole('button', { name: '写请示' }).click();
    await seat.panel.locator('.brief-clock').waitFor();
    await studio.take('buyers-brief', seat.page, panelOf(seat));
  },

  'buyers-marks': async (studio) => {
    await studio.call('feedback.wrong', {
      signal: 'price_sensitive',
      rules: ['bargains'],
      words: null,
      buyer: null,
    });
    await studio.call('feedback.right', { signal: 'complaint', rules: ['fault-of-goods'] });
    const page = await studio.desk('feedback', { width: 960, height: 560 });
    await page.locator('.feedback-table').waitFor();
    await studio.take('buyers-marks', page);
  },
};
