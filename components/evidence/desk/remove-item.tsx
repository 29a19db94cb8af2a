import { useState } from 'preact/hooks';
import type { EvidenceItem } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';
import { ReasonForm } from './reason-form';
import type { OpenCase } from './types';

/** One item's bytes go for good, so it wants a reason; that it was there, with its hash, stays in the log. */
export function RemoveItem({ open, item }: { open: OpenCase; item: EvidenceItem }) {
  const [isAsking, ask] = useState(false);
  const remove = async (reason: string) => {
    const answer = await call('evidence.remove', { id: item.id, reason });
    if (!answer.ok) open.say(faultText(answer.error));
    await open.reload();
  };
  return (
    <ReasonForm
      act={t('evidence.desk.remove')}
      hint={t('evidence.desk.remove.hint')}
      isOpen={isAsking}
      onOpen={ask}
      onReason={(reason) => void remove(reason)}
    />
  );
}
