import { ORIGIN } from '../../editors/catalogue';
import { buildExtension } from '../../tools/build';
import { launchWithExtension } from '../../tools/extension';
import type { Figure } from '../form';
import { insertTimes } from './insert';
import { correctness } from './matrix';
import { orders50 } from './orders50';

/** Whether texts arrive in every kind of editor, how soon after the pick, and what a page of orders costs. */
export async function editors(): Promise<Figure[]> {
  const dir = await buildExtension({ target: 'chrome' });
  const figures: Figure[] = [];
  // Speed comes first, in a browser that has done nothing else.
  for (const measure of [insertTimes, correctness]) {
    const extension = await launchWithExtension({ dir, grant: [ORIGIN] });
    try {
      figures.push(...(await measure(extension)));
    } finally {
      await extension.close();
    }
  }
  return [...figures, ...(await orders50())];
}
