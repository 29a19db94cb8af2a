import { call } from '../../lib/messaging/call';
import { type TextKey, t } from '../../lib/platform/i18n';
import type { Reply } from '../../lib/replies/types';
import type { RowActs } from './row-menu';
import type { Picks } from './use-picks';

/** What a row's menu and keys do with its reply; each says what became of it. */
export function rowActs(picks: Picks, edit: (reply: Reply) => void): RowActs {
  const failed = (code: string) =>
    picks.say({ tone: 'red', text: t(`fault.${code}` as TextKey), actions: [] });
  return {
    edit,
    copy: (reply) => void picks.copy(picks.filled(reply).text),
    async pin({ id, pinned }) {
      const done = await call('replies.pin', { id, pinned: !pinned });
      if (!done.ok) failed(done.error.code);
    },
    async remove({ id, revision, title }) {
      const done = await call('replies.remove', { id, revision });
      if (!done.ok) return failed(done.error.code);
      const restore = async () => {
        const back = await call('replies.restore', { reply: done.value });
        if (!back.ok) return failed(back.error.code);
        picks.say({ tone: 'plain', text: t('say.restored', { title }), actions: [] });
      };
      const action = { label: t('say.restore'), run: () => void restore() };
      picks.say({ tone: 'plain', text: t('say.removed', { title }), actions: [action] });
    },
  };
}
