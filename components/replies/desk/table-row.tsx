import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { validity } from '../../../lib/replies/tree';
import type { Category, Reply, Usage } from '../../../lib/replies/types';
import { dragRows, hasRows } from './drag';
import { daysText } from './words';

/** What a row says besides its reply. */
export interface RowFacts {
  categories: ReadonlyMap<string, Category>;
  usage: ReadonlyMap<string, Usage>;
  today: string;
  /** Typed and not saved. */
  isDirty: (id: string) => boolean;
}

interface TableRowProps extends RowFacts {
  reply: Reply;
  index: number;
  /** Pixels. */
  top: number;
  height: number;
  isSelected: boolean;
  isCursor: boolean;
  isOpen: boolean;
  onPick: (event: MouseEvent) => void;
  onToggle: () => void;
  onDragStart: () => void;
  onDropBefore: (() => void) | null;
}

export function TableRow(props: TableRowProps) {
  const { reply, index, top, height, categories, usage, today, onDropBefore } = props;
  const [isOver, setOver] = useState(false);
  const uses = usage.get(reply.id)?.count ?? 0;
  const when = validity(reply, today);
  const marks = [
    reply.overlay?.hidden && t('library.mark.hidden'),
    reply.overlay?.outdated
      ? t('library.mark.outdated')
      : reply.overlay?.reworded && t('library.mark.reworded'),
    props.isDirty(reply.id) && t('library.mark.dirty'),
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys.
    <div
      id={`library-row-${reply.id}`}
      class="table-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isSelected}
      tabIndex={-1}
      data-cursor={props.isCursor || undefined}
      data-open={props.isOpen || undefined}
      data-over={isOver || undefined}
      style={{ height: `${height}px`, transform: `translateY(${top}px)` }}
      draggable
      onClick={props.onPick}
      onDragStart={(event) => {
        props.onDragStart();
        dragRows(event);
      }}
      onDragOver={(event) => {
        if (!onDropBefore || !hasRows(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDropBefore?.();
      }}
    >
      <span role="gridcell" class="entry entry-check">
        <input
          type="checkbox"
          aria-label={t('library.select', { title: reply.title })}
          checked={props.isSelected}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
          onChange={props.onToggle}
        />
      </span>
      <span role="gridcell" class="entry entry-title">
        <span class="category-dot" data-colour={categories.get(reply.categoryId)?.colour} />
        <span class="entry-text">{reply.title}</span>
        {marks.length > 0 && <span class="entry-mark">{marks.join(' · ')}</span>}
      </span>
      <span role="gridcell" class="entry entry-body">
        {reply.body}
      </span>
      <span role="gridcell" class="entry entry-shortcut">
        {reply.shortcut}
      </span>
      <span role="gridcell" class="entry entry-stage">
        {reply.stage && t(`stage.${reply.stage}`)}
      </span>
      <span role="gridcell" class="entry entry-tags">
        {reply.tags.join(' ')}
      </span>
      <span role="gridcell" class="entry entry-used">
        {uses || ''}
      </span>
      <span role="gridcell" class="entry entry-valid" data-when={when}>
        {when === 'now' ? daysText(reply) : `${t(`library.when.${when}`)} ${daysText(reply)}`}
      </span>
    </div>
  );
}
