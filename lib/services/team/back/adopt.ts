import { fail, ok, type Result } from '../../../messaging/result';
import type { LibraryRepository } from '../../../store/library';
import type { ReplyRepository } from '../../../store/replies';
import type { LetterOf } from '../../../team/back/types';

export interface Adopting {
  replies: Pick<ReplyRepository, 'read'>;
  library: Pick<LibraryRepository, 'write'>;
}

/**
 * The proposed words in place of those that stand here, as if somebody had typed them: what was there is a version, and
 * one step takes it back. Published they are not.
 *
 * @param revision of the reply as it was seen; `conflict` where it is another by now
 * @param isAlone its other wordings and its translations say what was said before, and go
 */
export async function adopt(
  { replies, library }: Adopting,
  { replyId, after }: LetterOf<'proposal'>['body'],
  { revision, isAlone }: { revision: number; isAlone: boolean },
): Promise<Result<{ undoId: string }>> {
  const read = await replies.read(replyId);
  if (!read.ok) return read;
  const { reply } = read.value;
  if (reply.revision !== revision) return fail('conflict', { path: 'revision' });
  const { wordings, translations, ...rest } = reply;
  const others = { ...(wordings && { wordings }), ...(translations && { translations }) };
  const written = await library.write({
    cause: 'edit',
    sets: [],
    categories: [],
    replies: [{ ...rest, ...(!isAlone && others), body: after }],
    remove: { sets: [], categories: [], replies: [] },
    seen: { [replyId]: revision },
  });
  return written.ok ? ok({ undoId: written.value.undoId }) : written;
}
