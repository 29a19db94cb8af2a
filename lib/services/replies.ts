import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { LibraryRepository } from '../store/library';
import type { ReplyRepository } from '../store/replies';
import type { UsedToday } from '../team/state';

type ReplyCalls = Pick<
  Handlers,
  Extract<keyof Handlers, `replies.${string}` | `library.${string}` | 'categories.add'>
>;

/** Counted, and kept where it was, for the day that it is recalled; of a use that could not be kept nothing is said. */
type KeepUse = (replyId: string, where: Omit<UsedToday, 'replyId' | 'at'> | null) => void;

export function replyCalls(
  replies: ReplyRepository,
  library: LibraryRepository,
  keepUse: KeepUse,
): ReplyCalls {
  return {
    'replies.save': (save) => replies.save(save),
    'replies.remove': (removal) => replies.remove(removal),
    'replies.restore': ({ reply }) => replies.restore(reply),
    'replies.pin': (pin) => replies.pin(pin),
    'replies.read': ({ id }) => replies.read(id),
    'replies.settle': (settlement) => replies.settle(settlement),
    'replies.used': async ({ id, situation, where }) => {
      keepUse(id, where ?? null);
      const used = await replies.used(id, situation);
      return used.ok ? ok({ count: used.value.count, lastAt: used.value.lastAt }) : used;
    },
    'categories.add': ({ name }) => replies.addCategory(name),
    'library.write': (write) => library.write(write),
    'library.undo': (undo) => library.undo(undo),
    'library.lastImport': () => library.lastImport(),
  };
}
