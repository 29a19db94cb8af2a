import type { PlanLibrary, Target } from '../../lib/exchange/plan-types';
import { t } from '../../lib/platform/i18n';
import { Field } from '../ui/field';
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
      <Field label={t('exchange.into')}>
        {(control) => (
          <select
            {...control}
            class="control"
            value={fresh ? `+${fresh.kind}` : 'id' in target ? target.id : ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {sets.map(({ id, name, kind }) => (
              <option key={id} value={id}>
                {t('exchange.set.of', { name, kind: t(`library.kind.${kind}`) })}
              </option>
            ))}
            {kinds.map((kind) => (
              <option key={kind} value={`+${kind}`}>
                {kind === 'personal' ? t('personal.set') : t(`exchange.set.new.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {fresh && fresh.kind !== 'personal' && (
        <>
          <Field
            label={t('exchange.set.name')}
            fault={fresh.name.trim() === '' ? t('exchange.set.empty') : undefined}
          >
            {(control) => (
              <input
                {...control}
                class="control"
                maxLength={40}
                value={fresh.name}
                onInput={(event) => onTarget({ fresh: { ...fresh, name: event.currentTarget.value } })}
              />
            )}
          </Field>
          <Field label={t('exchange.set.language')}>
            {(control) => (
              <select
                {...control}
                class="control"
                value={fresh.language}
                onChange={(event) =>
                  onTarget({ fresh: { ...fresh, language: event.currentTarget.value as 'zh-CN' | 'en' } })
                }
              >
                <option value="zh-CN">{t('language.zh-CN')}</option>
                <option value="en">{t('language.en')}</option>
              </select>
            )}
          </Field>
        </>
      )}
    </div>
  );
}
