import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import type { NoteRequest } from '../../lib/notes/write';
import { FLAG_COLOURS, type FlagColour } from '../../lib/orders/types';
import type { NoteTroubles, PracticeNotes } from '../consoles/shared/notes';
import { findBrowser } from '../tools/browsers';
import { PRACTICE, practiceFile } from '../tools/practice-site';
import { mulberry32 } from '../tools/random';
import { scriptBundle } from '../tools/script-bundle';

/** Evaluated functions run in the console's page. */
declare const marker: typeof import('./marker');
declare const practiceNotes: PracticeNotes;

/** Of each console. */
const CASES = 340;
/** Cases on one load of a page, which goes on as they leave it. */
const BATCH = 17;

/** The pages' own names of the colours that their forms offer. */
const CONSOLES: {
  id: 'pdd-orders' | 'feige-chat' | 'jd-orders';
  flags: Partial<Record<FlagColour, string>>;
}[] = [
  { id: 'pdd-orders', flags: { red: '红色', yellow: '黄色', green: '绿色', blue: '蓝色', purple: '紫色' } },
  {
    id: 'feige-chat',
    flags: { red: '5', orange: '4', green: '3', cyan: '2', purple: '1', grey: '0' },
  },
  { id: 'jd-orders', flags: { grey: '0', red: '1', yellow: '2', green: '3', blue: '4', purple: '5' } },
];

const TALKS = ['leak', 'rush', 'bargain', 'invoice', 'gift', 'size'];
const ENTRIES = [
  '发顺丰',
  '改地址，等仓库',
  '补差价3元',
  '退差价',
  '送防尘袋',
  '周五前发😊',
  '换绿色\n买家急',
];
const TROUBLES: Partial<NoteTroubles>[] = [
  {},
  {},
  {},
  {},
  {},
  { second: true },
  { changed: true },
  { vanishes: true },
  { deaf: true },
  { twoSaves: true },
  { noteMax: 12 },
  { noteLate: 120 },
  { drops: 'emoji' },
  { drops: 'lines' },
  { save: 'reject' },
  { save: 'session' },
  { save: 'never' },
  { save: 'stale' },
];
const NO_TROUBLE: NoteTroubles = {
  save: '',
  second: false,
  changed: false,
  vanishes: false,
  drops: '',
  noteMax: 0,
  deaf: false,
  noteLate: 0,
  againLate: 0,
  slow: 1200,
  twoSaves: false,
};

let browser: Browser;
let bundle: string;
test.beforeAll(async () => {
  bundle = await scriptBundle('tests/long/marker.ts', 'marker');
  browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());

for (const { id, flags } of CONSOLES) {
  test(`${id}: ${CASES} seeded marks, each right or refused, none half-written`, async () => {
    test.setTimeout(900_000);
    const random = mulberry32(id.length * 7919);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const context = await browser.newContext();
    await context.route(/^https?:/, (route) => {
      const answer = practiceFile([id], route.request().url());
      return answer ? route.fulfill(answer) : route.abort();
    });
    const page = await context.newPage();
    const colourOf = (flag: string | null) =>
      (Object.keys(flags) as FlagColour[]).find((colour) => flags[colour] === flag) ?? null;
    const failures: string[] = [];
    const done = { saved: 0, filled: 0, refused: 0 };

    for (let at = 0; at < CASES; at += 1) {
      if (at % BATCH === 0) await open(page, id, `open=${pick(TALKS)}`);
      const orders = await page.evaluate((profile) => marker.ordersIn(profile), id);
      if (orders.length === 0) {
        await open(page, id, 'open=leak');
        continue;
      }
      const orderId = pick(orders);
      const trouble = { ...NO_TROUBLE, ...pick(TROUBLES) };
      const before = await look(page, orderId, trouble);
      const truth = { note: before.note?.text ?? null, flag: colourOf(before.note?.flag ?? null) };
      const isTrue = random() < 0.75;
      const request: NoteRequest = {
        orderId,
        expected: isTrue
          ? truth
          : pick([
              { note: null, flag: null },
              { ...truth, note: '早先的话' },
            ]),
        text: [truth.note, pick(ENTRIES)].filter(Boolean).join('；'),
        flag:
          random() < 0.2 ? null : pick(random() < 0.8 ? (Object.keys(flags) as FlagColour[]) : FLAG_COLOURS),
        save: random() < 0.7,
      };
      const answer = await page.evaluate(([profile, asked]) => marker.mark(profile, asked), [
        id,
        request,
      ] as const);
      const after = await look(page, orderId);
      const flag = request.flag === null ? (before.note?.flag ?? null) : (flags[request.flag] ?? null);
      const whole = { no: orderId, text: request.text, flag };
      const problem = ((): string | null => {
        const fresh = after.saved.slice(before.saved.length);
        if (answer.ok && answer.isSaved) {
          // 京东's form has no way out and is not opened again; before the first note its row has no place for one.
          const isBlind = id === 'jd-orders' && before.note?.text === '';
          if (trouble.save === 'stale' && isBlind) {
            return answer.seenIn === null ? null : 'read back what is not there';
          }
          if (answer.seenIn === null) return 'not read back, though it could be';
          // A row breaks lines as it likes.
          if (flat(answer.after?.note) !== flat(request.text)) return 'read back as something else';
          const isIt =
            fresh.length === 1 && same(fresh[0], whole) && same({ no: orderId, ...after.note }, whole);
          return isIt && !after.draft ? null : 'told as saved and is not, or not so';
        }
        if (fresh.length > 0) return 'saved something and did not say so';
        if (answer.ok) return same(after.draft, whole) ? null : 'told as filled and is not';
        const isKept = trouble.changed || trouble.vanishes || same(after.note, before.note);
        const isAsItCame = same(after.draft, { no: orderId, ...before.note });
        if (answer.isUntouched) {
          const wasClosed = !after.draft || isAsItCame;
          return wasClosed && isKept ? null : 'told as untouched and is not';
        }
        if (answer.reason !== 'not-saved') {
          // The box does not keep the old note either, by now: it is told so.
          const isLost = trouble.drops !== '' && /\n|😊/.test(before.note?.text ?? '');
          // 京东's form has no way out: the one that we opened stands there, as it came, and that is told.
          if (id === 'jd-orders' && isAsItCame && isKept) return null;
          return isLost && same(after.note, before.note) ? null : 'left something behind';
        }
        return same(after.draft ?? whole, whole) ? null : 'left half of it in the form';
      })();
      const isEasy = same(trouble, NO_TROUBLE) && isTrue && flag !== null;
      const report = JSON.stringify({ at, trouble, request, answer, before: before.note, after });
      if (problem) failures.push(`${problem}: ${report}`);
      else if (isEasy && !answer.ok) failures.push(`refused for nothing: ${report}`);
      done[answer.ok ? (answer.isSaved ? 'saved' : 'filled') : 'refused'] += 1;
      // What has gone from the page, or stands in it twice, would be the next case's trouble.
      if (trouble.changed || trouble.vanishes || trouble.second) await open(page, id, 'open=leak');
    }
    expect(failures).toEqual([]);
    for (const count of Object.values(done)) expect(count).toBeGreaterThan(CASES / 20);
    await context.close();
  });
}

async function open(page: Page, id: keyof typeof PRACTICE, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${PRACTICE[id].url}${id === 'feige-chat' ? `#${hash}` : ''}`);
  await page.waitForFunction(() => 'practiceNotes' in window);
  await page.addScriptTag({ content: bundle });
}

/** What the console holds; with `trouble`, nothing is open any more, and from now on that goes wrong. */
const look = (page: Page, no: string, trouble?: NoteTroubles) =>
  page.evaluate(
    ([order, next]) => {
      if (next) {
        practiceNotes.close();
        for (const notice of document.querySelectorAll('.pr-notice')) notice.remove();
        Object.assign(practiceNotes.options, next);
      }
      const { saved } = practiceNotes;
      return {
        draft: practiceNotes.draft(),
        note: practiceNotes.read(order),
        saved: saved.map(({ no, text, flag }) => ({ no, text, flag })),
      };
    },
    [no, trouble] as const,
  );

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
const flat = (text: string | null | undefined) => text?.replace(/\s+/g, ' ');
