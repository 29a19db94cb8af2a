import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { PanelLink } from '../../../lib/messaging/panel-link';
import type { InboxState } from '../../../lib/team/back/types';

/** What has come, as it changes; null: not known yet. Nothing is asked of the space for it. */
export function useInbox(
  link: PanelLink,
  isWanted: boolean,
): [InboxState | null, (state: InboxState) => void] {
  const [state, setState] = useState<InboxState | null>(null);
  useEffect(() => {
    if (!isWanted) return setState(null);
    let isGone = false;
    let isReading = false;
    let isOld = false;
    // A look tells of each few files that it has read: they are shown as fast as they can be asked for, and no faster.
    const read = async () => {
      isOld = true;
      if (isReading) return;
      isReading = true;
      while (isOld && !isGone) {
        isOld = false;
        const answer = await call('inbox.read', { isFresh: false });
        if (answer.ok && !isGone) setState(answer.value);
      }
      isReading = false;
    };
    void read();
    const stop = link.listen((message) => {
      const isBack = message.type === 'link' && message.up;
      if (isBack || (message.type === 'kept' && message.kept.of === 'back')) void read();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [link, isWanted]);
  return [state, setState];
}
