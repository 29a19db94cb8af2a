import { pressIcon } from '../press-icon';
import { inBothLanguages, type Studio, type View } from './studio';

const HOUR = 3_600_000;
const THREAT = 'extortion-review';

const SUBJECT = {
  ...{ console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居旗舰店', buyerKey: null },
};

/** Other cases of a made-up shop, so that the room has something to sort. */
async function fillRoom(studio: Studio, now: number): Promise<void> {
  const has = await studio.call('cases.list', {});
  if (has.some(({ title }) => title === '空包一单')) return;
  const open = (buyerName: string, notes: Parameters<typeof studio.call<'cases.open'>>[1]['notes']) =>
    studio.call('cases.open', {
      subject: { ...SUBJECT, conversation: `uid:${buyerName}`, buyerName, buyerUid: null },
      notes: { owner: '小木', ...notes },
    });
  await open('阿*', { kind: 'return_swap', title: '空包一单', deadline: now + 5 * HOUR });
  await open('清****居', { kind: 'broken_parcel', orderIds: ['260829-402286519377640'] });
  await open('大**胃', { kind: 'freight_insurance', deadline: now + 70 * HOUR });
}

/** What agents and archivists see of evidence, by name; each in both languages, those of docs/evidence.md. */
const VIEWS: Record<string, View> = {
  'evidence-area': async (studio, language, name) => {
    const seat = await studio.console({ scene: THREAT, settings: { language }, place: { width: 340 } });
    await seat.panel.locator('.evidence-line').waitFor();
    await seat.panel.locator('[role="combobox"]').press('Alt+r');
    await seat.panel.locator('.case-area').waitFor();
    await studio.take(name, seat.page);
  },

  'evidence-case': async (studio, language, name) => {
    const seat = await studio.console({ scene: THREAT, settings: { language } });
    await seat.panel.locator('.evidence-line').waitFor();
    await seat.panel.locator('[role="combobox"]').press('Alt+r');
    await seat.panel.locator('.case-acts .button-main').click();
    await seat.panel.locator('.case-capture.case-amber').waitFor();
    await pressIcon(studio.context, seat.page);
    await seat.panel.locator('.case-capture .button-icon').waitFor({ timeout: 60_000 });
    const [first] = await studio.call('cases.list', {});
    await seat.page.close();
    const page = await studio.desk(`cases/${first?.id}`, { width: 1180, height: 760, language });
    await page.locator('.sheet-item img').first().waitFor();
    await studio.take(name, page);
  },

  'evidence-room': async (studio, language, name) => {
    await fillRoom(studio, Date.now());
    const page = await studio.desk('cases', { width: 1180, height: 560, language });
    await page.getByText('空包一单').first().waitFor();
    await studio.take(name, page);
  },
};

export const EVIDENCE_VIEWS = inBothLanguages(VIEWS);
