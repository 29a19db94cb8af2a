import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Result } from '../../lib/messaging/result';
import type { LetterKind, ParcelOf, Transfer } from '../../lib/team/back/types';

/** Where files can go from here, and those that are on their way. */
export interface Transfers {
  /** Kinds of letters that may go into the space; empty: none, or it cannot be written from here. */
  kinds: readonly LetterKind[];
  /** Oldest first. */
  list: readonly Transfer[];
  /** Keeps the file in the browser and sends it from there: the tab may go. */
  send: (file: File, of: ParcelOf) => Promise<Result<Transfer>>;
  steer: (id: string, act: 'go' | 'stop' | 'drop') => Promise<Result<Transfer[]>>;
}

/** As they are and as they move. */
export function useTransfers(link: PanelLink): Transfers {
  const [kinds, setKinds] = useState<readonly LetterKind[]>([]);
  const [list, setList] = useState<readonly Transfer[]>([]);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const [back, transfers] = await Promise.all([call('back.read', {}), call('transfers.list', {})]);
      if (isGone) return;
      if (back.ok) setKinds(back.value.way === 'space' ? back.value.kinds : []);
      if (transfers.ok) setList(transfers.value);
    };
    void read();
    const stop = link.listen((message) => {
      const isUp = message.type === 'link' && message.up;
      const isOurs = message.type === 'kept' && (message.kept.of === 'back' || message.kept.of === 'team');
      if (isUp || isOurs) void read();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [link]);
  return {
    kinds,
    list,
    send: async (file, of) => {
      const url = URL.createObjectURL(file);
      try {
        return await call('transfers.send', { url, name: file.name, mime: file.type, of });
      } finally {
        URL.revokeObjectURL(url);
      }
    },
    steer: async (id, act) => {
      const done = await call('transfers.steer', { id, act });
      if (done.ok) setList(done.value);
      return done;
    },
  };
}
