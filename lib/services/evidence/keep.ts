import { extensionOf } from '../../evidence/case';
import { readTranscript, wordsOf } from '../../evidence/said';
import type { Capture, EvidenceItem } from '../../evidence/types';
import { fail, type Result } from '../../messaging/result';
import type { NewId } from '../../platform/ids';
import type { ItemRepository, NewItem } from '../../store/evidence-items';
import { hashesOf } from './hashes';

/** An item before it is kept. What most have none of may be left out. */
export type ItemDraft = Omit<
  NewItem,
  'id' | 'bytes' | 'sha256' | 'crc32' | 'role' | 'derivedFrom' | 'marks' | 'account'
> &
  Partial<Pick<NewItem, 'derivedFrom' | 'marks' | 'account'>>;

export type Keep = (draft: ItemDraft, blob: Blob, capture?: Capture) => Promise<Result<EvidenceItem>>;

/**
 * Hashes an item and keeps it. When it resolves with the item, the item is on the disk with its bytes and its line in the
 * log. What is derived from others is a copy; all else is an original.
 */
export function keeper(items: ItemRepository, newId: NewId): Keep {
  return async (draft, blob, capture) => {
    // A Blob of its own type would say so to whoever opens it: the type that was found out is the one that counts.
    const bytes = blob.type === draft.mime ? blob : blob.slice(0, blob.size, draft.mime);
    let hashes: Awaited<ReturnType<typeof hashesOf>>;
    try {
      hashes = await hashesOf(bytes);
    } catch {
      return fail('not-found', { path: 'bytes' });
    }
    const transcript = draft.kind === 'transcript' ? readTranscript(await bytes.text()) : null;
    const { derivedFrom = [], marks = [], account = null, ...rest } = draft;
    const item: NewItem = {
      ...{ ...rest, derivedFrom, marks, account, ...hashes },
      id: newId(),
      bytes: blob.size,
      role: derivedFrom.length > 0 ? 'derived' : 'original',
    };
    const extension = extensionOf(draft.mime, draft.name);
    return items.keep(
      item,
      { blob: bytes, extension, said: transcript && wordsOf(transcript) },
      capture ?? null,
    );
  };
}
