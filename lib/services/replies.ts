import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { ReplyRepository } from '../store/replies';

type ReplyCalls = Pick<Handlers, Extract<keyof Handlers, `replies.${string}` | 'categories.add'>>;

export function replyCalls(replies: ReplyRepository): ReplyCalls {
  return {
    'replies.save': (save) => replies.save(save),
    'replies.remove': (removal) => replies.remove(removal),
    'replies.restore': ({ reply }) => replies.restore(reply),
    'replies.pin': (pin) => replies.pin(pin),
    'replies.used': async ({ id }) => {
      const used = await replies.used(id);
      return used.ok ? ok({ count: used.value.count, lastAt: used.value.lastAt }) : used;
    },
    'categories.add': ({ name }) => replies.addCategory(name),
  };
}
