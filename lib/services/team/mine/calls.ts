import type { Handlers } from '../../../messaging/serve';
import type { Member } from '../member';
import type { Mine } from './mine';

export type MineCalls = Pick<Handlers, Extract<keyof Handlers, `mine.${string}`>>;

/** What pages ask of what follows a person; one thing at a time, and none beside a look into the space. */
export function mineCalls(mine: Mine, member: Pick<Member, 'inTurn'>): MineCalls {
  return {
    'mine.read': () => mine.state(),
    'mine.create': ({ device }) => member.inTurn(() => mine.create(device)),
    'mine.code': () => mine.code(),
    'mine.join': ({ code, device }) => member.inTurn(() => mine.join(code, device)),
    'mine.leave': ({ erase }) => member.inTurn(() => mine.leave(erase)),
    'mine.exchange': () => member.inTurn(() => mine.exchange()),
    'mine.file': () => member.inTurn(() => mine.file()),
    'mine.bring': ({ text }) => member.inTurn(() => mine.bring(text)),
  };
}
