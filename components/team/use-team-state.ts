import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { TeamState } from '../../lib/team/state';

/** How this machine stands to its team, as it changes; null: not known. `isAsked`: the background has said what it can. */
export function useTeamState(
  link: PanelLink,
): [state: TeamState | null, setState: (state: TeamState) => void, isAsked: boolean] {
  const [state, setState] = useState<TeamState | null>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const answer = await call('team.read', {});
      if (isGone) return;
      if (answer.ok) setState(answer.value);
      setAsked(true);
    };
    void read();
    const stop = link.listen((message) => {
      // What was told while the line was down has not been heard.
      const isBack = message.type === 'link' && message.up;
      if (isBack || (message.type === 'kept' && message.kept.of === 'team')) void read();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [link]);
  return [state, setState, isAsked];
}
