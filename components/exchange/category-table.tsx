import { type CategoryChoices, type CategoryMatch, proposedId } from '../../lib/exchange/categories';
import { t } from '../../lib/platform/i18n';
import type { Category } from '../../lib/replies/types';
import { Button } from '../ui/button';

interface CategoryTableProps {
  matches: readonly CategoryMatch[];
  choices: CategoryChoices;
  /** Of the set that rows go into. */
  categories: readonly Category[];
  onChoose: (key: string, id: string | null) => void;
}

/** The file's categories, each with the one that its rows go into. What is only likely is said, and never done. */
export function CategoryTable({ matches, choices, categories, onChoose }: CategoryTableProps) {
  const names = new Map(categories.map((each) => [each.id, each]));
  // With the one above it: two drawers may have a 破损 each.
  const called = ({ name, parentId }: Category): string => {
    const parent = parentId === undefined ? undefined : names.get(parentId);
    return parent ? `${parent.name} / ${name}` : name;
  };
  const listed = categories
    .map((each) => ({ id: each.id, name: called(each) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  return (
    <table class="table import-categories">
      <thead>
        <tr>
          <th scope="col">{t('exchange.category')}</th>
          <th scope="col">{t('exchange.category.to')}</th>
        </tr>
      </thead>
      <tbody>
        {matches.map((match) => {
          const { key, path, count } = match;
          const chosen = Object.hasOwn(choices, key) ? (choices[key] ?? null) : proposedId(match);
          // The set may have changed under the plan: then there is nobody to name.
          const likely = match.match && names.get(match.match.id);
          const name = path.join(' / ') || t('exchange.category.none');
          return (
            <tr key={key}>
              <th scope="row">
                {name} <span class="import-count">{t('exchange.rows', { count })}</span>
              </th>
              <td>
                <select
                  class="control"
                  aria-label={name}
                  value={chosen ?? ''}
                  onChange={(event) => onChoose(key, event.currentTarget.value || null)}
                >
                  <option value="">
                    {path.length === 0 ? t('personal.category') : t('exchange.category.new', { name })}
                  </option>
                  {listed.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
                {likely && match.match && match.match.likeness !== 'same' && (
                  <span class="import-likely">
                    {chosen === match.match.id ? (
                      t('exchange.category.synonym')
                    ) : (
                      <Button look="link" onClick={() => onChoose(key, likely.id)}>
                        {t('exchange.category.merge', { name: called(likely) })}
                      </Button>
                    )}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
