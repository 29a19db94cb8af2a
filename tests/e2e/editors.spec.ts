import { type BrowserContext, test as base } from '@playwright/test';
import { Asker } from '../editors/asker';
import { MOODY, ORIGIN, PRACTICES, type Practice } from '../editors/catalogue';
import { furnish, seated } from '../editors/chromium';
import { column, expectedOf, type Seat } from '../editors/matrix';
import { PICTURE } from '../editors/picture';
import { buildExtension } from '../tools/build';
import { launchWithExtension } from '../tools/extension';
import { buildMutant, NO_CHECK_IN_EDITORS } from '../tools/mutant';
import { mulberry32 } from '../tools/random';
import { expect } from './fixtures';

declare global {
  interface Window {
    /** Calls off the switch of a round that has ended. */
    raceEnd: AbortController;
  }
}

/** One browser for all of these, in which the extension runs on the practice pages too. */
const test = base.extend<object, { editors: BrowserContext }>({
  editors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const dir = await buildExtension({ target: 'chrome' });
      const { context, origin, close } = await launchWithExtension({ dir, grant: [ORIGIN] });
      await furnish(context, origin);
      await use(context);
      await close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const practice = (id: string): Practice => {
  const found = PRACTICES.find((each) => each.id === id);
  if (!found) throw new Error(`no practice page ${id}`);
  return found;
};

test.describe('every text arrives whole, once, and can be taken back', () => {
  for (const each of PRACTICES) {
    test(each.id, async ({ editors }) => {
      const cells = await seated(editors, each, (seat) => column(each, seat));
      expect(cells.filter(({ faults }) => faults.length > 0)).toEqual([]);
    });
  }
});

interface Moody {
  asker: Asker;
  /** What the page holds now, and again after the slowest mood has had its time. */
  model(): Promise<string>;
  insert(text: string): ReturnType<Asker['ask']>;
  /** Size, type and name of every picture that the page shows beside the box. */
  previews(): Promise<(string | undefined)[]>;
}

const previews = () =>
  [...document.querySelectorAll<HTMLElement>('.preview img')].map((picture) => picture.dataset.bytes);

/** The page in one mood, with a draft in its box. */
function moody<T>(context: BrowserContext, mood: PracticeBox['mood'], body: (box: Moody) => Promise<T>) {
  return seated(context, MOODY, async (seat) => {
    const asker = await Asker.on(seat.sidebar);
    await asker.knows('7001');
    await seat.room.evaluate((now) => {
      window.practiceBox.draft('您好');
      if (now) window.practiceBox.mood = now;
    }, mood);
    return body({
      asker,
      previews: () => seat.room.evaluate(previews, null),
      insert: (text) => asker.ask('insert', { text, expected: expectedOf('7001') }),
      model: () =>
        seat.room.evaluate(
          (ms) => new Promise<string>((resolve) => setTimeout(() => resolve(window.practiceBox.model()), ms)),
          600,
        ),
    });
  });
}

test.describe('an editor that does not do as it is asked', () => {
  test('takes a text and shows nothing: it is not given it another way', async ({ editors }) => {
    await moody(editors, 'swallows', async ({ insert, model }) => {
      expect(await insert('今天发货')).toMatchObject({ ok: false, reason: 'not-kept', box: '您好' });
      expect(await model()).toBe('您好');
    });
  });

  test('takes a text and shows it late: it has it once', async ({ editors }) => {
    await moody(editors, 'late', async ({ insert, model }) => {
      expect(await insert('今天发货')).toMatchObject({ ok: true, box: '您好今天发货' });
      expect(await model()).toBe('您好今天发货');
    });
  });

  test('does not hear the first way: the next one is tried', async ({ editors }) => {
    await moody(editors, undefined, async ({ insert, model }) => {
      expect(await insert('今天\n发货')).toMatchObject({ ok: true, box: '您好今天\n发货' });
      expect(await model()).toBe('您好今天\n发货');
    });
  });

  for (const mood of ['cuts', 'reverts'] as const) {
    test(`${mood} it: nothing of it stays`, async ({ editors }) => {
      await moody(editors, mood, async ({ insert, model }) => {
        expect(await insert('今天发货，请放心')).toMatchObject({ ok: false, reason: 'not-kept' });
        expect(await model()).toBe('您好');
      });
    });
  }

  test('two picks at once follow each other', async ({ editors }) => {
    await moody(editors, 'late', async ({ insert, model }) => {
      const both = await Promise.all([insert('一。'), insert('二。')]);
      expect(both).toMatchObject([{ ok: true }, { ok: true }]);
      expect(await model()).toBe('您好一。二。');
    });
  });
});

test.describe('a picture', () => {
  const attach = ({ asker }: Moody) => asker.ask('attach', { ...PICTURE, expected: expectedOf('7001') });

  for (const [mood, by] of [
    ['previews', 'paste'],
    ['previews-drop', 'drop'],
  ] as const) {
    test(`goes in by the page’s own ${by}`, async ({ editors }) => {
      await moody(editors, mood, async (box) => {
        expect(await attach(box)).toEqual({ ok: true, by });
        expect(await box.previews()).toEqual(['70 image/png 验收.png']);
      });
    });
  }

  for (const mood of ['swallows', undefined] as const) {
    test(`that a page ${mood ?? 'does not hear of'} is told as not taken`, async ({ editors }) => {
      await moody(editors, mood, async (box) => {
        expect(await attach(box)).toEqual({ ok: false, reason: 'not-taken' });
        expect(await box.model()).toBe('您好');
      });
    });
  }

  test('is refused in another conversation', async ({ editors }) => {
    await moody(editors, 'previews', async ({ asker }) => {
      const answer = await asker.ask('attach', { ...PICTURE, expected: expectedOf('7002') });
      expect(answer).toEqual({ ok: false, reason: 'context-changed', nowOpen: '林*儿' });
    });
  });
});

/** Where in the write the page switches: in its own handlers, or on its way. */
const MOMENTS = ['focusin', 'selectionchange', 'input', 'task', 'frame'] as const;
const RACED = ['plain', 'pell', 'quill', 'draft', 'lexical', 'slate', 'prosemirror', 'frame'].map(practice);

const ROUNDS = 24;

interface Race {
  written: number;
  refused: number;
  /** Buyers in whose draft a text of another came to lie. */
  wrong: string[];
}

/** Asks to insert while the page switches to another conversation, and looks into every conversation's draft. */
async function race({ room, sidebar }: Seat, rounds: number, seed: number): Promise<Race> {
  const random = mulberry32(seed);
  const asker = await Asker.on(sidebar);
  const race: Race = { written: 0, refused: 0, wrong: [] };
  for (let round = 0; round < rounds; round += 1) {
    const [meant, other] = [`${8_000 + round * 2}`, `${8_001 + round * 2}`];
    const moment = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? 'focusin';
    const text = `第${seed}轮之${round}。\n请稍等`;
    await room.evaluate((uid) => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      window.practiceBox.open(uid);
    }, meant);
    await asker.knows(meant);
    await room.evaluate(
      ([uid, when, delay]) => {
        window.raceEnd = new AbortController();
        const options = { once: true, signal: window.raceEnd.signal };
        if (when === 'task') setTimeout(() => window.practiceBox.open(uid), delay);
        else if (when === 'frame') requestAnimationFrame(() => window.practiceBox.open(uid));
        else document.addEventListener(when, () => window.practiceBox.open(uid), options);
      },
      // The latest come when all is written.
      [other, moment, Math.floor(random() * 150)] as const,
    );
    const answer = await asker.ask('insert', { text, expected: expectedOf(meant) });
    const holders = await room.evaluate(
      async ([words]) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        window.raceEnd.abort();
        return window.practiceBox.holders(words);
      },
      [`第${seed}轮之${round}。`] as const,
    );
    if (holders.some((uid) => uid !== meant)) race.wrong.push(`${moment}: ${holders.join()} for ${meant}`);
    race[answer.ok ? 'written' : 'refused'] += 1;
  }
  return race;
}

test.describe('the conversation switches while an editor is written into', () => {
  for (const [index, each] of RACED.entries()) {
    test(`${ROUNDS} times on ${each.id}: no text in a wrong box`, async ({ editors }) => {
      test.setTimeout(120_000);
      const { wrong, written, refused } = await seated(editors, each, (seat) =>
        race(seat, ROUNDS, 20 + index),
      );
      expect(wrong).toEqual([]);
      // A test in which everything was refused, or nothing, would prove nothing.
      expect(written).toBeGreaterThan(1);
      expect(refused).toBeGreaterThan(1);
    });
  }

  test('without the check at each write the same race puts text into a wrong box', async () => {
    test.setTimeout(180_000);
    const dir = await buildMutant(NO_CHECK_IN_EDITORS);
    const { context, origin, close } = await launchWithExtension({ dir, grant: [ORIGIN] });
    try {
      await furnish(context, origin);
      const { wrong } = await seated(context, practice('quill'), (seat) => race(seat, ROUNDS, 22));
      expect(wrong.length).toBeGreaterThan(0);
    } finally {
      await close();
    }
  });
});

test('the real clipboard is left alone, also where an editor is emptied again', async ({ editors }) => {
  await editors.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN });
  for (const id of ['quill', 'draft', 'lexical', 'slate', 'prosemirror']) {
    await seated(editors, practice(id), async ({ room, sidebar }) => {
      const asker = await Asker.on(sidebar);
      await asker.knows('7001');
      await room.evaluate(() => navigator.clipboard.writeText('客服自己复制的'), null);
      const done = await asker.ask('insert', { text: '今天发货', expected: expectedOf('7001') });
      if (!done.ok) throw new Error(done.reason);
      expect(await asker.ask('undo', { insertId: done.insertId })).toEqual({ ok: true });
      expect(await room.evaluate(() => navigator.clipboard.readText(), null)).toBe('客服自己复制的');
    });
  }
});
