import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../../lib/guides/days';
import { t } from '../../../lib/platform/i18n';
import { type Change, copyAll, moveAll, removeAll, reorder } from '../../../lib/replies/edits';
import { rowOf } from '../../../lib/replies/overlay';
import { idIn, type Place } from '../../../lib/replies/tree';
import type { Reply } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { StatusLine } from '../../ui/status-line';
import { useNow } from '../../ui/use-now';
import type { BulkAct } from './bulk-acts';
import { BulkBar } from './bulk-bar';
import { DeskSearch } from './desk-search';
import { Detail } from './detail';
import { Duplicates } from './duplicates';
import { moveNode } from './move-node';
import { PlaceForm } from './place-form';
import { PlaceSelect } from './place-select';
import { rowDraftOf } from './row-draft';
import { Table } from './table';
import { Tree } from './tree';
import type { DeskLibrary } from './types';
import { useActs } from './use-acts';
import { useAddress } from './use-address';
import { useListing } from './use-listing';
import type { RowDrafts } from './use-row-drafts';
import { useSelection } from './use-selection';
import './desk.css';

const MINUTE = 60_000;

interface LibraryDeskProps {
  library: DeskLibrary;
  drafts: RowDrafts;
  /** What the address says behind the view's name. */
  item: string | null;
  onItem: (item: string) => void;
  /** What else there is to do with a reply that is open. */
  aside: (reply: Reply) => ComponentChildren;
}

/** The library as its keeper works on it: where on the left, which in the middle, what on the right. */
export function LibraryDesk({ library, drafts, item, onItem, aside }: LibraryDeskProps) {
  const { shelf, stamp } = library;
  const [address, go] = useAddress(item, onItem);
  const { place, open } = address;
  const now = useNow(MINUTE);
  const today = dayOf(now);
  const { rows, counts } = useListing({ shelf, stamp, address, now, today });
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(ids);
  const acts = useActs(library);
  const [bulkAct, setBulkAct] = useState<BulkAct | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const chosen = useMemo(
    () => selection.chosen.flatMap((id) => shelf.replies.get(id) ?? []),
    [selection.chosen, stamp],
  );

  const apply = (change: Change, text: string) => void acts.act(change, text, 'bulk');
  const own = (replies: readonly Reply[]) =>
    replies.filter(({ setId }) => shelf.sets.get(setId)?.kind !== 'starter').map(rowOf);
  const remove = () => {
    const going = own(chosen);
    if (going.length > 0) apply(removeAll(going), t('library.removed', { count: going.length }));
  };
  const moveTo = (categoryId: string) => {
    const category = shelf.categories.get(categoryId);
    const moving = own(chosen);
    if (category && moving.length > 0)
      apply(moveAll(moving, category, shelf.replies.values()), t('library.moved', { count: moving.length }));
  };
  const categoryId = idIn(place, 'category');
  const setOfPlace = shelf.sets.get(shelf.categories.get(categoryId ?? '')?.setId ?? '');
  const canOrder =
    categoryId !== null && setOfPlace?.kind !== 'starter' && !address.sort && !address.query.trim();
  const order = (before: string | null) => {
    const all = rows.filter((reply) => reply.categoryId === categoryId).map(rowOf);
    const change = reorder(all, selection.selected, before);
    if (change.replies.length > 0) apply(change, t('library.ordered'));
  };
  const newReply = (to: string) => {
    const category = shelf.categories.get(to);
    if (!category) return;
    const id = crypto.randomUUID();
    const base = emptyReply(id, category.setId, to, shelf.replies.values());
    drafts.put(id, { base, draft: rowDraftOf(base) });
    go({ open: id });
  };
  const copy = (reply: Reply) => {
    setBulkAct('copy');
    selection.only(reply.id);
    go({ open: null });
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest('input:not([type=checkbox]), textarea, select');
      if (isTyping || event.isComposing) return;
      if (event.key === '/') search.current?.focus();
      else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) acts.undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const setPlace = (next: Place) => {
    selection.none();
    go({ place: next, open: null });
  };
  if (shelf.failure) return <p class="desk-hint">{t('library.failed')}</p>;
  return (
    <div class="library" data-detail={open !== null || undefined}>
      <div class="library-left">
        <Tree
          shelf={shelf}
          counts={counts}
          place={place}
          onPlace={setPlace}
          onDrop={moveTo}
          onMove={(node, by) => {
            const change = moveNode(node, by, shelf);
            if (change) apply(change, t('library.ordered'));
          }}
        />
      </div>
      <div class="library-middle">
        <PlaceSelect shelf={shelf} counts={counts} place={place} onPlace={setPlace} />
        {place !== 'duplicates' && (
          <div class="library-bar">
            <DeskSearch
              inputRef={search}
              query={address.query}
              onQuery={(query) => go({ query })}
              onDown={() => selection.move(0, false)}
            />
            <span class="library-count">{t('library.count', { count: rows.length })}</span>
            {categoryId !== null && setOfPlace?.kind !== 'starter' && (
              <Button onClick={() => newReply(categoryId)}>{t('editor.new')}</Button>
            )}
          </div>
        )}
        {chosen.length > 0 && (chosen.length > 1 || open === null || bulkAct) && (
          <BulkBar
            library={library}
            chosen={chosen}
            act={bulkAct}
            onAct={setBulkAct}
            onApply={apply}
            onRemove={remove}
            onNone={selection.none}
          />
        )}
        {place === 'duplicates' ? (
          <Duplicates library={library} onAct={apply} onOpen={(id) => go({ open: id })} />
        ) : (
          <Table
            rows={rows}
            selection={selection}
            address={address}
            categories={shelf.categories}
            usage={shelf.usage}
            today={today}
            isDirty={drafts.isDirty}
            onSort={(sort) =>
              go(
                address.sort !== sort
                  ? { sort, isDown: false }
                  : address.isDown
                    ? { sort: null, isDown: false }
                    : { isDown: true },
              )
            }
            onOpen={(id) => go({ open: id })}
            onRemove={remove}
            onOrder={canOrder ? order : null}
          />
        )}
        <StatusLine said={acts.said} />
      </div>
      <div class="library-right">
        {open !== null ? (
          <Detail
            key={open}
            id={open}
            library={library}
            drafts={drafts}
            acts={acts}
            onClose={() => go({ open: null })}
            onCopy={copy}
            aside={aside}
          />
        ) : (
          <PlaceForm
            key={place}
            library={library}
            place={place}
            counts={counts}
            onAct={apply}
            onPlace={setPlace}
            onNewReply={newReply}
          />
        )}
      </div>
    </div>
  );
}

function emptyReply(id: string, setId: string, categoryId: string, all: Iterable<Reply>): Reply {
  const [made] = copyAll([BLANK], { id: categoryId, setId, name: '', order: 0 }, all, () => id).replies;
  return made ?? BLANK;
}

const BLANK: Reply = {
  id: '',
  setId: '',
  categoryId: '',
  title: '',
  body: '',
  shortcut: '',
  stage: null,
  tags: [],
  order: 0,
  pinned: false,
  editedAt: 0,
  revision: 0,
};
