import { useState } from 'preact/hooks';
import { type TextKey, t } from '../../lib/platform/i18n';
import { MARKETPLACES } from '../../lib/profile/types';
import { POSTS } from '../../lib/replies/types';
import { Chip } from '../ui/chip';
import { Field } from '../ui/field';
import type { Draft, Faults } from './draft';

interface EditorMoreProps {
  draft: Draft;
  faults: Faults;
  onChange: (part: Partial<Draft>) => void;
}

/** When, where and by whom a reply may be used, and what it is found by: what most replies need nothing of. */
export function EditorMore({ draft, faults, onChange }: EditorMoreProps) {
  return (
    <>
      <Field label={t('editor.tags')} hint={t('editor.tags.hint')}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            value={draft.tags}
            onInput={(event) => onChange({ tags: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="editor-pair">
        {(['validFrom', 'validUntil'] as const).map((bound) => (
          <Field
            key={bound}
            label={t(`editor.${bound}`)}
            fault={bound === 'validUntil' && faults.validUntil ? t('editor.validUntil.before') : undefined}
          >
            {(control) => (
              <input
                class="control"
                {...control}
                type="date"
                value={draft[bound]}
                onInput={(event) => onChange({ [bound]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Choices
        label={t('editor.posts')}
        options={POSTS}
        chosen={draft.posts}
        name={(post) => t(`post.${post}`)}
        onChange={(posts) => onChange({ posts })}
      />
      <Choices
        label={t('editor.marketplaces')}
        options={MARKETPLACES}
        chosen={draft.marketplaces}
        name={(marketplace) => t(`market.${marketplace}` as TextKey)}
        onChange={(marketplaces) => onChange({ marketplaces })}
      />
      <Field label={t('editor.shops')} hint={t('editor.shops.hint')}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            value={draft.shops}
            onInput={(event) => onChange({ shops: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

interface ChoicesProps<T extends string> {
  label: string;
  options: readonly T[];
  chosen: readonly T[];
  name: (option: T) => string;
  onChange: (chosen: T[]) => void;
}

/** Any of several; none chosen means all. What is chosen stays in sight while the rest is folded away. */
function Choices<T extends string>({ label, options, chosen, name, onChange }: ChoicesProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? options : options.filter((option) => chosen.includes(option));
  return (
    <fieldset class="editor-choices">
      <legend class="field-label">{label}</legend>
      {shown.map((option) => (
        <Chip
          key={option}
          pressed={chosen.includes(option)}
          onClick={() => onChange(options.filter((each) => (each === option) !== chosen.includes(each)))}
        >
          {name(option)}
        </Chip>
      ))}
      {!isOpen && (
        <button type="button" class="chip" aria-expanded={false} onClick={() => setOpen(true)}>
          {t(chosen.length > 0 ? 'editor.choose' : 'editor.choose.all')}
        </button>
      )}
    </fieldset>
  );
}
