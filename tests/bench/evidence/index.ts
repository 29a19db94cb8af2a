import type { Figure } from '../form';
import { exporting } from './export';

/** What evidence costs. Each part measures by itself and in its own browser. */
export async function evidence(): Promise<Figure[]> {
  return exporting();
}
