import type { Settings } from '../../../lib/messaging/settings';
import type { NoteFormat } from '../../../lib/notes/types';
import { t } from '../../../lib/platform/i18n';
import { shopKey } from '../../../lib/shops/name';
import { Check } from '../../ui/check';
import { Decided } from '../../ui/decided';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface ChoicesProps {
  formats: readonly NoteFormat[];
  shops: readonly string[];
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

/** Which shop notes in which format, how this agent signs, and whether the panel may press save. */
export function Choices({ formats, shops, settings, onChange }: ChoicesProps) {
  const chosen = settings.noteFormats;
  const names = formats.map(({ id, name }) => [id, name] as const);
  const choose = (key: string, id: string) => {
    const { [key]: _, ...rest } = chosen;
    onChange({ noteFormats: id === '' ? rest : { ...rest, [key]: id } });
  };
  const chosenFor = (key: string) =>
    formats.some(({ id }) => id === chosen[key]) ? (chosen[key] ?? '') : '';
  return (
    <section class="form">
      <h2>{t('notes.desk.choices')}</h2>
      <Decided of="noteFormats">
        <SelectField
          label={t('notes.desk.format')}
          hint={t('notes.desk.format.hint')}
          value={chosenFor('')}
          options={[['', t('notes.desk.format.none')], ...names]}
          onValue={(id) => choose('', id)}
        />
        {shops.map((shop) => (
          <SelectField
            key={shop}
            label={t('notes.desk.format.of', { shop })}
            value={chosenFor(shopKey(shop))}
            options={[['', t('notes.desk.format.same')], ...names]}
            onValue={(id) => choose(shopKey(shop), id)}
          />
        ))}
      </Decided>
      <TextField
        label={t('notes.tag')}
        hint={
          settings.agentName ? t('notes.desk.tag.name', { name: settings.agentName }) : t('notes.tag.hint')
        }
        value={settings.noteTag}
        maxLength={40}
        onDone={(noteTag) => onChange({ noteTag: noteTag.trim() })}
      />
      <Decided of="noteSave">
        <Check
          label={t('notes.desk.save')}
          hint={t('notes.desk.save.hint')}
          checked={settings.noteSave}
          onChange={(noteSave) => onChange({ noteSave })}
        />
      </Decided>
      <Decided of="noteSigns">
        <Check
          label={t('notes.desk.signs')}
          hint={t('notes.desk.signs.hint')}
          checked={settings.noteSigns}
          onChange={(noteSigns) => onChange({ noteSigns })}
        />
      </Decided>
    </section>
  );
}
