import { t } from '../../lib/platform/i18n';
import { NAME_LENGTH } from '../../lib/replies/limits';
import { type Category, UNSORTED_CATEGORY } from '../../lib/replies/types';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { categoryName } from './category-name';
import { type Draft, NEW_CATEGORY } from './draft';
import { fieldFault } from './field-fault';
import type { Faults } from './written';

interface CategoryFieldProps {
  draft: Draft;
  categories: Category[];
  faults: Faults;
  onChange: (part: Partial<Draft>) => void;
}

/** Where a reply is kept: a category there is, or a new one with its name. */
export function CategoryField({ draft, categories, faults, onChange }: CategoryFieldProps) {
  const isMade = categories.some(({ id }) => id === UNSORTED_CATEGORY);
  const isToBeMade = draft.categoryId === null && !isMade;
  return (
    <>
      <SelectField
        label={t('editor.category')}
        value={draft.categoryId ?? (isMade ? UNSORTED_CATEGORY : '')}
        options={[
          ...(isToBeMade ? [['', t('personal.category')] as const] : []),
          ...categories.map((category) => [category.id, categoryName(category)] as const),
          [NEW_CATEGORY, t('editor.category.new')],
        ]}
        onValue={(categoryId) => onChange({ categoryId: categoryId || null })}
      />
      {draft.categoryId === NEW_CATEGORY && (
        <TextField
          label={t('editor.category.name')}
          fault={fieldFault(faults.newCategory)}
          maxLength={NAME_LENGTH}
          value={draft.newCategory}
          onValue={(newCategory) => onChange({ newCategory })}
        />
      )}
    </>
  );
}
