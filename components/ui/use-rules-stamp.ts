import { useEffect, useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';

/** Another number whenever the team's rules may have changed: packs of hints and wording are then asked for anew. */
export function useRulesStamp(link: PanelLink): number {
  const [stamp, setStamp] = useState(0);
  useEffect(() => {
    let wasDown = false;
    return link.listen((message) => {
      // What was saved while the line was down has been told to nobody here.
      const isBack = message.type === 'link' && message.up && wasDown;
      if (message.type === 'link') wasDown = !message.up;
      if (isBack || (message.type === 'kept' && message.kept.of === 'rules')) setStamp((count) => count + 1);
    });
  }, [link]);
  return stamp;
}
