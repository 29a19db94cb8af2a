import { t } from '../../lib/platform/i18n';
import { Chip } from '../ui/chip';

interface LearningToggleProps {
  learning: boolean;
  onChange: (learning: boolean) => void;
}

/** Beside the suggestions: with what this agent used before, or without, so that the difference is seen. */
export function LearningToggle({ learning, onChange }: LearningToggleProps) {
  return (
    <Chip
      pressed={learning}
      title={t(`suggest.learning.${learning ? 'on' : 'off'}`)}
      onClick={() => onChange(!learning)}
    >
      {t('suggest.learning')}
    </Chip>
  );
}
