import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { POSTS } from '../../lib/replies/types';
import { Check } from '../ui/check';
import { Decided } from '../ui/decided';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

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
      <TextField
        label={t('settings.agentName')}
        hint={t('settings.agentName.hint')}
        maxLength={30}
        value={settings.agentName}
        onDone={(name) => void change({ agentName: name.trim() })}
      />
      <SelectField
        label={t('settings.post')}
        hint={t('settings.post.hint')}
        value={settings.post ?? 'all'}
        options={[
          ['all', t('settings.post.all')],
          ...POSTS.map((post) => [post, t(`post.${post}`)] as const),
        ]}
        onValue={(post) => void change({ post: post === 'all' ? null : post })}
      />
      <TextField
        label={t('settings.shopName')}
        hint={t('settings.shopName.hint')}
        maxLength={40}
        value={settings.shopName}
        onDone={(name) => void change({ shopName: name.trim() })}
      />
      <Decided of="replyWithinSeconds">
        <TextField
          label={t('settings.reply')}
          hint={t('settings.reply.hint')}
          fault={isReplyFine ? undefined : t('settings.reply.range')}
          inputMode="numeric"
          value={reply}
          onValue={(seconds) => setReply(seconds.trim())}
          onDone={() => isReplyFine && void change({ replyWithinSeconds: Number(reply) })}
        />
      </Decided>
      <Check
        label={t('settings.tabCodes')}
        hint={t('settings.tabCodes.hint')}
        checked={settings.tabCodes}
        onChange={(tabCodes) => void change({ tabCodes })}
      />
      <SelectField
        label={t('settings.language')}
        value={settings.language}
        options={[
          ['auto', t('settings.language.auto')],
          ['zh-CN', '简体中文'],
          ['en', 'English'],
        ]}
        onValue={(language) => void change({ language })}
      />
      <SelectField
        label={t('settings.theme')}
        value={settings.theme}
        options={(['auto', 'light', 'dark'] as const).map((theme) => [theme, t(`settings.theme.${theme}`)])}
        onValue={(theme) => void change({ theme })}
      />
      <p class="form-said" role="status">
        {said && t(said)}
      </p>
    </form>
  );
}
