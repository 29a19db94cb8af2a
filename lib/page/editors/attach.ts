import { fromBase64 } from '../../bytes/base64';
import type { AttachResult } from '../../conversation/types';
import type { EditorsModule } from '../modules';
import { viewOf } from '../realm';
import { previewWatch } from './preview';
import { clipboardEvent, dragEvent, transferOf } from './transfer';

type Options = Parameters<EditorsModule['attach']>[0];

/** Looks, a settling apart, for what the page shows of a picture that it has taken: it may read or send it first. */
const LOOKS = 60;

/**
 * Gives a picture to the page as if it were pasted or dropped. Believed only when the page took it and something of
 * it is to be seen. A page that took it and shows nothing is not given it again: it may still be on its way.
 */
export async function attach({ box, profile, picture, mayWrite, settle }: Options): Promise<AttachResult> {
  const file = fileOf(picture, box);
  if (!file) return { ok: false, reason: 'not-taken' };
  box.focus({ preventScroll: true });
  for (const by of profile.images ?? (['paste', 'drop'] as const)) {
    const isSeen = previewWatch(box, picture.name);
    const put = (data: DataTransfer) => data.items.add(file);
    const dragged = transferOf(box, put);
    if (by === 'drop' && !isDropTarget(box, dragged)) continue;
    const event = by === 'paste' ? clipboardEvent(box, by, put) : dragEvent(box, by, dragged);
    const refused = mayWrite();
    if (refused) return { ok: false, reason: refused };
    const taken = !box.dispatchEvent(event);
    for (let looks = taken ? LOOKS : 0; looks > 0; looks -= 1) {
      await settle();
      if (isSeen()) return { ok: true, by };
    }
    if (taken) break;
  }
  return { ok: false, reason: 'not-taken' };
}

/** Null where the bytes are none. */
function fileOf({ name, type, base64 }: Options['picture'], box: HTMLElement): File | null {
  try {
    const bytes = fromBase64(base64);
    return bytes.length > 0 ? new (viewOf(box).File)([bytes], name, { type }) : null;
  } catch {
    return null;
  }
}

/** As the browser asks: only who prevents the default of a drag over it is given a drop; an editor is, by itself. */
function isDropTarget(box: HTMLElement, data: DataTransfer): boolean {
  box.dispatchEvent(dragEvent(box, 'dragenter', data));
  const taken = !box.dispatchEvent(dragEvent(box, 'dragover', data));
  if (taken || box.isContentEditable) return true;
  // What the page has lit up for a drop goes out again.
  box.dispatchEvent(dragEvent(box, 'dragleave', data));
  return false;
}
