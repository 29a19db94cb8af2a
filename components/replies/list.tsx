import type { ComponentChildren, RefObject } from 'preact';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { DIGITS, type Group, type RowRef } from './arrange';
import { GroupHeading, groupName } from './group-heading';
import './list.css';
import { LIST_ID } from './search-box';

interface ListProps {
  groups: Group[];
  rows: RowRef[];
  /** How many rows the open groups hold beyond those shown. */
  more: number;
  isOpen: (group: Group) => boolean;
  onToggle: (group: Group) => void;
  onMore: () => void;
  activeRowId: string | undefined;
  listRef: RefObject<HTMLDivElement | null>;
  /** Draws one row; null where its reply is gone by now. */
  row: (ref: RowRef, digit: number | null) => ComponentChildren;
  children?: ComponentChildren;
}

/** The rows under their headings. It takes the keyboard as a whole; the active row is named, not focused. */
export function ReplyList({
  groups,
  rows,
  more,
  isOpen,
  onToggle,
  onMore,
  activeRowId,
  listRef,
  row,
  children,
}: ListProps) {
  const digits = new Map(rows.slice(0, DIGITS).map(({ id }, index) => [id, index + 1]));
  return (
    <div
      class="reply-list"
      id={LIST_ID}
      role="grid"
      aria-label={t('list.label')}
      aria-activedescendant={activeRowId}
      tabIndex={-1}
      ref={listRef}
    >
      {groups.map((group) => (
        <div key={group.id} role="rowgroup" aria-label={group.kind === 'hits' ? undefined : groupName(group)}>
          {group.kind !== 'hits' && (
            <GroupHeading group={group} open={isOpen(group)} onToggle={() => onToggle(group)} />
          )}
          {rows
            .filter(({ groupId }) => groupId === group.id)
            .map((ref) => row(ref, digits.get(ref.id) ?? null))}
        </div>
      ))}
      {more > 0 && (
        <div role="row">
          <span role="gridcell">
            <Button look="link" onClick={onMore}>
              {t('list.more', { count: more })}
            </Button>
          </span>
        </div>
      )}
      {children}
    </div>
  );
}
