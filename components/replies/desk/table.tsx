import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { Reply } from '../../../lib/replies/types';
import { Icon } from '../../ui/icon';
import { type Address, COLUMNS, type Column } from './address';
import { hasRows } from './drag';
import { type RowFacts, TableRow } from './table-row';
import type { Selection } from './use-selection';
import { useWindow } from './use-window';
import './table.css';

interface TableProps extends RowFacts {
  rows: readonly Reply[];
  selection: Selection;
  address: Address;
  onSort: (column: Column) => void;
  onOpen: (id: string) => void;
  onRemove: () => void;
  /** Null where the order on show is not the library's own. */
  onOrder: ((before: string | null) => void) | null;
}

/** All replies of a place: tens of thousands, of which only those in sight are drawn. */
export function Table({ rows, selection, address, onSort, onOpen, onRemove, onOrder, ...facts }: TableProps) {
  const view = useWindow(rows.length);
  const { selected, cursor } = selection;
  const { place, query, sort, isDown } = address;
  useEffect(() => {
    if (view.box.current) view.box.current.scrollTop = 0;
  }, [place, query, sort, isDown]);

  /** By one step among all, those chosen staying together. */
  const shift = (by: -1 | 1) => {
    const places = rows.flatMap(({ id }, at) => (selected.has(id) ? [at] : []));
    const [first, last] = [places[0], places.at(-1)];
    if (!onOrder || first === undefined || last === undefined) return;
    const before = by < 0 ? rows[first - 1] : rows[last + 2];
    if (by < 0 ? before : rows[last + 1]) onOrder(before?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || (event.target as HTMLElement).closest('.entry-head')) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    const steps = {
      ArrowUp: -1,
      ArrowDown: 1,
      PageUp: -view.page,
      PageDown: view.page,
      Home: -rows.length,
      End: rows.length,
    };
    const by = steps[event.key as keyof typeof steps];
    if (event.altKey && (by === -1 || by === 1)) shift(by);
    else if (by !== undefined && !event.altKey) {
      const to = selection.move(by, event.shiftKey);
      if (to !== null) view.reveal(to);
    } else if (event.key === 'a' && isCtrl) selection.all();
    else if (event.key === 'Escape' && selected.size > 0) selection.none();
    else if (event.key === 'Enter' && cursor) onOpen(cursor);
    else if (event.key === ' ' && cursor) selection.toggle(cursor);
    else if (event.key === 'Delete' && selection.chosen.length > 0) onRemove();
    else return;
    event.preventDefault();
  };

  return (
    // No table element: that would lay out all of its rows, and here are 50,000.
    <div
      class="library-table"
      role="grid"
      aria-label={t('library.table')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={cursor ? `library-row-${cursor}` : undefined}
      tabIndex={0}
      ref={view.box}
      onKeyDown={onKeyDown}
    >
      <Head address={address} selection={selection} total={rows.length} onSort={onSort} />
      <div class="table-space" role="rowgroup" style={{ height: `${view.height}px` }}>
        {rows.slice(view.first, view.last).map((reply, n) => (
          <TableRow
            key={reply.id}
            reply={reply}
            index={view.first + n}
            top={(view.first + n) * view.rowHeight}
            height={view.rowHeight}
            isSelected={selected.has(reply.id)}
            isCursor={cursor === reply.id}
            isOpen={address.open === reply.id}
            onPick={(event) => {
              if (event.shiftKey) selection.rangeTo(reply.id);
              else if (event.ctrlKey || event.metaKey) selection.toggle(reply.id);
              else {
                selection.only(reply.id);
                onOpen(reply.id);
              }
              // The keys go on from here.
              view.box.current?.focus({ preventScroll: true });
            }}
            onToggle={() => selection.toggle(reply.id)}
            onDragStart={() => {
              if (!selected.has(reply.id)) selection.only(reply.id);
            }}
            onDropBefore={onOrder && (() => onOrder(reply.id))}
            {...facts}
          />
        ))}
      </div>
      {onOrder && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard moves rows by Alt and an arrow.
        <div
          class="table-end"
          role="presentation"
          onDragOver={(event) => hasRows(event) && event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            onOrder(null);
          }}
        />
      )}
    </div>
  );
}

interface HeadProps {
  address: Address;
  selection: Selection;
  total: number;
  onSort: (column: Column) => void;
}

function Head({ address, selection, total, onSort }: HeadProps) {
  const { sort, isDown } = address;
  const isAll = total > 0 && selection.chosen.length === total;
  return (
    <div role="rowgroup" class="table-headgroup">
      <div class="table-row table-head" role="row" aria-rowindex={1}>
        <span role="columnheader" class="entry entry-check">
          <input
            type="checkbox"
            aria-label={t('library.selectAll')}
            checked={isAll}
            tabIndex={-1}
            onChange={() => (isAll ? selection.none() : selection.all())}
          />
        </span>
        {COLUMNS.map((column) => (
          <span
            key={column}
            role="columnheader"
            class={`entry entry-${column} entry-head`}
            aria-sort={sort === column ? (isDown ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" class="table-sort" onClick={() => onSort(column)}>
              {t(`library.column.${column}`)}
              {sort === column && <Icon name={isDown ? 'down' : 'up'} />}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
