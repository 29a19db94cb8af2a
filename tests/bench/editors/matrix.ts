import { PRACTICES, type Practice } from '../../editors/catalogue';
import { furnish, seated as seatedInChromium } from '../../editors/chromium';
import { inFirefox, seated as seatedInFirefox } from '../../editors/firefox';
import { type Cell, column } from '../../editors/matrix';
import { SAMPLES } from '../../editors/texts';
import { buildExtension } from '../../tools/build';
import type { WithExtension } from '../../tools/extension';
import { atLeast, type Figure, told } from '../form';

type Column = (practice: Practice) => Promise<Cell[]>;

/** Every text into every editor, in both browsers: right in the editor's own model and to the eye, and taken back. */
export async function correctness({ context, origin }: WithExtension): Promise<Figure[]> {
  await furnish(context, origin);
  const chromium = await cells((practice) =>
    seatedInChromium(context, practice, (seat) => column(practice, seat)),
  );
  const firefox = await inFirefox(await buildExtension({ target: 'firefox' }), (browser) =>
    cells((practice) => seatedInFirefox(browser, practice, (seat) => column(practice, seat))),
  );
  const all = [...chromium, ...firefox];
  // Figures alone would not say what to mend.
  for (const { practice, sample, faults } of all.filter(isWrong)) {
    console.error(`${practice} × ${sample}: ${faults.join('; ')}`);
  }
  return [
    atLeast('editors.correct_pct', percent(all), '%', 100, `${all.length} editor × text in both browsers`),
    told('editors.correct_chromium_pct', percent(chromium), '%'),
    told('editors.correct_firefox_pct', percent(firefox), '%'),
  ];
}

async function cells(into: Column): Promise<Cell[]> {
  const all: Cell[] = [];
  for (const practice of PRACTICES) {
    // A page that could not be opened at all took none of its texts.
    const failed = ({ message }: Error): Cell[] =>
      SAMPLES.map(({ id }) => ({ practice: practice.id, sample: id, faults: [message] }));
    all.push(...(await into(practice).catch(failed)));
  }
  return all;
}

const isWrong = ({ faults }: Cell) => faults.length > 0;
const percent = (all: Cell[]) => (100 * all.filter((cell) => !isWrong(cell)).length) / all.length;
