import type { ComponentChildren, RefObject } from 'preact';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { DIGITS, type Group, type RowRef } from './arrange';
import { GroupHeading, groupName } from './group-heading';
import './list.css';
import { LIST_ID } from './search-box';
import type { Rows } from './use-rows';

interface ListProps {
  rows: Rows;
  listRef: RefObject<HTMLDivElement | null>;
  /** The keyboard has come to the list, or left it. */
  onKeyboard: (isIn: boolean) => void;
  row: (ref: RowRef, digit: number | null) => ComponentChildren;
  groupAside: (group: Group) => ComponentChildren;
  /** An open row that is none of these, and stays until it is left. */
  lost: RowRef | null;
  children?: ComponentChildren;
}

/** The rows under their headings. It takes the keyboard as a whole; the active row is named, not focused. */
export function ReplyList({
  rows: { groups, rows, more, active, ...list },
  listRef,
  onKeyboard,
  row,
  groupAside,
  lost,
  children,
}: ListProps) {
  const digits = new Map(rows.slice(0, DIGITS).map(({ id }, index) => [id, index + 1]));
  return (
    <div
      class="reply-list"
      id={LIST_ID}
      role="grid"
      aria-label={t('list.label')}
      aria-activedescendant={active?.id}
      tabIndex={-1}
      ref={listRef}
      onFocus={() => onKeyboard(true)}
      onBlur={() => onKeyboard(false)}
    >
      {lost && <div role="rowgroup">{row(lost, null)}</div>}
      {groups.map((group) => (
        <div key={group.id} role="rowgroup" aria-label={group.kind === 'hits' ? undefined : groupName(group)}>
          {group.kind !== 'hits' && (
            <GroupHeading group={group} open={list.isOpen(group)} onToggle={() => list.toggle(group)}>
              {groupAside(group)}
            </GroupHeading>
          )}
          {rows
            .filter(({ groupId }) => groupId === group.id)
            .map((ref) => row(ref, digits.get(ref.id) ?? null))}
        </div>
      ))}
      {more > 0 && (
        <div role="row">
          <span role="gridcell">
            <Button look="link" onClick={list.showMore}>
              {t('list.more', { count: more })}
            </Button>
          </span>
        </div>
      )}
      {children}
    </div>
  );
}
