import { useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Result } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import type { Profile } from '../../lib/profile/types';
import type { TeachablePart } from '../../lib/teach/types';
import { Button } from '../ui/button';
import { faultText } from '../ui/fault-text';
import { Field } from '../ui/field';
import { saveJson } from '../ui/save-json';
import { named, patchOf } from './outcome';

interface SaveFormProps {
  profile: Profile;
  /** Null: a new console, which gets a name; else the one whose `parts` were taught again. */
  of: string | null;
  parts: readonly TeachablePart[] | null;
  onSaved: () => void;
}

/** Keeps what was taught, or hands it out as a file; both are the same data. */
export function SaveForm({ profile, of, parts, onSaved }: SaveFormProps) {
  const [name, setName] = useState(profile.name['zh-CN']);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const patch = of !== null && parts ? patchOf(of, parts, profile) : null;
  const isNew = of === null;
  const isReady = isNew ? name.trim() !== '' : patch !== null;

  const keep = (): Promise<Result<unknown>> =>
    patch
      ? call('consoles.patch', { patch, source: 'taught' })
      : call('consoles.save', { profile: named(profile, name.trim()) });
  const save = async () => {
    if (!isReady || isSaving) return;
    setSaving(true);
    const kept = await keep();
    setSaving(false);
    if (kept.ok) onSaved();
    else setTrouble(faultText(kept.error));
  };
  const file = () =>
    patch
      ? saveJson(`${patch.of}.${parts?.join('-')}.json`, patch)
      : saveJson(`${profile.id}.json`, named(profile, name.trim()));
  return (
    <form
      class="teach-save"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isNew && (
        <Field label={t('teach.name')} hint={t('teach.name.hint')}>
          {(control) => (
            <input
              class="control"
              {...control}
              type="text"
              maxLength={40}
              autocomplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {trouble && (
        <p class="teach-problem" role="alert">
          {trouble}
        </p>
      )}
      <div class="teach-acts">
        <Button look="main" type="submit" disabled={!isReady || isSaving}>
          {t('teach.save')}
        </Button>
        <Button disabled={!isReady} onClick={file}>
          {t('teach.export')}
        </Button>
      </div>
    </form>
  );
}
