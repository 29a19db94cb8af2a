import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';
import { ReasonForm } from './reason-form';
import type { OpenCase } from './types';

/** The whole case goes for good, with its originals and its log. */
export function EraseCase({ open, onErased }: { open: OpenCase; onErased: (items: number) => void }) {
  const [isAsking, ask] = useState(false);
  const erase = async (reason: string) => {
    const answer = await call('cases.erase', { id: open.whole.case.id, reason });
    if (answer.ok) onErased(answer.value.items);
    else open.say(faultText(answer.error));
  };
  return (
    <ReasonForm
      act={t('evidence.desk.erase')}
      hint={t('evidence.desk.erase.hint', { count: open.whole.items.length })}
      isOpen={isAsking}
      onOpen={ask}
      onReason={(reason) => void erase(reason)}
    />
  );
}
