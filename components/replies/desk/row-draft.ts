import { reply as replySchema } from '../../../lib/replies/schema';
import type { Reply } from '../../../lib/replies/types';
import { type Faults, faultsOf, savedOf, type Written, writtenOf } from '../written';

/** What a keeper types of a reply, as the form holds it. */
export interface RowDraft extends Written {
  categoryId: string;
}

export const rowDraftOf = (reply: Reply): RowDraft => ({
  ...writtenOf(reply),
  categoryId: reply.categoryId,
});

/** The reply with all that was typed. */
export function applied(reply: Reply, draft: RowDraft): Reply {
  const { id, setId, order, pinned, editedAt, revision, overlay } = reply;
  const row = { id, setId, order, pinned, editedAt, revision, ...(overlay && { overlay }) };
  return { ...row, ...savedOf(draft), categoryId: draft.categoryId };
}

/**
 * What keeps it from being saved, by the library's own rules too.
 * @param ownLabels of the shop table's own fields; null: not known yet
 */
export function rowFaults(reply: Reply, ownLabels: readonly string[] | null): Faults {
  const { error } = replySchema.safeParse(reply);
  const misfits = error?.issues.map(({ path }) => [String(path[0]), 'misfit'] as const) ?? [];
  return { ...Object.fromEntries(misfits), ...faultsOf(writtenOf(reply), ownLabels) };
}
