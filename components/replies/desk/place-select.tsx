import { t } from '../../../lib/platform/i18n';
import { type Place, placeOf, treeOf } from '../../../lib/replies/tree';
import type { Shelf } from '../shelf';
import { nodeName } from './words';

interface PlaceSelectProps {
  shelf: Shelf;
  counts: ReadonlyMap<Place, number>;
  place: Place;
  onPlace: (place: Place) => void;
}

/** The tree where there is no room for one. */
export function PlaceSelect({ shelf, counts, place, onPlace }: PlaceSelectProps) {
  const nodes = treeOf(
    { sets: [...shelf.sets.values()], categories: [...shelf.categories.values()] },
    () => true,
  );
  return (
    <select
      class="control place-select"
      aria-label={t('library.tree')}
      value={place}
      onChange={(event) => onPlace(placeOf(event.currentTarget.value))}
    >
      {nodes.map((node) => (
        <option key={node.place} value={node.place}>
          {'　'.repeat(node.level - 1) + nodeName(node)} {counts.get(node.place) ?? ''}
        </option>
      ))}
    </select>
  );
}
