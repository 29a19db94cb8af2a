import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { Check } from '../ui/check';
import { Field } from '../ui/field';

interface SettingsFormProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

const REPLY_WITHIN = { min: 10, max: 3600 };

/** Each change is saved at once, and said to be saved when it is. */
export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  const [said, say] = useState<TextKey | null>(null);
  const [reply, setReply] = useState(String(settings.replyWithinSeconds));
  const isReplyFine =
    /^\d+$/.test(reply) && Number(reply) >= REPLY_WITHIN.min && Number(reply) <= REPLY_WITHIN.max;
  useEffect(() => setReply(String(settings.replyWithinSeconds)), [settings.replyWithinSeconds]);
  const change = async (part: Partial<Settings>) => {
    const done = await call('settings.change', part);
    if (done.ok) onChange(done.value);
    say(done.ok ? 'settings.saved' : (`fault.${done.error.code}` as TextKey));
  };
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <Field label={t('settings.agentName')} hint={t('settings.agentName.hint')}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            maxLength={30}
            value={settings.agentName}
            onChange={(event) => void change({ agentName: event.currentTarget.value.trim() })}
          />
        )}
      </Field>
      <Field label={t('settings.shopName')} hint={t('settings.shopName.hint')}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            maxLength={40}
            value={settings.shopName}
            onChange={(event) => void change({ shopName: event.currentTarget.value.trim() })}
          />
        )}
      </Field>
      <Field
        label={t('settings.reply')}
        hint={t('settings.reply.hint')}
        fault={isReplyFine ? undefined : t('settings.reply.range')}
      >
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            inputMode="numeric"
            value={reply}
            onInput={(event) => setReply(event.currentTarget.value.trim())}
            onChange={() => isReplyFine && void change({ replyWithinSeconds: Number(reply) })}
          />
        )}
      </Field>
      <Check
        label={t('settings.tabCodes')}
        hint={t('settings.tabCodes.hint')}
        checked={settings.tabCodes}
        onChange={(tabCodes) => void change({ tabCodes })}
      />
      <Field label={t('settings.language')}>
        {(control) => (
          <select
            class="control"
            {...control}
            value={settings.language}
            onChange={(event) => void change({ language: event.currentTarget.value as Settings['language'] })}
          >
            <option value="auto">{t('settings.language.auto')}</option>
            <option value="zh-CN">简体中文</option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      <Field label={t('settings.theme')}>
        {(control) => (
          <select
            class="control"
            {...control}
            value={settings.theme}
            onChange={(event) => void change({ theme: event.currentTarget.value as Settings['theme'] })}
          >
            {(['auto', 'light', 'dark'] as const).map((theme) => (
              <option key={theme} value={theme}>
                {t(`settings.theme.${theme}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p class="form-said" role="status">
        {said && t(said)}
      </p>
    </form>
  );
}
