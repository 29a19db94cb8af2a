import { useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import { COMMANDS, type CommandName, isKey, keyOf, keysWith, ownerOf } from '../../lib/messaging/keys';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { keyText } from '../ui/key-text';

interface KeyTableProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** What is wrong with a key that was pressed, at the act that it was pressed for. */
interface Refusal {
  name: CommandName;
  text: string;
}

/** The panel's keys, each to be changed by pressing another. */
export function PanelKeys({ settings, onChange }: KeyTableProps) {
  /** The act whose key is pressed next. */
  const [waiting, setWaiting] = useState<CommandName | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<TextKey | null>(null);
  const own = settings.keys;
  const keys = keysWith(own);

  const keep = async (kept: Settings['keys']) => {
    setWaiting(null);
    setRefusal(null);
    const done = await call('settings.change', { keys: kept });
    if (done.ok) onChange(done.value);
    setFailure(done.ok ? null : (`fault.${done.error.code}` as TextKey));
  };
  const without = (name: CommandName): Settings['keys'] => {
    const { [name]: _, ...rest } = own;
    return rest;
  };
  const set = (name: CommandName, key: string) => {
    const owner = ownerOf(key, without(name));
    if (!isKey(key)) setRefusal({ name, text: t('keys.unfit', { keys: keyText(key) }) });
    else if (owner !== null && owner !== name) {
      setRefusal({ name, text: t('keys.taken', { keys: keyText(key), act: t(`key.${owner}`) }) });
    } else void keep({ ...own, [name]: key });
  };
  const onKeyDown = (event: KeyboardEvent, name: CommandName) => {
    if (waiting !== name || event.isComposing) return;
    // Away from here by the keyboard, as from anything else.
    if (event.key === 'Tab') return setWaiting(null);
    event.preventDefault();
    if (event.key === 'Escape') return setWaiting(null);
    const key = keyOf(event);
    if (key !== null) set(name, key);
  };

  return (
    <section>
      <h2>{t('keys.title')}</h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('settings.shortcuts.act')}</th>
            <th scope="col">{t('settings.shortcuts.keys')}</th>
            <th scope="col">
              <span class="spoken">{t('keys.reset')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map((name) => (
            <tr key={name}>
              <th scope="row" class="key-act">
                {t(`key.${name}`)}
              </th>
              <td>
                <button
                  type="button"
                  class="button button-plain"
                  aria-pressed={waiting === name}
                  aria-label={t('keys.change', { act: t(`key.${name}`), keys: keyText(keys[name]) })}
                  onClick={() => {
                    setWaiting(waiting === name ? null : name);
                    setRefusal(null);
                  }}
                  onKeyDown={(event) => onKeyDown(event, name)}
                  onBlur={() => setWaiting(null)}
                >
                  {waiting === name ? t('keys.press') : <kbd>{keyText(keys[name])}</kbd>}
                </button>
                {refusal?.name === name && (
                  <p class="field-below field-fault" role="alert">
                    {refusal.text}
                  </p>
                )}
              </td>
              <td>
                {own[name] !== undefined && (
                  <Button look="link" onClick={() => void keep(without(name))}>
                    {t('keys.reset')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {failure && (
        <p class="field-fault" role="alert">
          {t(failure)}
        </p>
      )}
      <p class="desk-hint">{t('keys.hint')}</p>
      {Object.keys(own).length > 0 && <Button onClick={() => void keep({})}>{t('keys.resetAll')}</Button>}
    </section>
  );
}
