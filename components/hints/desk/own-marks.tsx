import { useContext, useEffect, useState } from 'preact/hooks';
import type { HintFault } from '../../../lib/buyer/card-kept';
import type { RuleRow } from '../../../lib/buyer/feedback-table';
import { call } from '../../../lib/messaging/call';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { faultText } from '../../ui/fault-text';
import { OurTeamContext } from '../../ui/our-team';
import { saveJson } from '../../ui/save-json';
import { RuleTable } from './rule-table';

interface OwnMarksProps {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  /** They are handed over as a file; else beside it, as letters. */
  isByFile: boolean;
}

/** What was marked in this browser. It goes to the supervisor by the agent's own hand, and only if they agree. */
export function OwnMarks({ settings, onSettings, isByFile }: OwnMarksProps) {
  const [rows, setRows] = useState<RuleRow[] | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    void call('feedback.list', {}).then((read) => read.ok && setRows(read.value.map(rowOf)));
  }, []);
  const hand = async () => {
    const file = await call('feedback.hand', {});
    if (!file.ok) return say(faultText(file.error));
    saveJson(`sellerside-feedback-${file.value.madeAt.slice(0, 10)}.json`, file.value);
    say(t('feedback.handed'));
  };
  const clear = async () => {
    const done = await call('feedback.clear', {});
    if (done.ok) setRows([]);
    say(done.ok ? t('feedback.cleared', { count: done.value.cleared }) : faultText(done.error));
  };
  const { agentName, feedbackShare, feedbackWords } = settings;
  const isTeams = useContext(OurTeamContext).decided.includes('feedbackWords');
  const withWords = isTeams ? 'feedback.share.words.decided' : 'feedback.share.words';
  const isAny = rows !== null && rows.length > 0;
  return (
    <section class="form" aria-label={t('feedback.own')}>
      <h2>{t('feedback.own')}</h2>
      {rows?.length === 0 && <p>{t('feedback.own.none')}</p>}
      {isAny && <RuleTable label={t('feedback.own')} rows={rows} isOfMany={false} />}
      {isByFile && (
        <Check
          label={t('feedback.share')}
          hint={[
            t(agentName ? 'feedback.share.named' : 'feedback.share.nameless', { name: agentName }),
            t(feedbackWords ? withWords : 'feedback.share.noWords'),
          ].join('')}
          checked={feedbackShare}
          onChange={(chosen) => onSettings({ feedbackShare: chosen })}
        />
      )}
      <div class="desk-acts">
        {isByFile && (
          <Button disabled={!isAny || !feedbackShare} onClick={() => void hand()}>
            {t('feedback.hand')}
          </Button>
        )}
        {isAny && <Button onClick={() => void clear()}>{t('feedback.clear')}</Button>}
        <span role="status">{said}</span>
      </div>
    </section>
  );
}

const rowOf = ({ signal, rule, count, right = 0, words }: HintFault): RuleRow => ({
  ...{ signal, rule, wrong: count, right, agents: 1 },
  words: words.map(({ text }) => text),
});
