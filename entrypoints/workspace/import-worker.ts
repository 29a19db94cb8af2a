import type { FromDesk, ToDesk } from '../../lib/exchange/asks';
import { serveDesk } from '../../lib/exchange/serve';
import { newId } from '../../lib/platform/ids';

/**
 * Reads and writes files away from the page: a workbook takes the formats' readers, the largest part of our code, and
 * a hostile one may take the thread with it.
 */
const scope = self as unknown as { postMessage(message: FromDesk): void };
const answer = serveDesk(newId, (message) => scope.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToDesk>) => void answer(data));
