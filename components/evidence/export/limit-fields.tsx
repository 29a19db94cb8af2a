import type { FormLimits } from '../../../lib/evidence/submission/limits';
import { t } from '../../../lib/platform/i18n';
import { Decided } from '../../ui/decided';
import { TextField } from '../../ui/text-field';

const MEGABYTE = 2 ** 20;

interface LimitFieldsProps {
  limits: FormLimits;
  onLimits: (change: Partial<FormLimits>) => void;
}

/** What this platform's form takes, as the team reads it there: we know of one platform only. */
export function LimitFields({ limits, onLimits }: LimitFieldsProps) {
  const field = (name: keyof FormLimits, unit: number) => (
    <TextField
      label={t(`evidence.submission.limit.${name}`)}
      inputMode="numeric"
      value={limits[name] === null ? '' : String(limits[name] / unit)}
      onDone={(text) => {
        const number = Number(text.trim());
        // An empty field, or no number: not known.
        onLimits({ [name]: Number.isInteger(number) && number > 0 ? number * unit : null });
      }}
    />
  );
  return (
    <details class="limits">
      <summary>{t('evidence.submission.limits')}</summary>
      <p class="desk-hint">{t('evidence.submission.limits.hint')}</p>
      <Decided of="formLimits">
        <div class="limit-fields">
          {field('pictures', 1)}
          {field('bytes', MEGABYTE)}
          {field('characters', 1)}
        </div>
      </Decided>
    </details>
  );
}
