import { expect, test } from '@playwright/test';
import { mulberry32 } from '../tools/random';
import { type ActName, REPEATED, STEPS } from './kills/acts';
import { Disk } from './kills/disk';
import { LINE_FAULTS } from './kills/line';
import { cramped, expectSound, offline, type Scene, STRIKES, struck } from './kills/runs';
import { Seat } from './kills/seat';
import { Witness } from './kills/witness';

/**
 * Whatever goes away under a person's hands, at every step of capturing, sealing and exporting: nothing that was
 * reported kept is lost, and nothing half-made looks whole. Each run is struck at a moment that its seed names; together
 * they are more than 200 (204).
 */
test.describe.configure({ mode: 'parallel', timeout: 900_000 });

/** Runs of what strikes at a moment. */
const STRUCK: Record<keyof typeof STRIKES, Record<ActName, number>> = {
  worker: { capture: 32, seal: 16, export: 12 },
  tab: { capture: 24, seal: 12, export: 12 },
  crash: { capture: 16, seal: 4, export: 8 },
};
/** Runs on a line that is cut, and on a disk that is full. */
const OFFLINE: Record<ActName, number> = { capture: 8, seal: 16, export: 8 };
const FULL: Record<ActName, number> = { capture: 16, seal: 10, export: 10 };

/** Bytes that one capture takes up, about. */
const CAPTURE = 700_000;

/** None from the first, none from its middle on, or some. */
function roomOf(run: number, random: () => number): number | null {
  if (run % 4 < 2) return run % 4 === 0 ? 0 : null;
  return Math.floor(random() * CAPTURE);
}

const ACT_NAMES = Object.keys(STEPS) as ActName[];

async function onSeat(body: (scene: Scene) => Promise<void>): Promise<void> {
  const seat = await Seat.open();
  try {
    await body({ seat, witness: new Witness(seat) });
  } finally {
    await seat.close();
  }
}

for (const kind of Object.keys(STRIKES) as (keyof typeof STRIKES)[]) {
  for (const act of ACT_NAMES) {
    const runs = STRUCK[kind][act];
    test(`${kind}: ${act}, ${runs} runs`, () =>
      onSeat(async (scene) => {
        const random = mulberry32(runs * 7919 + kind.length);
        let midway = 0;
        for (let run = 0; run < runs; run++) {
          const step = STEPS[act][run % STEPS[act].length] ?? '';
          const nth = 1 + Math.floor(random() * (REPEATED[step] ?? 1));
          await test.step(`${step} ${nth}`, async () => {
            const { caseId, isMidway } = await struck(scene, act, { step, nth }, STRIKES[kind]);
            if (isMidway) midway++;
            await expectSound(scene, caseId, kind === 'crash' && act === 'seal');
          });
        }
        // A run to which nothing happened proves nothing.
        expect(midway).toBeGreaterThan(runs / 2);
      }));
  }
}

for (const act of ACT_NAMES) {
  test(`network: ${act}, ${OFFLINE[act]} runs`, () =>
    onSeat(async (scene) => {
      for (let run = 0; run < OFFLINE[act]; run++) {
        const fault = LINE_FAULTS[run % LINE_FAULTS.length] ?? 'refuses';
        await test.step(fault, async () => expectSound(scene, await offline(scene, act, fault)));
      }
    }));

  test(`disk: ${act}, ${FULL[act]} runs`, () =>
    onSeat(async (scene) => {
      const disk = await Disk.of(scene.seat);
      const random = mulberry32(FULL[act]);
      let full = 0;
      for (let run = 0; run < FULL[act]; run++) {
        const bytes = act === 'capture' ? roomOf(run, random) : 0;
        await test.step(`${bytes} bytes`, async () => {
          const { caseId, isFull } = await cramped(scene, act, disk, bytes);
          if (isFull) full++;
          await expectSound(scene, caseId);
        });
      }
      expect(full).toBeGreaterThan(FULL[act] / 2);
    }));
}
