import type { Figure } from '../form';
import { capturing } from './capture';
import { exporting } from './export';
import { room } from './room';

/** What evidence costs. Each part measures by itself and in its own browser. */
export async function evidence(): Promise<Figure[]> {
  return [...(await capturing()), ...(await exporting()), ...(await room())];
}
