import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { InLetter } from '../../lib/team/back/types';

/** Letters that have come here; none where this machine may open none. */
export function useLetters(link: PanelLink): readonly InLetter[] {
  const [letters, setLetters] = useState<readonly InLetter[]>([]);
  useEffect(() => {
    let isGone = false;
    const read = async (isFresh: boolean) => {
      const inbox = await call('inbox.read', { isFresh });
      if (inbox.ok && !isGone) setLetters(inbox.value.letters);
    };
    // What is known at once, then what has come since.
    void read(false).then(() => read(true));
    const stop = link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'back') void read(false);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [link]);
  return letters;
}
