import { t } from '../../lib/platform/i18n';
import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';

interface ScopeChipProps {
  locked: boolean;
  /** What it narrows to. */
  what: string;
  onClick: () => void;
}

/** One lock on the list. Its sign stands in the chip's corner, so that no chip moves when it is set. */
export function ScopeChip({ locked, what, onClick }: ScopeChipProps) {
  return (
    <Chip pressed={locked} title={t(locked ? 'scope.locked' : 'scope.only', { what })} onClick={onClick}>
      {locked && <Icon name="lock" />}
      {what}
    </Chip>
  );
}
