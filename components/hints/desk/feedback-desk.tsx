import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedbackFile } from '../../../lib/buyer/feedback-file';
import { feedbackTable, parseFeedback, withFile } from '../../../lib/buyer/feedback-table';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { openJson } from '../../ui/open-json';
import './feedback-desk.css';
import { OwnMarks } from './own-marks';
import { RuleTable } from './rule-table';

interface FeedbackDeskProps {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  /** Where a team takes them as letters: what hands them on, in place of the file. */
  hand: ComponentChildren;
  /** Another one each time that something may have been handed on. */
  stamp: number;
}

/** Which hints were called right and wrong: by this agent, and in the files that others have handed over. */
export function FeedbackDesk({ settings, onSettings, hand, stamp }: FeedbackDeskProps) {
  return (
    <>
      <p class="desk-hint">{t('feedback.intro')}</p>
      <OwnMarks key={stamp} {...{ settings, onSettings }} isByFile={!hand} />
      {hand}
      <HandedMarks />
    </>
  );
}

/** Files are looked at, and kept nowhere: they are in the supervisor's hands. */
function HandedMarks() {
  const [files, setFiles] = useState<readonly FeedbackFile[]>([]);
  const [said, say] = useState('');
  const open = async () => {
    const { name, json } = await openJson();
    const parsed = parseFeedback(json);
    if (!parsed.ok) return say(t('feedback.unreadable', { name, place: parsed.path || '—' }));
    const { agent, rules } = parsed.value;
    setFiles((before) => withFile(before, parsed.value));
    say(t('feedback.opened', { agent: agent || t('feedback.nameless'), count: rules.length }));
  };
  const agents = files.map(({ agent }) => agent || t('feedback.nameless'));
  return (
    <section class="form" aria-label={t('feedback.others')}>
      <h2>{t('feedback.others')}</h2>
      <p class="desk-hint">{t('feedback.others.hint')}</p>
      <div class="desk-acts">
        <Button onClick={() => void open()}>{t('feedback.open')}</Button>
        <span role="status">{said}</span>
      </div>
      {files.length > 0 && (
        <>
          <p>{t('feedback.from', { agents: agents.join(t('card.tags.between')) })}</p>
          <RuleTable label={t('feedback.others')} rows={feedbackTable(files)} isOfMany />
        </>
      )}
    </section>
  );
}
