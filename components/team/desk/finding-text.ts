import { t } from '../../../lib/platform/i18n';
import type { DraftFinding, TeamDraft } from '../../../lib/team/state';
import { LABELS } from '../../../lib/wording/types';

/** What a check of the draft has found, beside its row. */
export function findingText(finding: DraftFinding, rows: TeamDraft['rows']): string {
  const nameOf = (key: string) => rows.find((row) => row.key === key)?.name ?? t('team.finding.another');
  switch (finding.of) {
    case 'wording': {
      const label = LABELS.find((each) => each === finding.label);
      const about = label ? t(`wording.label.${label}`) : finding.label;
      return t('team.finding.wording', { words: finding.words, about });
    }
    case 'unknown-variable':
      return t('team.finding.variable', { variable: finding.variable });
    case 'duplicate':
      return t('team.finding.duplicate', { other: nameOf(finding.other) });
    case 'shortcut-twice':
      return t('team.finding.shortcut', { shortcut: finding.shortcut, other: nameOf(finding.other) });
    case 'too-long':
      return t('team.finding.long', { count: finding.characters });
  }
}
