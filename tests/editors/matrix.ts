import type { Expected } from '../../lib/conversation/types';
import { Asker, type Room } from './asker';
import type { Practice } from './catalogue';
import { SAMPLES, type Sample } from './texts';

/** A practice page with the sidebar beside it, in whichever browser. */
export interface Seat {
  /** The document that the editor lives in. */
  room: Room;
  sidebar: Room;
  /** As the agent does it. */
  clickBox(): Promise<void>;
  press(key: string): Promise<void>;
  /** Key by key. */
  type(text: string): Promise<void>;
  /** Into the sidebar's search box, as before a pick. */
  leave(): Promise<void>;
}

export interface Cell {
  practice: string;
  sample: string;
  /** What is wrong; empty when it arrived whole, once, and could be taken back. */
  faults: string[];
}

/** Every text into one editor, each in a conversation of its own. */
export async function column(practice: Practice, seat: Seat, samples = SAMPLES): Promise<Cell[]> {
  const asker = await Asker.on(seat.sidebar);
  const cells: Cell[] = [];
  for (const [index, sample] of samples.entries()) {
    const uid = `${7100 + index}`;
    await arrange(seat, sample, uid);
    await asker.knows(uid);
    if (sample.caretBack !== undefined) await placeCaret(seat, sample.caretBack);
    const faults = await tryIn(practice, sample, { asker, seat, uid }).catch((error: Error) => [
      error.message,
    ]);
    cells.push({ practice: practice.id, sample: sample.id, faults });
  }
  return cells;
}

/** An untouched box with this draft, in the conversation of this buyer. */
export async function arrange(
  { room }: Seat,
  { draft = '' }: Pick<Sample, 'draft'>,
  uid: string,
): Promise<void> {
  await room.evaluate(
    async ([text, buyer]) => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.practiceBox.open(buyer);
      window.practiceBox.draft(text);
      // An editor draws its new text a task later.
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
    [draft, uid] as const,
  );
}

/** At the pace of a hand: ProseMirror puts a caret that moved within the same moment as a click back to the click's. */
async function placeCaret(seat: Seat, back: number): Promise<void> {
  await seat.clickBox();
  await pause(seat);
  await seat.press('Control+End');
  for (let step = 0; step < back; step += 1) await seat.press('ArrowLeft');
  await pause(seat);
  await seat.leave();
}

export const pause = ({ room }: Seat) =>
  room.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), 50);

/** What the sidebar knows of a buyer of the practice pages. */
export const expectedOf = (uid: string): Expected => ({
  key: `uid:${uid}`,
  name: '林*儿',
  uid,
  seen: [`m${uid}`],
});

interface Trial {
  asker: Asker;
  seat: Seat;
  uid: string;
}

async function tryIn(practice: Practice, sample: Sample, { asker, seat, uid }: Trial): Promise<string[]> {
  const { text, draft = '', caretBack = 0 } = sample;
  const at = draft.length - caretBack;
  // A field of one line can't hold two: nothing of it may be there then.
  const isRefused = practice.oneLine === true && text.includes('\n');
  const wanted = isRefused ? draft : draft.slice(0, at) + text + draft.slice(at);
  const result = await asker.ask('insert', { text, expected: expectedOf(uid) });
  const after = await look(seat);
  const faults = [
    ...differences('model', after.model, wanted),
    ...differences('seen', after.seen.letters, wanted.replaceAll('\n', '')),
    ...differences('lines', `${after.seen.lines}`, `${wanted.split('\n').length}`),
    ...differences('heard', JSON.stringify(after.heard), '{"keys":0,"sent":0,"copies":0}'),
    ...differences('answer', result.ok ? 'ok' : result.reason, isRefused ? 'not-kept' : 'ok'),
  ];
  if (!result.ok) return faults;
  const undone = await asker.ask('undo', { insertId: result.insertId });
  return [
    ...faults,
    ...differences('undo', undone.ok ? 'ok' : undone.reason, 'ok'),
    ...differences('undone', (await look(seat)).model, draft),
  ];
}

export const look = ({ room }: Seat) =>
  room.evaluate(() => {
    const { model, seen, heard } = window.practiceBox;
    return { model: model(), seen: seen(), heard };
  }, null);

export function differences(what: string, found: string, wanted: string): string[] {
  return found === wanted
    ? []
    : [`${what}: ${JSON.stringify(found).slice(0, 80)}, not ${JSON.stringify(wanted).slice(0, 80)}`];
}
