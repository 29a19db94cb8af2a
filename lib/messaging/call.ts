import { browser } from '../platform/browser';
import { isOrphaned, saysOrphaned } from '../platform/context';
import type { CallArgs, CallName, CallValue } from './calls';
import type { Envelope } from './envelope';
import { fail, type Result } from './result';

/** Asked a second time these would do it twice, or meet the traces of the first time. */
const ONCE: ReadonlySet<CallName> = new Set<CallName>([
  'replies.save',
  'replies.remove',
  'library.write',
  'library.undo',
  'shops.save',
  'guides.save',
  'guides.remove',
  'backups.restore',
  'cases.open',
  'cases.note',
  'evidence.add',
  'evidence.derive',
  'evidence.account',
  'evidence.seal',
  'evidence.receive',
  // The key of a new team is given out in that one answer.
  'team.create',
  'team.askKey',
  'team.publish',
  'team.announce',
  'team.rollback',
  'back.write',
  'back.drop',
  'back.file',
  'inbox.adopt',
  'transfers.send',
]);

/**
 * Asks the background, from one of the extension's own pages. Besides the call's own failures:
 * `unreachable` when nobody answered, `invalidated` when the extension has been replaced under the page.
 */
export async function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallValue<N>>> {
  const first = await attempt<N>({ sellerside: name, args });
  if (first.state === 'answered') return first.answer;
  // A worker that is just being stopped takes no message, or takes it and dies: the next one starts afresh.
  const mayRepeat = first.state === 'undelivered' || (first.state === 'unanswered' && !ONCE.has(name));
  const second = mayRepeat ? await attempt<N>({ sellerside: name, args }) : first;
  if (second.state === 'answered') return second.answer;
  return fail(second.state === 'orphaned' ? 'invalidated' : 'unreachable');
}

type Attempt<N extends CallName> =
  | { state: 'answered'; answer: Result<CallValue<N>> }
  | { state: 'undelivered' | 'unanswered' | 'orphaned' };

async function attempt<N extends CallName>(envelope: Envelope): Promise<Attempt<N>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(envelope);
    // The polyfill gives undefined where Chrome says that the port closed before a response.
    if (answer === undefined || answer === null) return { state: 'unanswered' };
    return { state: 'answered', answer: answer as Result<CallValue<N>> };
  } catch (error) {
    if (isOrphaned() || saysOrphaned(error)) return { state: 'orphaned' };
    const isUndelivered = error instanceof Error && /receiving end does not exist/i.test(error.message);
    return { state: isUndelivered ? 'undelivered' : 'unanswered' };
  }
}
