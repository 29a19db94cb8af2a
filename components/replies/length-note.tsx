import { t } from '../../lib/platform/i18n';
import type { Limit } from '../../lib/template/length';

interface LengthNoteProps {
  /** Of the text, in the limit's unit. */
  length: number | undefined;
  /** The console's; undefined: none is known, and nothing is said. */
  limit: Limit | undefined;
}

/** How long a text is beside what the console takes, in the console's unit. */
export function LengthNote({ length, limit }: LengthNoteProps) {
  if (length === undefined || !limit) return null;
  const isOver = length > limit.value;
  return (
    <span class={isOver ? 'length-note length-over' : 'length-note'}>
      {t(`length.${limit.unit}`, { length, limit: limit.value })}
      {isOver && ` · ${t('length.over', { over: length - limit.value })}`}
    </span>
  );
}
