import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { PanelLink } from '../../../lib/messaging/panel-link';
import type { BackState } from '../../../lib/team/back/types';

/** How the way back stands, as it changes; null: not known yet, or in no team. */
export function useBackState(
  link: PanelLink,
  isInTeam: boolean,
): [BackState | null, (state: BackState) => void] {
  const [state, setState] = useState<BackState | null>(null);
  useEffect(() => {
    if (!isInTeam) return setState(null);
    let isGone = false;
    const read = async () => {
      const answer = await call('back.read', {});
      if (answer.ok && !isGone) setState(answer.value);
    };
    void read();
    const stop = link.listen((message) => {
      const isBack = message.type === 'link' && message.up;
      const isKept = message.type === 'kept' && (message.kept.of === 'back' || message.kept.of === 'team');
      if (isBack || isKept || message.type === 'settings') void read();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [link, isInTeam]);
  return [state, setState];
}
