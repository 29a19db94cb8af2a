import type { BrowserContext } from '@playwright/test';
import { Asker } from '../editors/asker';
import { MOODY, ORIGIN, PRACTICES } from '../editors/catalogue';
import { seated } from '../editors/chromium';
import { column, expectedOf } from '../editors/matrix';
import { picked, pickedBlank } from '../editors/picked';
import { PICTURE } from '../editors/picture';
import { expect, practice, test } from './editors';

test.describe('every text arrives whole, once, and can be taken back', () => {
  for (const each of PRACTICES) {
    test(each.id, async ({ editors }) => {
      const cells = await seated(editors, each, (seat) => column(each, seat));
      expect(cells.filter(({ faults }) => faults.length > 0)).toEqual([]);
    });
  }
});

test.describe('asked for in the box itself, a reply comes once in place of what asked for it', () => {
  for (const each of PRACTICES) {
    test(each.id, async ({ editors }) => {
      const cells = await seated(editors, each, async (seat) => [
        ...(await picked(each, seat)),
        ...(await pickedBlank(each, seat)),
      ]);
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

test('a picture that stands in the draft stays there, also after an undo', async ({ editors }) => {
  for (const id of ['plain', 'quill']) {
    await seated(editors, practice(id), async ({ room, sidebar }) => {
      const asker = await Asker.on(sidebar);
      await asker.knows('7001');
      await room.evaluate(async () => {
        window.practiceBox.draft('您好');
        const emoji = document.createElement('img');
        emoji.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
        const line = document.querySelector('#composer p') ?? document.querySelector('#composer > div');
        line?.append(emoji);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }, null);
      const pictures = () => room.evaluate(() => document.querySelectorAll('#composer img').length, null);
      const done = await asker.ask('insert', { text: '一\n二', expected: expectedOf('7001') });
      if (!done.ok) throw new Error(`${id}: ${done.reason}`);
      expect(await pictures(), id).toBe(1);
      expect(await asker.ask('undo', { insertId: done.insertId })).toEqual({ ok: true });
      expect(await pictures(), id).toBe(1);
      expect(await room.evaluate(() => window.practiceBox.model().trim(), null)).toBe('您好');
    });
  }
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
