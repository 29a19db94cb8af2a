import { useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { Decided } from '../ui/decided';

interface LearningProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** What the hints keep of the agent's own use, with a switch for each. */
export function Learning({ settings, onChange }: LearningProps) {
  const [said, say] = useState('');
  const change = async (part: Partial<Settings>) => {
    const done = await call('settings.change', part);
    if (done.ok) onChange(done.value);
    say(t(done.ok ? 'settings.saved' : (`fault.${done.error.code}` as TextKey)));
  };
  const clear = async () => {
    const done = await call('learned.clear', {});
    say(
      done.ok
        ? t('settings.learning.cleared', { count: done.value.cleared })
        : t(`fault.${done.error.code}` as TextKey),
    );
  };
  return (
    <section class="form" aria-label={t('settings.hints')}>
      <h2>{t('settings.hints')}</h2>
      <Check
        label={t('settings.learning')}
        hint={t('settings.learning.hint')}
        checked={settings.learning}
        onChange={(learning) => void change({ learning })}
      />
      <div class="desk-acts">
        <Button onClick={() => void clear()}>{t('settings.learning.clear')}</Button>
      </div>
      <Decided of="feedbackWords">
        <Check
          label={t('settings.feedbackWords')}
          hint={t('settings.feedbackWords.hint')}
          checked={settings.feedbackWords}
          onChange={(feedbackWords) => void change({ feedbackWords })}
        />
      </Decided>
      <p class="form-said" role="status">
        {said}
      </p>
    </section>
  );
}
