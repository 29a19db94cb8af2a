import { useState } from 'preact/hooks';
import type { PlaybookStep } from '../../../lib/guides/types';
import type { Flaw } from '../../../lib/guides/walk';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { LinesField } from './form';
import { LinesEditor, type Replies } from './lines-editor';

interface StepEditorProps {
  step: PlaybookStep;
  index: number;
  steps: readonly PlaybookStep[];
  flaws: readonly Flaw[];
  replies: Replies;
  ownLabels: readonly string[] | null;
  onStep: (step: PlaybookStep) => void;
  /** By one place up or down. */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One step: what to heed, what to say, where it goes on. */
export function StepEditor({
  step,
  index,
  steps,
  flaws,
  replies,
  ownLabels,
  onStep,
  onMove,
  onRemove,
}: StepEditorProps) {
  const change = (part: Partial<PlaybookStep>) => onStep({ ...step, ...part });
  const isLast = index === steps.length - 1;
  // Its own: opened by what it has at first, it would close under the hand with the first letter.
  const [isOpen, setOpen] = useState(flaws.length > 0 || step.name === '');
  return (
    <details class="step" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="step-name">
          {index + 1}. {step.name || t('guides.desk.nameless')}
        </span>
        <span class="step-ways">{wayWords(step, steps, isLast)}</span>
        {flaws.map(({ kind, to }) => (
          <span key={`${kind} ${to}`} class="step-flaw">
            {t(`guides.desk.flaw.${kind}`, { to: to ?? '' })}
          </span>
        ))}
      </summary>
      <div class="step-fields">
        <TextField label={t('guides.desk.name')} value={step.name} onValue={(name) => change({ name })} />
        <LinesField
          label={t('guides.desk.advice')}
          hint={t('guides.desk.advice.hint')}
          lines={step.advice}
          onLines={(advice) => change({ advice })}
        />
        <LinesEditor
          lines={step.lines}
          replies={replies}
          ownLabels={ownLabels}
          onLines={(lines) => change({ lines })}
        />
        <Branches step={step} steps={steps} onStep={onStep} />
        <div class="desk-acts">
          <Button disabled={index === 0} onClick={() => onMove(-1)}>
            {t('guides.desk.up')}
          </Button>
          <Button disabled={isLast} onClick={() => onMove(1)}>
            {t('guides.desk.down')}
          </Button>
          <Button look="danger" disabled={steps.length === 1} onClick={onRemove}>
            {t('guides.desk.stepRemove')}
          </Button>
        </div>
      </div>
    </details>
  );
}

function wayWords({ branches }: PlaybookStep, steps: readonly PlaybookStep[], isLast: boolean): string {
  if (branches === undefined) return isLast ? t('guides.desk.ends') : '';
  if (branches.length === 0) return t('guides.desk.ends');
  return branches
    .map(({ label, to }) => `${label} → ${steps.find(({ id }) => id === to)?.name ?? to}`)
    .join(' · ');
}

type BranchesProps = Pick<StepEditorProps, 'step' | 'steps' | 'onStep'>;

function Branches({ step, steps, onStep }: BranchesProps) {
  const { branches, ...rest } = step;
  const way = branches === undefined ? 'next' : branches.length === 0 ? 'end' : 'branches';
  const first = steps.find(({ id }) => id !== step.id) ?? step;
  const put = (list: { label: string; to: string }[]) => onStep({ ...rest, branches: list });
  return (
    <fieldset class="branches">
      <legend>{t('guides.desk.branches')}</legend>
      <select
        class="control"
        aria-label={t('guides.desk.branches')}
        value={way}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'next') onStep(rest);
          else put(value === 'end' ? [] : [{ label: '', to: first.id }]);
        }}
      >
        <option value="next">{t('guides.desk.way.next')}</option>
        <option value="branches">{t('guides.desk.way.branches')}</option>
        <option value="end">{t('guides.desk.way.end')}</option>
      </select>
      {branches?.map((branch, n) => (
        <div key={n} class="branch">
          <input
            class="control"
            type="text"
            aria-label={t('guides.desk.label')}
            placeholder={t('guides.desk.label')}
            value={branch.label}
            onInput={({ currentTarget: { value: label } }) =>
              put(branches.map((each, at) => (at === n ? { ...each, label } : each)))
            }
          />
          <select
            class="control"
            aria-label={t('guides.desk.to')}
            value={branch.to}
            onChange={({ currentTarget: { value: to } }) =>
              put(branches.map((each, at) => (at === n ? { ...each, to } : each)))
            }
          >
            {steps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
            {!steps.some(({ id }) => id === branch.to) && <option value={branch.to}>{branch.to}</option>}
          </select>
          <IconButton
            icon="clear"
            label={t('guides.desk.branchRemove')}
            onClick={() => put(branches.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {way === 'branches' && (
        <Button look="link" onClick={() => put([...(branches ?? []), { label: '', to: first.id }])}>
          {t('guides.desk.branchAdd')}
        </Button>
      )}
    </fieldset>
  );
}
