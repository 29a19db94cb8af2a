import type { Proposal } from '../../lib/guides/signs';
import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';

interface ProposalLineProps {
  proposal: Proposal;
  closing: string | null;
  onTake: () => void;
  onDecline: () => void;
}

/** Looks like …, because …: never a verdict, and nothing happens by itself. */
export function ProposalLine({
  proposal: { playbook, because },
  closing,
  onTake,
  onDecline,
}: ProposalLineProps) {
  const name = playbook.name;
  const why =
    'word' in because
      ? t('guides.propose.word', { name, word: because.word })
      : t('guides.propose.status', { name, status: t(`order.status.${because.status}`) });
  return (
    <div class="proposal" role="status">
      <span class="proposal-why">
        {why}
        {closing && <span class="proposal-closing">{closing}</span>}
      </span>
      <span class="proposal-acts">
        <Button look="link" onClick={onTake}>
          {t('guides.propose.take')}
        </Button>
        <IconButton icon="clear" label={t('guides.propose.decline')} onClick={onDecline} />
      </span>
    </div>
  );
}
