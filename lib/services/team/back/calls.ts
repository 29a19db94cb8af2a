import type { Result } from '../../../messaging/result';
import type { Handlers } from '../../../messaging/serve';
import type { OutLetterRepository } from '../../../store/out-letters';
import type { BackState } from '../../../team/back/types';
import type { Member } from '../member';
import type { Outbox } from './outbox';

export type BackCalls = Pick<Handlers, Extract<keyof Handlers, `back.${string}`>>;

export interface BackParts {
  outbox: Outbox;
  letters: OutLetterRepository;
  member: Pick<Member, 'inTurn'>;
}

/** What pages ask of the way back. */
export function backCalls({ outbox, letters, member }: BackParts): BackCalls {
  /** Then how things stand. */
  const then = async (done: Promise<Result<unknown>>): Promise<Result<BackState>> => {
    const result = await done;
    return result.ok ? outbox.state() : result;
  };
  return {
    'back.read': () => outbox.state(),
    'back.agree': ({ agreed }) => then(outbox.agree(agreed)),
    'back.write': (args) => then(outbox.write(args.letters)),
    // In turn: one that is being sent at this moment has gone.
    'back.drop': ({ id }) => then(member.inTurn(() => letters.drop(id))),
    'back.send': () => then(member.inTurn(() => outbox.send())),
    'back.file': () => member.inTurn(() => outbox.file()),
    'back.handed': () => then(letters.handed()),
  };
}
