import { useEffect, useState } from 'preact/hooks';
import type { CaseWhole } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import type { PanelLink } from '../../../lib/messaging/panel-link';
import { t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';
import type { OpenCase } from './types';

export interface CaseRead {
  /** Null until it has been read. */
  open: OpenCase | null;
  /** There is none of this id. */
  isGone: boolean;
  /** The last thing to be said; empty: nothing. */
  said: string;
}

/** One case as it is kept, and as it changes elsewhere: a capture may be running into it. */
export function useCase(id: string, link: PanelLink): CaseRead {
  const [whole, setWhole] = useState<CaseWhole | null>(null);
  const [isGone, setGone] = useState(false);
  const [said, say] = useState('');
  const reload = async () => {
    const answer = await call('cases.read', { id });
    if (answer.ok) setWhole(answer.value);
    else if (answer.error.code === 'not-found') setGone(true);
    else say(faultText(answer.error));
  };
  useEffect(() => {
    setWhole(null);
    setGone(false);
    say('');
    void reload();
    return link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'cases' && message.kept.id === id) void reload();
    });
  }, [id, link]);
  const change: OpenCase['change'] = async (part) => {
    if (!whole) return false;
    const answer = await call('cases.change', { id, revision: whole.case.revision, change: part });
    if (answer.ok) setWhole((now) => now && { ...now, case: answer.value });
    else {
      say(answer.error.code === 'conflict' ? t('evidence.desk.conflict') : faultText(answer.error));
      await reload();
    }
    return answer.ok;
  };
  const isThis = whole?.case.id === id;
  return { open: whole && isThis ? { whole, change, reload, say } : null, isGone, said };
}
