import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { Activity } from './activity';

export function busyCalls(activity: Activity): Pick<Handlers, 'busy.set'> {
  return {
    'busy.set': async ({ owner, busy }) => {
      activity.set(owner, busy);
      return ok({ busy: !activity.isIdle });
    },
  };
}
