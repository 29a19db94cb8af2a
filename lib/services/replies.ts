import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { LibraryRepository } from '../store/library';
import type { ReplyRepository } from '../store/replies';

type ReplyCalls = Pick<
  Handlers,
  Extract<keyof Handlers, `replies.${string}` | `library.${string}` | 'categories.add'>
>;

export function replyCalls(replies: ReplyRepository, library: LibraryRepository): ReplyCalls {
  return {
    'replies.save': (save) => replies.save(save),
    'replies.remove': (removal) => replies.remove(removal),
    'replies.restore': ({ reply }) => replies.restore(reply),
    'replies.pin': (pin) => replies.pin(pin),
    'replies.read': ({ id }) => replies.read(id),
    'replies.settle': (settlement) => replies.settle(settlement),
    'replies.used': async ({ id, situation }) => {
      const used = await replies.used(id, situation);
      return used.ok ? ok({ count: used.value.count, lastAt: used.value.lastAt }) : used;
    },
    'categories.add': ({ name }) => replies.addCategory(name),
    'library.write': (write) => library.write(write),
    'library.undo': (undo) => library.undo(undo),
    'library.lastImport': () => library.lastImport(),
  };
}
