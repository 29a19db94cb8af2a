import type { CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Icon } from '../../ui/icon';
import { useKeyText } from '../../ui/key-text';
import { caseName, leftWord } from '../case-words';
import './panel.css';

interface CaseLineProps {
  /** About who is open, newest first; at least one. */
  cases: readonly CaseSummary[];
  isOpen: boolean;
  now: number;
  onToggle: () => void;
}

/** That there is a case about who is open, or was one: one line, and behind it where more is kept. */
export function CaseLine({ cases, isOpen, now, onToggle }: CaseLineProps) {
  const key = useKeyText()('evidence');
  const open = cases.filter(({ state }) => state === 'open' || state === 'submitted');
  const [first] = open.length > 0 ? open : cases;
  if (!first) return null;
  const left = open.length > 0 ? leftWord(first.deadline, now) : null;
  return (
    <button
      type="button"
      class="case-line"
      aria-expanded={isOpen}
      title={`${t('evidence.name')} ${key}`}
      onClick={onToggle}
    >
      <Icon name={isOpen ? 'down' : 'right'} />
      <span class="case-name">{t('evidence.case', { name: caseName(first) })}</span>
      <span class="case-about">
        {[
          open.length > 0 ? t('evidence.items', { count: first.items }) : t(`evidence.state.${first.state}`),
          cases.length > 1 && t('evidence.more', { count: cases.length - 1 }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {left && <span class="case-left">{left}</span>}
      <kbd>{key}</kbd>
    </button>
  );
}
