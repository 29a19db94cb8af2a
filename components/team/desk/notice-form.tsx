import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { withAudience } from '../../../lib/team/audience';
import type { Notice } from '../../../lib/team/types';
import { AudienceFields } from '../../ui/audience-fields';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { TextField } from '../../ui/text-field';

interface NoticeFormProps {
  isBusy: boolean;
  /** @returns whether it is out */
  onNotice: (notice: Notice) => Promise<boolean>;
}

const EMPTY: Notice = { title: '', text: '', mustRead: false, until: null };

/** A notice as it is written. */
export function NoticeForm({ isBusy, onNotice }: NoticeFormProps) {
  const [notice, setNotice] = useState(EMPTY);
  const change = (part: Partial<Notice>) => setNotice({ ...notice, ...part });
  // What is sent has no blanks around it; what is typed keeps them.
  const [title, text] = [notice.title.trim(), notice.text.trim()];
  const isReady = title !== '' && text !== '' && !isBusy;
  const send = async () => {
    if (await onNotice({ ...notice, title, text })) setNotice(EMPTY);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void send();
      }}
    >
      <TextField
        label={t('team.notice.title')}
        maxLength={60}
        value={notice.title}
        onValue={(next) => change({ title: next })}
      />
      <TextField
        label={t('team.notice.text')}
        rows={3}
        maxLength={2000}
        value={notice.text}
        onValue={(next) => change({ text: next })}
      />
      <TextField
        label={t('team.notice.until')}
        hint={t('team.notice.until.hint')}
        type="date"
        value={notice.until ?? ''}
        onValue={(until) => change({ until: until || null })}
      />
      <AudienceFields value={notice} onValue={(audience) => setNotice(withAudience(notice, audience))} />
      <Check
        label={t('team.notice.must')}
        hint={t('team.notice.must.hint')}
        checked={notice.mustRead}
        onChange={(mustRead) => change({ mustRead })}
      />
      <div class="desk-acts">
        <Button type="submit" disabled={!isReady}>
          {t('team.notice.send')}
        </Button>
      </div>
    </form>
  );
}
