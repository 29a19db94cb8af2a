import { call } from '../../lib/messaging/call';
import type { CommandName } from '../../lib/messaging/keys';
import { type TextKey, t } from '../../lib/platform/i18n';
import type { Reply, SetKind } from '../../lib/replies/types';
import type { RowActs } from './row-menu';
import type { Shelf } from './shelf';
import type { Picks } from './use-picks';

/** A line of a product card, a playbook or a campaign: it is changed where that is kept. */
export const isGuide = (kind: SetKind | undefined): boolean =>
  kind === 'product' || kind === 'playbook' || kind === 'campaign';

/** Published by somebody else: an agent can say how it should read, and nothing more. */
export const isTeams = (kind: SetKind | undefined): boolean => kind === 'team' || kind === 'shop';

/** What the keys of a row stand for, of its acts. */
export const ROW_COMMANDS: Partial<Record<CommandName, keyof RowActs>> = {
  preview: 'preview',
  'next-wording': 'reword',
  copy: 'copy',
  pin: 'pin',
  edit: 'edit',
  remove: 'remove',
  propose: 'propose',
};

interface Options {
  picks: Picks;
  shelf: Shelf;
  edit: (reply: Reply) => void;
  compare: (reply: Reply) => void;
  /** By its id; null: there is no way to the supervisor. */
  propose: ((replyId: string) => void) | null;
}

/** What a row's menu and keys do with its reply; each says what became of it. */
export function rowActs({ picks, shelf, edit, compare, propose }: Options): RowActs {
  const failed = (code: string) =>
    picks.say({ tone: 'red', text: t(`fault.${code}` as TextKey), actions: [] });
  const kindOf = ({ setId }: Reply) => shelf.sets.get(setId)?.kind;
  const isKept = (reply: Reply): boolean => {
    const kept = !isGuide(kindOf(reply));
    if (!kept) picks.say({ tone: 'plain', text: t('row.guide'), actions: [] });
    return kept;
  };
  return {
    edit: (reply) => isKept(reply) && edit(reply),
    compare,
    propose:
      propose &&
      ((reply) => {
        if (isTeams(kindOf(reply))) propose(reply.id);
        else picks.say({ tone: 'plain', text: t('row.propose.own'), actions: [] });
      }),
    preview: (reply) => picks.openPreview(reply),
    reword: picks.reword,
    copy: picks.copyOf,
    async pin(reply) {
      if (!isKept(reply)) return;
      const { id, pinned } = reply;
      const done = await call('replies.pin', { id, pinned: !pinned });
      if (!done.ok) failed(done.error.code);
    },
    async remove(reply) {
      if (!isKept(reply)) return;
      const { id, revision, title } = reply;
      const done = await call('replies.remove', { id, revision });
      if (!done.ok) return failed(done.error.code);
      const restore = async () => {
        const back = await call('replies.restore', { reply: done.value });
        if (!back.ok) return failed(back.error.code);
        picks.say({ tone: 'plain', text: t('say.restored', { title }), actions: [] });
      };
      const action = { label: t('say.restore'), run: () => void restore() };
      const text = t(kindOf(reply) === 'personal' ? 'say.removed' : 'say.hidden', { title });
      picks.say({ tone: 'plain', text, actions: [action] });
    },
  };
}
