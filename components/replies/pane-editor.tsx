import { t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import type { Limit } from '../../lib/template/length';
import { useKeyText } from '../ui/key-text';
import { Editor } from './editor';
import { inOrder } from './narrowing';
import { isTeams } from './row-acts';
import type { Shelf } from './shelf';
import type { Editing } from './use-editing';
import type { Picks } from './use-picks';

interface PaneEditorProps {
  editing: Editing;
  shelf: Shelf;
  picks: Picks;
  /** What the console's agents write in. */
  language: Language;
  limit: Limit | undefined;
  ownLabels: readonly string[] | null;
  isLinkUp: boolean;
  /** Better words to the supervisor; null: there is no way to them. */
  propose: ((replyId: string) => void) | null;
  onClose: () => void;
}

/** The editor in the list's place, with what the pane knows of the reply; what became of it is said beside the list. */
export function PaneEditor(props: PaneEditorProps) {
  const { editing, shelf, picks, language, limit, propose, onClose, ...rest } = props;
  const keyText = useKeyText();
  const set = editing.reply ? shelf.sets.get(editing.reply.setId) : undefined;
  return (
    <Editor
      {...editing}
      {...rest}
      categories={inOrder(shelf)}
      replies={shelf.replies}
      isShared={set !== undefined && set.kind !== 'personal'}
      language={set?.language ?? language}
      measure={(body) => limit && picks.measure(body, limit)}
      limit={limit}
      onSaved={({ id, title, overlay }) => {
        const isOver = overlay?.reworded === true;
        const proposal = propose && {
          label: t('row.propose'),
          keys: keyText('propose'),
          command: 'propose' as const,
          run: () => propose(id),
        };
        onClose();
        picks.say({
          tone: 'done',
          text: t(isOver ? 'say.saved.mine' : 'say.saved', { title }),
          actions: isOver && proposal && isTeams(set?.kind) ? [proposal] : [],
        });
      }}
      onCancel={onClose}
    />
  );
}
