import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { NewsRow } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { reachText } from '../words';

interface PublishFormProps {
  /** Those that go out and are listed; `more` go with them. */
  rows: readonly NewsRow[];
  more: number;
  isBusy: boolean;
  /** @param validUntil ISO 8601; null: no bound. @returns whether it is out */
  onPublish: (reason: string, validUntil: string | null) => Promise<boolean>;
}

/** Why it goes out, and until when it holds. */
export function PublishForm({ rows, more, isBusy, onPublish }: PublishFormProps) {
  const count = rows.length + more;
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const isReady = count > 0 && reason.trim() !== '';
  const publish = async () => {
    if (!(await onPublish(reason.trim(), day ? endOf(day) : null))) return;
    setReason('');
    setDay('');
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) void publish();
      }}
    >
      <TextField
        label={t('team.publish.reason')}
        hint={t('team.publish.reason.hint')}
        maxLength={200}
        value={reason}
        onValue={setReason}
      />
      <TextField
        label={t('team.publish.until')}
        hint={t('team.publish.until.hint')}
        type="date"
        value={day}
        onValue={setDay}
      />
      {rows.length > 0 && <p class="team-goes">{goesTo(rows)}</p>}
      <div class="desk-acts">
        <Button look="main" type="submit" disabled={isBusy || !isReady}>
          {t('team.publish', { count })}
        </Button>
      </div>
    </form>
  );
}

/** `会发给：全部 3 处；早班 2 处` */
function goesTo(rows: readonly NewsRow[]): string {
  const counts = new Map<string, number>();
  for (const { reach } of rows) {
    const who = reachText(reach);
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  const told = Array.from(counts, ([who, count]) => t('team.publish.reach.of', { who, count }));
  return t('team.publish.reach', { told: told.join(t('team.publish.reach.between')) });
}

/** The day itself is in it, by this machine's calendar. */
const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();
