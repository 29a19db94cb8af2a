import { t } from '../../lib/platform/i18n';
import { type Category, UNSORTED_CATEGORY } from '../../lib/replies/types';
import { Field } from '../ui/field';
import { categoryName } from './category-name';
import { type Draft, NEW_CATEGORY } from './draft';

interface CategoryFieldProps {
  draft: Draft;
  categories: Category[];
  /** The new category has no name yet. */
  isNameless: boolean;
  onChange: (part: Partial<Draft>) => void;
}

/** Where a reply is kept: a category there is, or a new one with its name. */
export function CategoryField({ draft, categories, isNameless, onChange }: CategoryFieldProps) {
  const isMade = categories.some(({ id }) => id === UNSORTED_CATEGORY);
  return (
    <>
      <Field label={t('editor.category')}>
        {(control) => (
          <select
            class="control"
            {...control}
            value={draft.categoryId ?? (isMade ? UNSORTED_CATEGORY : '')}
            onChange={(event) => onChange({ categoryId: event.currentTarget.value || null })}
          >
            {draft.categoryId === null && !isMade && <option value="">{t('personal.category')}</option>}
            {categories.map((category) => (
              <option key={category.id} value={category.id}>
                {categoryName(category)}
              </option>
            ))}
            <option value={NEW_CATEGORY}>{t('editor.category.new')}</option>
          </select>
        )}
      </Field>
      {draft.categoryId === NEW_CATEGORY && (
        <Field label={t('editor.category.name')} fault={isNameless ? t('editor.empty') : undefined}>
          {(control) => (
            <input
              class="control"
              {...control}
              type="text"
              maxLength={30}
              value={draft.newCategory}
              onInput={(event) => onChange({ newCategory: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
