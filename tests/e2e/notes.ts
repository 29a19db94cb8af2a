import type { Page } from '@playwright/test';
import type { NoteMark, NoteRequest } from '../../lib/notes/write';
import type { PracticeNote, PracticeNoteSave, PracticeNotes } from '../consoles/shared/notes';
import type { PracticeId } from '../tools/practice-site';

/** Evaluated functions run in the console's page. */
declare const practiceNotes: PracticeNotes;

export interface Desk {
  id: PracticeId;
  /** An order with a note and a flag, and what stands there as the agent is shown it after a first look. */
  order: string;
  before: NoteMark;
  /** How the page's own model names the flag of `before`, and of a red one. */
  was: string | null;
  red: string;
  /** What the page shows of a note outside its form. */
  rowShows: { note: boolean; flag: boolean };
}

/** The consoles whose form is known, each with a dialog of its own over its list. */
export const DIALOGS: Desk[] = [
  {
    id: 'pdd-orders',
    order: '260904-660173298450517',
    before: { note: '要电子票，抬头已改 小木', flag: 'green' },
    was: '绿色',
    red: '红色',
    rowShows: { note: false, flag: false },
  },
  {
    id: 'feige-chat',
    order: '6937740281956627310',
    before: { note: '老客，送过防尘袋 小木', flag: 'green' },
    was: '3',
    red: '5',
    rowShows: { note: false, flag: true },
  },
  {
    id: 'jd-orders',
    order: '301802214467',
    before: { note: '地址要改，等买家回复', flag: 'yellow' },
    was: '2',
    red: '1',
    rowShows: { note: true, flag: false },
  },
];

export const TEXT = '地址要改，等买家回复；发顺丰 小木/9.8';

export const requestFor = ({ order, before }: Desk, more: Partial<NoteRequest> = {}): NoteRequest => ({
  orderId: order,
  expected: before,
  text: TEXT,
  flag: 'red',
  save: true,
  ...more,
});

/** What the console itself holds: its open form's draft, an order's note, and all that it was told to save. */
export const held = (page: Page, no: string) =>
  page.evaluate(
    (
      order,
    ): {
      draft: PracticeNote | null;
      note: { text: string; flag: string | null } | null;
      saved: PracticeNoteSave[];
    } => ({
      draft: practiceNotes.draft(),
      note: practiceNotes.read(order),
      saved: practiceNotes.saved,
    }),
    no,
  );
