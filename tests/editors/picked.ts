import type { ReplyDraft } from '../../lib/replies/types';
import { Asker } from './asker';
import type { Practice } from './catalogue';
import { arrange, type Cell, differences, look, pause, type Seat } from './matrix';

type Kept = Pick<ReplyDraft, 'title' | 'body' | 'shortcut'>;

const LINES: Kept = { title: '验收辛两行', body: '今天下单，\n今天发货。', shortcut: 'yxl1' };
const LINE: Kept = { title: '验收辛单行', body: '今天发货。', shortcut: 'yxd1' };

const BLANK: Kept = { title: '验收辛待填', body: '{?尺码} 有货。', shortcut: 'yxb1' };

/** In the library while practice pages are tried. */
export const KEPT: readonly Kept[] = [LINES, LINE, BLANK];

/** What the agent has written before, and stays. */
const DRAFT = '您好 ';

/**
 * As an agent does it, by typing alone: a reply is asked for in the box itself, with `/` and with Tab, comes once in
 * place of what asked for it, and one undo brings that back.
 */
export async function picked(practice: Practice, seat: Seat): Promise<Cell[]> {
  const kept = practice.oneLine ? LINE : LINES;
  const bySign = { sample: 'picked', uid: '7301', typed: `/${kept.shortcut.slice(0, -1)}`, key: 'Enter' };
  const byCode = { sample: 'expanded', uid: '7302', typed: kept.shortcut, key: 'Tab' };
  const asker = await Asker.on(seat.sidebar);
  const cells: Cell[] = [];
  for (const { sample, uid, typed, key } of [bySign, byCode]) {
    await arrange(seat, {}, uid);
    await asker.knows(uid);
    // At the pace of a hand.
    await seat.clickBox();
    await pause(seat);
    await seat.type(DRAFT + typed);
    if (key === 'Enter') await listIsOpen(seat);
    await seat.press(key);
    const faults = await until(seat, DRAFT + kept.body);
    await seat.leave();
    await seat.press('Alt+z');
    const left = await until(seat, DRAFT + typed);
    const undone = left.map((fault) => `undone ${fault}`);
    cells.push({ practice: practice.id, sample, faults: [...faults, ...undone] });
  }
  return cells;
}

/** A reply with a blank, asked for in the box: the panel takes the keyboard, and the text goes where it was asked for. */
export async function pickedBlank(practice: Practice, seat: Seat): Promise<Cell[]> {
  const asker = await Asker.on(seat.sidebar);
  await arrange(seat, {}, '7303');
  await asker.knows('7303');
  await seat.clickBox();
  await pause(seat);
  await seat.type(`${DRAFT}/${BLANK.shortcut}`);
  await listIsOpen(seat);
  await seat.press('Enter');
  await seat.sidebar.evaluate(async (ms) => {
    for (const end = Date.now() + ms; Date.now() < end; ) {
      if (document.hasFocus() && document.activeElement?.matches('.fill-input')) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the keyboard is not in the blank');
  }, PATIENCE);
  await seat.type('38');
  await seat.press('Enter');
  return [{ practice: practice.id, sample: 'blank', faults: await until(seat, `${DRAFT}38 有货。`) }];
}

const listIsOpen = ({ room }: Seat) =>
  room.evaluate(async (ms) => {
    for (const end = Date.now() + ms; Date.now() < end; ) {
      if (document.querySelector('sellerside-picker:not([hidden])')) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the list did not open');
  }, PATIENCE);

/** Waits for the text, and a moment longer, in which it might come again. */
async function until(seat: Seat, wanted: string): Promise<string[]> {
  await seat.room.evaluate(
    async ([text, ms]) => {
      for (const end = Date.now() + ms; window.practiceBox.model() !== text && Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [wanted, PATIENCE] as const,
  );
  await pause(seat);
  const { model, heard } = await look(seat);
  return [
    ...differences('model', model, wanted),
    ...differences('heard', JSON.stringify(heard), '{"keys":0,"sent":0,"copies":0}'),
  ];
}

/** Milliseconds. */
const PATIENCE = 5_000;
