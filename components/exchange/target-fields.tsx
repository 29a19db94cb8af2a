import type { PlanLibrary, Target } from '../../lib/exchange/plan-types';
import { t } from '../../lib/platform/i18n';
import { NAME_LENGTH } from '../../lib/replies/limits';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { freshTarget, KEPT_KINDS, nameOfFile, openSets } from './targets';

interface TargetFieldsProps {
  library: PlanLibrary;
  target: Target;
  fileName: string;
  onTarget: (target: Target) => void;
}

/** A set that is there, or a new one and its name. */
export function TargetFields({ library, target, fileName, onTarget }: TargetFieldsProps) {
  const sets = openSets(library);
  // There is one set of the agent's own; once it is there, it is in the list.
  const kinds = KEPT_KINDS.filter((kind) => kind !== 'personal' || !sets.some((set) => set.kind === kind));
  const fresh = 'fresh' in target ? target.fresh : null;
  // `+team` is a new one: no id begins with a plus.
  const choose = (value: string) => {
    const kind = kinds.find((each) => `+${each}` === value);
    onTarget(kind ? freshTarget(kind, nameOfFile(fileName), 'zh-CN') : { id: value });
  };
  return (
    <div class="import-fields">
      <SelectField
        label={t('exchange.into')}
        value={fresh ? `+${fresh.kind}` : 'id' in target ? target.id : ''}
        options={[
          ...sets.map(
            ({ id, name, kind }) =>
              [id, t('exchange.set.of', { name, kind: t(`library.kind.${kind}`) })] as const,
          ),
          ...kinds.map(
            (kind) =>
              [`+${kind}`, kind === 'personal' ? t('personal.set') : t(`exchange.set.new.${kind}`)] as const,
          ),
        ]}
        onValue={choose}
      />
      {fresh && fresh.kind !== 'personal' && (
        <>
          <TextField
            label={t('exchange.set.name')}
            fault={fresh.name.trim() === '' ? t('exchange.set.empty') : undefined}
            maxLength={NAME_LENGTH}
            value={fresh.name}
            onValue={(name) => onTarget({ fresh: { ...fresh, name } })}
          />
          <SelectField
            label={t('exchange.set.language')}
            value={fresh.language}
            options={(['zh-CN', 'en'] as const).map((each) => [each, t(`language.${each}`)])}
            onValue={(language) => onTarget({ fresh: { ...fresh, language } })}
          />
        </>
      )}
    </div>
  );
}
