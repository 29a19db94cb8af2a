import { useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { type TextKey, t } from '../../lib/platform/i18n';
import { BY_LABEL } from '../../lib/wording/levels';
import { LABELS, type Label, LEVELS, type LevelChoice } from '../../lib/wording/types';
import { Check } from '../ui/check';
import { Decided } from '../ui/decided';
import { SelectField } from '../ui/select-field';
import './team.css';

interface WordingLevelsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

const CHOICES: readonly LevelChoice[] = [...LEVELS, 'off'];

/** Whether words are checked, and how loud each kind of them is told. */
export function WordingLevels({ settings, onChange }: WordingLevelsProps) {
  const [said, say] = useState<TextKey | null>(null);
  const { labels = {} } = settings.wordingLevels;
  const change = async (part: Partial<Settings>) => {
    const done = await call('settings.change', part);
    if (done.ok) onChange(done.value);
    say(done.ok ? 'settings.saved' : (`fault.${done.error.code}` as TextKey));
  };
  const choose = (label: Label, level: LevelChoice) => {
    const { [label]: _, ...rest } = labels;
    const own = level === BY_LABEL[label] ? rest : { ...rest, [label]: level };
    void change({ wordingLevels: { ...settings.wordingLevels, labels: own } });
  };
  return (
    <section>
      <h2>{t('wording.title')}</h2>
      <p class="desk-hint">{t('wording.title.hint')}</p>
      <Check
        label={t('wording.on')}
        hint={t('wording.on.hint')}
        checked={settings.wording}
        onChange={(wording) => void change({ wording })}
      />
      <Decided of="wordingLevels">
        <div class="team-grid">
          {LABELS.map((label) => (
            <SelectField
              key={label}
              label={t(`wording.label.${label}`)}
              value={labels[label] ?? BY_LABEL[label]}
              options={CHOICES.map((level) => [level, levelText(label, level)])}
              onValue={(level) => choose(label, level)}
            />
          ))}
        </div>
      </Decided>
      <Check
        label={t('care.on')}
        hint={t('care.on.hint')}
        checked={settings.care}
        onChange={(care) => void change({ care })}
      />
      <p class="form-said" role="status">
        {said && t(said)}
      </p>
    </section>
  );
}

function levelText(label: Label, level: LevelChoice): string {
  const name = t(`wording.level.${level}`);
  return level === BY_LABEL[label] ? t('wording.level.default', { name }) : name;
}
