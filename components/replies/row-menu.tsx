import type { CommandName } from '../../lib/messaging/keys';
import { t } from '../../lib/platform/i18n';
import type { Reply, SetKind } from '../../lib/replies/types';
import { Icon } from '../ui/icon';
import { useKeyText } from '../ui/key-text';
import { Menu, type MenuItem } from '../ui/menu';
import { isGuide, isTeams } from './row-acts';

export interface RowActs {
  preview: (reply: Reply) => void;
  reword: (reply: Reply) => void;
  /** Shows what the team has made of the text that this agent has reworded. */
  compare: (reply: Reply) => void;
  copy: (reply: Reply) => void;
  pin: (reply: Reply) => void;
  edit: (reply: Reply) => void;
  remove: (reply: Reply) => void;
  /** Better words to the supervisor; null: there is no way to them. */
  propose: ((reply: Reply) => void) | null;
}

interface RowMenuProps {
  reply: Reply;
  acts: RowActs;
  /** Of its set. */
  kind: SetKind | undefined;
  expanded: boolean;
  onExpand: (open: boolean) => void;
}

/** What else can be done with a reply, each with its key in the list. */
export function RowMenu({ reply, acts, kind, expanded, onExpand }: RowMenuProps) {
  const keyText = useKeyText();
  const { propose } = acts;
  const isSeveral = (reply.wordings?.length ?? 0) > 0 || Object.keys(reply.translations ?? {}).length > 0;
  const item = (id: MenuItem['id'], label: string, key: CommandName, run: () => void) => ({
    id,
    label,
    hint: keyText(key),
    run,
  });
  const removing = item('remove', t(kind === 'personal' ? 'row.remove' : 'row.hide'), 'remove', () =>
    acts.remove(reply),
  );
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
        item('preview', t('row.preview'), 'preview', () => acts.preview(reply)),
        ...(isSeveral ? [item('reword', t('say.reword'), 'next-wording', () => acts.reword(reply))] : []),
        item('copy', t('row.copy'), 'copy', () => acts.copy(reply)),
        ...(isGuide(kind)
          ? []
          : [
              item('pin', t(reply.pinned ? 'row.unpin' : 'row.pin'), 'pin', () => acts.pin(reply)),
              item('edit', t('row.edit'), 'edit', () => acts.edit(reply)),
              ...(propose && isTeams(kind)
                ? [item('propose', t('row.propose'), 'propose', () => propose(reply))]
                : []),
              { ...removing, danger: kind === 'personal' },
            ]),
      ]}
    >
      <Icon name="more" />
    </Menu>
  );
}
