import { t } from '../../../lib/platform/i18n';
import type { DraftFinding, NewsRow, TeamDraft } from '../../../lib/team/state';
import { ChangeText } from '../change-text';
import { reachText } from '../words';
import { findingText } from './finding-text';
import { SureButton } from './sure-button';

interface DraftRowProps {
  row: NewsRow;
  draft: TeamDraft;
  /** It goes out with the next version. */
  isIn: boolean;
  /** It has been changed since the draft was last shown. */
  isFresh: boolean;
  isBusy: boolean;
  onIn: (isIn: boolean) => void;
  onDiscard: () => void;
}

/** One entry that differs from what is published, with what there is to say of it. */
export function DraftRow({ row, draft, isIn, isFresh, isBusy, onIn, onDiscard }: DraftRowProps) {
  const findings = draft.findings.filter(({ key }) => key === row.key);
  return (
    <li class="team-row" data-out={isIn ? undefined : ''}>
      <label class="team-row-name">
        <input type="checkbox" checked={isIn} onChange={(event) => onIn(event.currentTarget.checked)} />
        <span class="team-kind">{t(`team.kind.${row.kind}`)}</span>
        <strong>{row.name}</strong>
        {isFresh && <span class="team-warning">{t('team.draft.fresh')}</span>}
        <span class="team-reach">{t('team.reach.of', { who: reachText(row.reach) })}</span>
      </label>
      <ChangeText row={row} />
      {draft.clashes.includes(row.key) && <p class="team-warning">{t('team.clash')}</p>}
      {findings.map((finding, at) => (
        <p key={at} class={isBlocking(finding) ? 'team-fault' : 'team-warning'}>
          {findingText(finding, draft.rows)}
        </p>
      ))}
      <SureButton act={t('team.discard')} sure={t('team.discard.sure')} disabled={isBusy} onAct={onDiscard} />
    </li>
  );
}

/** What is wrong by itself, and not a matter of judgement. */
const isBlocking = (finding: DraftFinding): boolean =>
  finding.of === 'unknown-variable' || (finding.of === 'wording' && finding.level === 'block');
