import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { Change } from '../../../lib/replies/edits';
import { idIn, type Place } from '../../../lib/replies/tree';
import type { ReplySet } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { CategoryForm } from './category-form';
import { SetForm } from './set-form';
import type { DeskLibrary } from './types';

interface PlaceFormProps {
  library: DeskLibrary;
  place: Place;
  counts: ReadonlyMap<Place, number>;
  onAct: (change: Change, text: string) => void;
  onPlace: (place: Place) => void;
  onNewReply: (categoryId: string) => void;
}

/** What can be done with the place itself, while no reply is open. */
export function PlaceForm({ library, place, counts, onAct, onPlace, onNewReply }: PlaceFormProps) {
  const [fresh, setFresh] = useState<ReplySet | null>(null);
  const { shelf } = library;
  const set = fresh ?? shelf.sets.get(idIn(place, 'set') ?? '');
  const category = shelf.categories.get(idIn(place, 'category') ?? '');
  const count = fresh ? 0 : (counts.get(place) ?? 0);
  const begin = () => {
    const order = Math.max(-1, ...[...shelf.sets.values()].map((each) => each.order)) + 1;
    const id = crypto.randomUUID();
    setFresh({ id, kind: 'team', name: '', language: 'zh-CN', version: 0, order });
  };
  return (
    <div class="place-form">
      {set && (
        <SetForm
          key={set.id}
          library={library}
          set={set}
          isNew={fresh !== null}
          count={count}
          onNewReply={onNewReply}
          onNewCategory={(id) => onPlace(`category:${id}`)}
          onAct={(change, text) => {
            onAct(change, text);
            if (fresh) onPlace(`set:${fresh.id}`);
            setFresh(null);
          }}
        />
      )}
      {!fresh && category && (
        <CategoryForm
          library={library}
          category={category}
          count={count}
          onAct={onAct}
          onOpen={(id) => onPlace(`category:${id}`)}
          onNewReply={onNewReply}
        />
      )}
      {!set && !category && <p class="desk-hint">{t('library.hint')}</p>}
      <div>
        {fresh ? (
          <Button onClick={() => setFresh(null)}>{t('editor.cancel')}</Button>
        ) : (
          <Button onClick={begin}>{t('library.set.new')}</Button>
        )}
      </div>
    </div>
  );
}
