import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { type Change, removeAll } from '../../../lib/replies/edits';
import type { Group } from '../../../lib/replies/similar';
import type { Reply } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { DiffText } from '../../ui/diff-text';
import { categoryName } from '../category-name';
import type { DeskLibrary } from './types';
import { useSimilar } from './use-similar';
import './duplicates.css';

/** Groups shown at a time: each is compared word by word. */
const STEP = 30;

interface DuplicatesProps {
  library: DeskLibrary;
  onAct: (change: Change, text: string) => void;
  onOpen: (id: string) => void;
}

/** Replies that say the same or nearly the same; one of each group is kept. */
export function Duplicates({ library, onAct, onOpen }: DuplicatesProps) {
  const { shelf, stamp } = library;
  const { done, groups } = useSimilar(shelf, stamp, true);
  const [shown, setShown] = useState(STEP);
  if (!groups) {
    return (
      <p class="desk-hint">
        <progress aria-label={t('library.similar.looking')} value={done} max={1} />{' '}
        {t('library.similar.looking')}
      </p>
    );
  }
  // A row that has been removed since is in no group any more, though the search has not come round yet.
  const standing = groups
    .map((group) => ({ ...group, ids: group.ids.filter((id) => shelf.replies.has(id)) }))
    .filter(({ ids }) => ids.length > 1);
  if (standing.length === 0) return <p class="desk-hint">{t('library.similar.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach.
    <div class="similar" tabIndex={0} role="region" aria-label={t('library.view.duplicates')}>
      <p class="desk-hint">{t('library.similar.count', { count: standing.length })}</p>
      {standing.slice(0, shown).map((group) => (
        <SimilarGroup key={group.ids[0]} group={group} library={library} onAct={onAct} onOpen={onOpen} />
      ))}
      {standing.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>{t('library.similar.more')}</Button>
      )}
    </div>
  );
}

interface SimilarGroupProps extends DuplicatesProps {
  group: Group;
}

function SimilarGroup({ group, library, onAct, onOpen }: SimilarGroupProps) {
  const { shelf } = library;
  const replies = group.ids.flatMap((id) => shelf.replies.get(id) ?? []);
  const isStarter = ({ setId }: Reply) => shelf.sets.get(setId)?.kind === 'starter';
  const [first] = replies;
  const keep = (kept: Reply) => {
    const others = replies.filter((reply) => reply !== kept && !isStarter(reply));
    onAct(removeAll(others), t('library.removed', { count: others.length }));
  };
  return (
    <section class="similar-group">
      <h2>{t(`library.similar.${group.kind}`, { count: replies.length })}</h2>
      <ul>
        {replies.map((reply) => {
          const others = replies.filter((each) => each !== reply && !isStarter(each)).length;
          const category = shelf.categories.get(reply.categoryId);
          const place = [shelf.sets.get(reply.setId)?.name, category && categoryName(category)];
          return (
            <li key={reply.id} class="similar-item">
              <div>
                <Button look="link" onClick={() => onOpen(reply.id)}>
                  {reply.title}
                </Button>
                <span class="similar-facts">
                  {place.filter(Boolean).join(' / ')} ·{' '}
                  {t('library.uses', { count: shelf.usage.get(reply.id)?.count ?? 0 })}
                </span>
              </div>
              <p>
                {reply === first || !first ? (
                  <span class="diff-text">{reply.body}</span>
                ) : (
                  <DiffText before={first.body} after={reply.body} />
                )}
              </p>
              {others > 0 && (
                <Button onClick={() => keep(reply)}>{t('library.similar.keep', { count: others })}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
