import { t } from '../../lib/platform/i18n';
import type { Reply } from '../../lib/replies/types';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';

export interface RowActs {
  copy: (reply: Reply) => void;
  pin: (reply: Reply) => void;
  edit: (reply: Reply) => void;
  remove: (reply: Reply) => void;
}

interface RowMenuProps {
  reply: Reply;
  acts: RowActs;
  expanded: boolean;
  onExpand: (open: boolean) => void;
}

/** What else can be done with a reply, each with its key in the list. */
export function RowMenu({ reply, acts, expanded, onExpand }: RowMenuProps) {
  return (
    <Menu
      label={t('row.menu', { title: reply.title })}
      title={t('row.menu.short')}
      className="button button-icon"
      items={[
        {
          id: 'expand',
          label: t(expanded ? 'row.collapse' : 'row.expand'),
          hint: expanded ? '←' : '→',
          run: () => onExpand(!expanded),
        },
        { id: 'copy', label: t('row.copy'), hint: 'Ctrl+C', run: () => acts.copy(reply) },
        {
          id: 'pin',
          label: t(reply.pinned ? 'row.unpin' : 'row.pin'),
          hint: 'Alt+P',
          run: () => acts.pin(reply),
        },
        { id: 'edit', label: t('row.edit'), hint: 'F2', run: () => acts.edit(reply) },
        { id: 'remove', label: t('row.remove'), hint: 'Delete', danger: true, run: () => acts.remove(reply) },
      ]}
    >
      <Icon name="more" />
    </Menu>
  );
}
