import type { Playbook } from '../../lib/guides/types';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui/icon';
import { Menu, type MenuItem } from '../ui/menu';

interface PlaybookMenuProps {
  playbooks: readonly Playbook[];
  /** Id of the one that is on; null: none. */
  chosen: string | null;
  text: string;
  onBegin: (playbook: Playbook) => void;
  /** Null where there is none to leave. */
  onLeave: (() => void) | null;
}

/** Which playbook the conversation follows, or none: none is fine. */
export function PlaybookMenu({ playbooks, chosen, text, onBegin, onLeave }: PlaybookMenuProps) {
  const items: MenuItem[] = playbooks.map((playbook) => ({
    id: playbook.id,
    label: playbook.name,
    detail: playbook.about,
    checked: playbook.id === chosen,
    run: () => onBegin(playbook),
  }));
  if (onLeave) items.push({ id: ' none', label: t('guides.none'), checked: false, run: onLeave });
  return (
    <Menu
      label={chosen ? text : t('guides.choose')}
      title={t('guides.choose')}
      className="chip guide-chip"
      items={items}
    >
      <span class="guide-chip-text">{text}</span>
      <Icon name="down" />
    </Menu>
  );
}
