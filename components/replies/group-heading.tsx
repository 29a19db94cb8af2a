import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui/icon';
import type { Group } from './arrange';
import './category-dot.css';
import { categoryName } from './category-name';

interface GroupHeadingProps {
  group: Group;
  open: boolean;
  onToggle: () => void;
  /** Beside its name. */
  children?: ComponentChildren;
}

/** Opens and closes its group; stays in sight while its rows scroll by. */
export function GroupHeading({ group, open, onToggle, children }: GroupHeadingProps) {
  return (
    <div role="row" class={group.under === undefined ? 'group-heading' : 'group-heading group-under'}>
      <span role="gridcell">
        <button type="button" class="group-button" aria-expanded={open} onClick={onToggle}>
          <Icon name={open ? 'down' : 'right'} />
          {group.colour && <span class="category-dot" data-colour={group.colour} />}
          <span class="group-name">{groupName(group)}</span>
          <span class="group-count">{group.count}</span>
        </button>
      </span>
      {children && (
        <span role="gridcell" class="group-aside">
          {children}
        </span>
      )}
    </div>
  );
}

export function groupName(group: Group): string {
  switch (group.kind) {
    case 'category':
      return categoryName(group);
    case 'playbook':
    case 'product':
    case 'campaign':
    case 'suggestion':
      return group.name;
    default:
      return t(`group.${group.kind}`);
  }
}
