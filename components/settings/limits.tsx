import { useState } from 'preact/hooks';
import { authorityOf } from '../../lib/authority/own';
import { type Authority, GRANTS, type Grant, type Limits as GrantLimits } from '../../lib/authority/types';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { POSTS, type Post } from '../../lib/replies/types';
import { Decided } from '../ui/decided';
import './team.css';

interface LimitsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

const AMOUNT = /^\d{1,6}(\.\d{1,2})?$/;

/** What an agent may grant alone, for everybody and for each post that differs. */
export function Limits({ settings, onChange }: LimitsProps) {
  const [said, say] = useState<TextKey | null>(null);
  const authority = authorityOf(settings.authority);
  const change = async (part: Partial<Authority>) => {
    const done = await call('settings.change', { authority: { ...settings.authority, ...part } });
    if (done.ok) onChange(done.value);
    say(done.ok ? 'settings.saved' : (`fault.${done.error.code}` as TextKey));
  };
  /** Undefined: no amount. */
  const read = (text: string, empty: null | 'everybody') => {
    if (text.trim() === '') return empty;
    return AMOUNT.test(text.trim()) ? Number(text.trim()) : undefined;
  };
  const changeAll = (grant: Grant, text: string) => {
    const limit = read(text, null);
    if (limit === undefined || limit === 'everybody') return say('limits.amount');
    void change({ everybody: { ...authority.everybody, [grant]: limit } });
  };
  const changePost = (post: Post, grant: Grant, text: string) => {
    const limit = read(text, 'everybody');
    if (limit === undefined) return say('limits.amount');
    const known = authority.posts.find(({ id }) => id === post);
    const { [grant]: _, ...rest } = known?.limits ?? {};
    const limits: Partial<GrantLimits> = limit === 'everybody' ? rest : { ...rest, [grant]: limit };
    const others = authority.posts.filter(({ id }) => id !== post);
    const isPlain = Object.keys(limits).length === 0;
    void change({ posts: isPlain ? others : [...others, { id: post, name: t(`post.${post}`), limits }] });
  };
  const changeHours = (text: string) => {
    const hours = AMOUNT.test(text) ? Number(text) : 0;
    if (hours <= 0 || hours > 72) return say('limits.hours.range');
    void change({ answerHours: hours });
  };
  return (
    <section>
      <h2>{t('limits.title')}</h2>
      <p class="desk-hint">{t('limits.hint')}</p>
      <Decided of="authority">
        <table class="table limits">
          <thead>
            <tr>
              <th scope="col">{t('limits.post')}</th>
              {GRANTS.map((grant) => (
                <th key={grant} scope="col">
                  {t(`limits.${grant}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('limits.everybody')}</th>
              {GRANTS.map((grant) => (
                <td key={grant}>
                  <Amount
                    label={`${t('limits.everybody')} ${t(`limits.${grant}`)}`}
                    value={authority.everybody[grant]}
                    none={t('limits.none')}
                    onDone={(text) => changeAll(grant, text)}
                  />
                </td>
              ))}
            </tr>
            {POSTS.map((post) => (
              <tr key={post}>
                <th scope="row">{t(`post.${post}`)}</th>
                {GRANTS.map((grant) => (
                  <td key={grant}>
                    <Amount
                      label={`${t(`post.${post}`)} ${t(`limits.${grant}`)}`}
                      value={authority.posts.find(({ id }) => id === post)?.limits?.[grant] ?? null}
                      none={String(authority.everybody[grant] ?? t('limits.none'))}
                      onDone={(text) => changePost(post, grant, text)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="limits-hours">
          {t('limits.hours')}
          <Amount label={t('limits.hours')} value={authority.answerHours} none="1" onDone={changeHours} />
        </p>
      </Decided>
      <p class="form-said" role="status">
        {said && t(said)}
      </p>
    </section>
  );
}

interface AmountProps {
  label: string;
  value: number | null;
  /** What stands there where nothing was chosen. */
  none: string;
  onDone: (text: string) => void;
}

function Amount({ label, value, none, onDone }: AmountProps) {
  return (
    <input
      class="control limits-amount"
      aria-label={label}
      inputMode="decimal"
      value={value ?? ''}
      placeholder={none}
      onChange={(event) => onDone(event.currentTarget.value)}
    />
  );
}
