import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { Settings } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy';
import { Decided } from '../../ui/decided';
import { faultText } from '../../ui/fault-text';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { stampFaultText, timeText } from './words';

interface AuthorityProps {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  /** Asks the browser for access to these sites (match patterns), by the person's click. */
  requestSites: (origins: string[]) => Promise<boolean>;
}

const YEARS = [1, 2, 3, 5, 10] as const;

/** What the team sets once: who stamps seals, what the machine's key is, and for how long closed cases stay. */
export function Authority({ settings, onSettings, requestSites }: AuthorityProps) {
  const [address, setAddress] = useState(settings.authorityUrl);
  const [said, say] = useState('');
  useEffect(() => setAddress(settings.authorityUrl), [settings.authorityUrl]);
  const origin = originOf(address);
  const attempt = async () => {
    if (!origin) return;
    // In the click itself: nothing may be awaited before it.
    if (!(await requestSites([origin]))) return say(t('evidence.desk.authority.refused'));
    onSettings({ authorityUrl: address.trim() });
    say(t('evidence.desk.authority.trying'));
    const answer = await call('evidence.tryAuthority', { url: address.trim() });
    say(
      answer.ok
        ? t('evidence.desk.authority.answers', {
            name: answer.value.name,
            time: timeText(answer.value.stampedAt, true),
          })
        : t('evidence.desk.authority.silent', {
            fault: stampFaultText(answer.error.detail?.fault) ?? faultText(answer.error),
          }),
    );
  };
  return (
    <section class="room-box" aria-label={t('evidence.desk.settings')}>
      <h2>{t('evidence.desk.settings')}</h2>
      <div class="form">
        <Decided of="authorityUrl">
          <TextField
            label={t('evidence.desk.authority')}
            hint={t('evidence.desk.authority.hint')}
            fault={address.trim() && !origin ? t('evidence.desk.authority.fault') : undefined}
            type="url"
            autocomplete="off"
            value={address}
            onValue={setAddress}
          />
          <div class="desk-acts">
            <Button disabled={!origin} onClick={() => void attempt()}>
              {t('evidence.desk.authority.try')}
            </Button>
            {settings.authorityUrl && (
              <Button look="link" onClick={() => onSettings({ authorityUrl: '' })}>
                {t('evidence.desk.authority.none')}
              </Button>
            )}
          </div>
        </Decided>
        <p class="desk-hint" role="status">
          {said}
        </p>
        <Fingerprint />
        <Decided of="caseYears">
          <SelectField
            label={t('evidence.desk.years')}
            hint={t('evidence.desk.years.hint')}
            value={String(settings.caseYears)}
            options={YEARS.map((years) => [String(years), t('evidence.desk.years.count', { count: years })])}
            onValue={(years) => onSettings({ caseYears: Number(years) })}
          />
        </Decided>
      </div>
    </section>
  );
}

/** By this the team knows which machine has signed; the key itself cannot be taken out. */
function Fingerprint() {
  const [fingerprint, setFingerprint] = useState('');
  const [said, say] = useState('');
  useEffect(() => {
    void call('evidence.key', {}).then((answer) => answer.ok && setFingerprint(answer.value.fingerprint));
  }, []);
  const copy = async () => say(t((await copyText(fingerprint)) ? 'evidence.desk.copied' : 'say.notCopied'));
  if (!fingerprint) return null;
  return (
    <div class="field">
      <span class="field-label">{t('evidence.desk.key')}</span>
      <code class="facts-hash">{fingerprint}</code>
      <p class="field-below field-hint">{t('evidence.desk.key.hint')}</p>
      <div class="desk-acts">
        <Button onClick={() => void copy()}>{t('evidence.desk.key.copy')}</Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

/** As a match pattern, which knows no port; null: no address of the web. */
function originOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address.trim());
    return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}
