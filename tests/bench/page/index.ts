import { buildExtension } from '../../tools/build';
import { launchWithExtension } from '../../tools/extension';
import { grantedCopy } from '../../tools/granted';
import type { Figure } from '../form';
import { messageCost } from './cost';
import { addEmptyPage, openTimes } from './open';
import { scriptSize } from './size';
import { longestTask } from './stream';

/** What the sidebar costs the console's page, and how soon it can be used. */
export async function page(): Promise<Figure[]> {
  const built = await buildExtension({ target: 'chrome' });
  const dir = grantedCopy(built, []);
  addEmptyPage(dir);
  const figures = [...(await scriptSize(built)), ...(await messageCost())];
  for (const measure of [longestTask, openTimes]) {
    const extension = await launchWithExtension({ dir });
    try {
      figures.push(...(await measure(extension)));
    } finally {
      await extension.close();
    }
  }
  return figures;
}
