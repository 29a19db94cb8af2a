import type { Announcement } from '../../../lib/team/state';
import { useAct } from '../use-act';
import type { DeskPartProps } from './types';

/** A recall or a notice, which goes out at once and by itself. */
export function useAnnounce({ state, onState }: DeskPartProps) {
  const { isBusy, said, ask } = useAct({ state, said: { conflict: 'team.publish.conflict' } });
  /** @returns whether it is out */
  const announce = async (change: Announcement, reason: string): Promise<boolean> => {
    const done = await ask('team.announce', { changes: [change], reason });
    if (done) onState(done.state);
    return done !== null;
  };
  return { isBusy, said, announce };
}
