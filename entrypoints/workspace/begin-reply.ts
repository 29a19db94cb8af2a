import { writeAddress } from '../../components/replies/desk/address';
import { rowDraftOf } from '../../components/replies/desk/row-draft';
import type { RowDrafts } from '../../components/replies/desk/use-row-drafts';
import type { Shelf } from '../../components/replies/shelf';
import { LIMITS } from '../../lib/replies/limits';
import type { Category, Reply } from '../../lib/replies/types';

/** Opens the library's editor with a new reply of the team that begins with these words; saved it is not. */
export function beginReply(shelf: Shelf, drafts: RowDrafts, title: string, body: string): void {
  const category = homeOf(shelf);
  if (!category) return void location.assign('#library');
  const id = crypto.randomUUID();
  const base: Reply = {
    ...{ id, setId: category.setId, categoryId: category.id, title: '', body: '', shortcut: '', stage: null },
    ...{ tags: [], order: lastIn(shelf, category) + 1, pinned: false, editedAt: 0, revision: 0 },
  };
  // A title that is cut would lose the rest of a question.
  const isLong = title.length > LIMITS.title;
  const words = { title: title.slice(0, LIMITS.title), body: isLong && !body ? title : body };
  drafts.put(id, { base, draft: { ...rowDraftOf(base), ...words } });
  const address = {
    place: `category:${category.id}` as const,
    query: '',
    sort: null,
    isDown: false,
    open: id,
  };
  location.assign(`#library/${writeAddress(address)}`);
}

/** The team's first category; where it has none, the first that can be written into. */
function homeOf({ sets, categories }: Shelf): Category | undefined {
  const kindOf = ({ setId }: Category) => sets.get(setId)?.kind;
  const all = [...categories.values()]
    .filter((category) => kindOf(category) !== 'starter')
    .sort((a, b) => (sets.get(a.setId)?.order ?? 0) - (sets.get(b.setId)?.order ?? 0) || a.order - b.order);
  return all.find((category) => kindOf(category) === 'team') ?? all[0];
}

const lastIn = ({ replies }: Shelf, { id }: Category): number =>
  [...replies.values()].reduce(
    (last, { categoryId, order }) => (categoryId === id ? Math.max(last, order) : last),
    0,
  );
