import { t } from '../../../lib/platform/i18n';
import { type InboxState, LETTER_FAULTS } from '../../../lib/team/back/types';

/** Names of files that are shown of one kind of fault. */
const SHOWN = 20;

/** Files that are no letters to us, by why: said, and in nobody's way. */
export function UnreadLine({ inbox: { unread, more } }: { inbox: InboxState }) {
  if (unread.length === 0) return null;
  return (
    <details class="inbox-unread">
      <summary>{t('inbox.unread', { count: unread.length + more.unread })}</summary>
      <dl class="team-facts">
        {LETTER_FAULTS.map((fault) => {
          const names = unread.filter((each) => each.fault === fault).map(({ name }) => name);
          if (names.length === 0) return null;
          const shown = names.slice(0, SHOWN).join(t('list.comma'));
          return (
            <div key={fault} class="team-fact">
              <dt>{t(`inbox.fault.${fault}`)}</dt>
              <dd>
                <code>
                  {names.length > SHOWN ? t('inbox.unread.more', { shown, count: names.length }) : shown}
                </code>
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
