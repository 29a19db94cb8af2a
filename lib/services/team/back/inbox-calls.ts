import { fail, ok, type Result } from '../../../messaging/result';
import type { Handlers } from '../../../messaging/serve';
import type { InLetterRepository } from '../../../store/in-letters';
import type { InboxState } from '../../../team/back/types';
import { blobAt } from '../../evidence/blobs';
import { failed } from '../member';
import { type Adopting, adopt } from './adopt';
import type { Inbox } from './inbox';
import { LARGEST_FILE, lettersIn } from './inbox-file';

export type InboxCalls = Pick<Handlers, Extract<keyof Handlers, `inbox.${string}`>>;

export interface InboxParts extends Adopting {
  inbox: Inbox;
  letters: InLetterRepository;
}

/** What pages of those who publish ask of what has come from agents. */
export function inboxCalls({ inbox, letters, ...adopting }: InboxParts): InboxCalls {
  /** Then how things stand. */
  const then = async (done: Promise<Result<unknown>>): Promise<Result<InboxState>> => {
    const result = await done;
    return result.ok ? inbox.state() : result;
  };
  /** Rows that are here of a time when this machine could publish are none of its business any more. */
  const asPublisher = async <T>(step: () => Promise<Result<T>>): Promise<Result<T>> => {
    const opener = await inbox.opener();
    return opener.ok ? step() : opener;
  };
  return {
    'inbox.read': ({ isFresh }) => asPublisher(() => (isFresh ? then(inbox.look()) : inbox.state())),
    'inbox.bring': async ({ url }) => {
      const blob = await blobAt(url, 'url');
      if (!blob.ok) return blob;
      if (blob.value.size > LARGEST_FILE) return failed('too-large');
      const files = lettersIn(await blob.value.text());
      if (!files) return fail('bad-type', { path: 'url' });
      const brought = await inbox.bring(files);
      if (!brought.ok) return brought;
      const state = await inbox.state();
      return state.ok ? ok({ state: state.value, added: brought.value }) : state;
    },
    'inbox.settle': ({ id, done }) => asPublisher(() => then(letters.settle(id, done))),
    'inbox.adopt': ({ id, revision, alone = false }) =>
      asPublisher(async () => {
        const found = await letters.find(id);
        if (!found.ok) return found;
        if (!found.value) return fail('not-found', { path: 'id' });
        const { letter } = found.value;
        if (letter.kind !== 'proposal') return fail('bad-request', { path: 'id' });
        const adopted = await adopt(adopting, letter.body, { revision, isAlone: alone });
        if (!adopted.ok) return adopted;
        const state = await then(letters.settle(id, true));
        if (!state.ok) return state;
        return ok({ replyId: letter.body.replyId, ...adopted.value, state: state.value });
      }),
  };
}
