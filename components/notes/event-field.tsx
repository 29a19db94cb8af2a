import { t } from '../../lib/platform/i18n';
import { Chip } from '../ui/chip';
import { TextField } from '../ui/text-field';

interface EventFieldProps {
  /** Ready to be picked. */
  offered: readonly string[];
  value: string;
  /** As it will stand in the note. */
  normal: string;
  onValue: (value: string) => void;
}

/** What is noted of the order: picked, or typed and put right on the way. */
export function EventField({ offered, value, normal, onValue }: EventFieldProps) {
  return (
    <div class="note-event">
      {offered.length > 0 && (
        <span class="note-offered">
          {offered.map((event) => (
            <Chip key={event} pressed={event === normal} onClick={() => onValue(event)}>
              {event}
            </Chip>
          ))}
        </span>
      )}
      <TextField
        label={t('notes.event')}
        hint={
          normal !== '' && normal !== value.trim() ? t('notes.event.normal', { text: normal }) : undefined
        }
        value={value}
        maxLength={300}
        autocomplete="off"
        onValue={onValue}
      />
    </div>
  );
}
