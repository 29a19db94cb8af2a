import { t } from '../../../lib/platform/i18n';
import { siblings } from '../../../lib/replies/tree';
import type { Category } from '../../../lib/replies/types';
import type { ControlProps } from '../../ui/field';
import { categoryName } from '../category-name';
import type { Shelf } from '../shelf';

interface CategorySelectProps {
  shelf: Shelf;
  value: string;
  onValue: (categoryId: string) => void;
  /** Those that cannot be chosen. */
  without?: (category: Category) => boolean;
  /** Offered above all, with the empty id. */
  none?: string;
  control?: ControlProps;
  label?: string;
}

/** A category of any set that can be written to: what is in a starter set belongs to its pack. */
export function CategorySelect(props: CategorySelectProps) {
  const { shelf, value, onValue, without, none, control, label } = props;
  const sets = [...shelf.sets.values()]
    .filter(({ kind }) => kind !== 'starter')
    .sort((a, b) => a.order - b.order);
  const categories = [...shelf.categories.values()];
  const option = (category: Category, prefix: string) =>
    without?.(category) ? null : (
      <option key={category.id} value={category.id}>
        {prefix + categoryName(category)}
      </option>
    );
  return (
    <select
      class="control"
      aria-label={label}
      {...control}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    >
      <option value="" disabled={none === undefined}>
        {none ?? t('library.category.choose')}
      </option>
      {sets.map((set) => (
        <optgroup key={set.id} label={set.name}>
          {siblings(categories, { setId: set.id }).flatMap((top) => [
            option(top, ''),
            ...siblings(categories, { setId: set.id, parentId: top.id }).map((each) => option(each, '　')),
          ])}
        </optgroup>
      ))}
    </select>
  );
}
