import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { effective } from '../../../lib/replies/overlay';
import type { Overlay, Reply, ReplyVersion } from '../../../lib/replies/types';

interface ReplyRead {
  /** As shared. */
  reply: Reply;
  overlay: Overlay | null;
  versions: ReplyVersion[];
  /** With this agent's own words over it. */
  view: Reply;
}

/** What only the database knows of a reply; read again whenever the row becomes another one. */
export function useReplyRead(row: Reply | undefined): ReplyRead | null {
  const [read, setRead] = useState<ReplyRead | null>(null);
  useEffect(() => {
    if (!row) return;
    let isGone = false;
    void call('replies.read', { id: row.id }).then((answer) => {
      if (isGone || !answer.ok) return;
      const { reply, overlay } = answer.value;
      setRead({ ...answer.value, view: effective(reply, overlay ?? undefined) });
    });
    return () => {
      isGone = true;
    };
  }, [row]);
  return read && read.reply.id === row?.id ? read : null;
}
