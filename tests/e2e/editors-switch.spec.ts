import { Asker } from '../editors/asker';
import { ORIGIN } from '../editors/catalogue';
import { furnish, seated } from '../editors/chromium';
import { expectedOf, type Seat } from '../editors/matrix';
import { launchWithExtension } from '../tools/extension';
import { buildMutant, NO_CHECK_IN_EDITORS } from '../tools/mutant';
import { mulberry32 } from '../tools/random';
import { expect, practice, test } from './editors';

declare global {
  interface Window {
    /** Calls off the switch of a round that has ended. */
    raceEnd: AbortController;
  }
}

/** Where in the write the page switches: in its own handlers, on its way, or not at all. */
const MOMENTS = ['focusin', 'selectionchange', 'input', 'task', 'frame', 'never'] as const;
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
    // Every other time it takes the place of what was typed to ask for it.
    const replacing = round % 2 === 0 ? '' : '/请';
    await room.evaluate(
      ([uid, typed]) => {
        (document.activeElement as HTMLElement | null)?.blur();
        getSelection()?.removeAllRanges();
        window.practiceBox.open(uid);
        if (typed) window.practiceBox.draft(typed);
      },
      [meant, replacing] as const,
    );
    await asker.knows(meant);
    await room.evaluate(
      ([uid, when, delay]) => {
        window.raceEnd = new AbortController();
        const options = { once: true, signal: window.raceEnd.signal };
        if (when === 'task') setTimeout(() => window.practiceBox.open(uid), delay);
        else if (when === 'frame') requestAnimationFrame(() => window.practiceBox.open(uid));
        else if (when !== 'never')
          document.addEventListener(when, () => window.practiceBox.open(uid), options);
      },
      // The latest come when all is written.
      [other, moment, Math.floor(random() * 150)] as const,
    );
    const answer = await asker.ask('insert', { text, expected: expectedOf(meant), replacing });
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
