import { t } from '../../../lib/platform/i18n';
import type { MemberRow } from '../../../lib/team/back/types';
import { Machine } from '../machine';
import type { RecallSum } from './recall-sum';

/** Machines that are named of one kind. */
const NAMED = 100;

/** How often a recalled line was said, by whom, and from whom nothing is known. */
export function RecallUses({ sum }: { sum: RecallSum }) {
  const { used, silent, told, known, uses, conversations } = sum;
  if (known === 0) return <p class="team-about">{t('team.recall.uses.nobody')}</p>;
  const said =
    uses > 0
      ? t('team.recall.uses', { uses, talks: conversations, count: used.length })
      : t('team.recall.unused');
  return (
    <details class="team-more">
      <summary>
        {said} {t('team.recall.told', { told, known })}
      </summary>
      <ul class="team-uses">
        {used.slice(0, NAMED).map(({ member, uses: own }) => (
          <li key={member.member}>
            <Named member={member} /> {t('team.recall.uses.of', { uses: own.uses, talks: own.conversations })}
          </li>
        ))}
        {silent.slice(0, NAMED).map((member) => (
          <li key={member.member} class="team-about">
            <Named member={member} /> {t('team.recall.silent')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Named({ member: { name, member } }: { member: MemberRow }) {
  return (
    <>
      {name || t('back.nameless')} <Machine member={member} />
    </>
  );
}
