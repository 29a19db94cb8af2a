import type { Expected } from '../../lib/conversation/types';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { isPicture } from '../../lib/replies/file';
import type { FileRef } from '../../lib/replies/types';

/** What became of the files of one reply. */
export interface Given {
  /** Pictures that the page has taken. */
  taken: number;
  /** What is left for the agent's own hands, in the reply's order. */
  left: FileRef[];
}

/**
 * Gives the pictures of a reply to the page, one after the other, in the conversation that its text went to. Once the
 * page has not taken one, the rest are not tried: it would not take them either, or another conversation is open.
 * Files that are no pictures are always left: no console's box is known to take them.
 */
export async function giveFiles(
  ask: PanelLink['ask'],
  files: readonly FileRef[],
  expected: Expected,
): Promise<Given> {
  const left = [...files];
  let taken = 0;
  for (const file of files.filter(({ type }) => isPicture(type))) {
    const read = await call('files.read', { id: file.id });
    if (!read.ok) break;
    const { name, type, base64 } = read.value;
    const answer = await ask('attach', { name, type, base64, expected });
    if (!answer.ok || !answer.value.ok) break;
    taken += 1;
    left.splice(left.indexOf(file), 1);
  }
  return { taken, left };
}
