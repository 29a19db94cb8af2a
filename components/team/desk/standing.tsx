import { t } from '../../../lib/platform/i18n';
import { originsOf } from '../../../lib/team/origins';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/moment-text';
import { Notice } from '../../ui/notice';
import { useAct } from '../use-act';
import { placeText, teamFaultText } from '../words';
import { Leave } from './leave';
import { SaidLine } from './said';
import { TakeFile } from './take-file';
import type { DeskPartProps, Joined, TeamTools } from './types';

interface StandingProps extends DeskPartProps {
  joined: Joined;
  requestSites: TeamTools['requestSites'];
}

/** Which version is in force here, since when and by whom, and what is wrong. */
export function Standing({ state, joined, requestSites, onState }: StandingProps) {
  const { isBusy, said, say, ask } = useAct({ state });
  const { fault } = state.check;
  const check = async () => {
    const after = await ask('team.check', { isDue: false });
    if (after) onState(after);
    if (after && !after.check.fault) say(t('team.checked', { count: after.joined?.seq ?? 0 }));
  };
  /** Permissions can be taken back at any time, on the browser's own page. */
  const allow = async () => {
    // In the press itself: nothing may be awaited before it.
    if (await requestSites(originsOf(joined.place))) await check();
    else say(t('team.refused'));
  };
  return (
    <section>
      <h2>{joined.name}</h2>
      {fault && (
        <Notice
          tone="risk"
          actions={
            fault === 'not-permitted' && (
              <Button look="main" disabled={isBusy} onClick={() => void allow()}>
                {t('team.allow')}
              </Button>
            )
          }
        >
          {teamFaultText(fault, joined)}
        </Notice>
      )}
      <Facts {...{ state, joined }} />
      <div class="desk-acts">
        <Button disabled={isBusy} onClick={() => void check()}>
          {t('team.check')}
        </Button>
        {!joined.managed && <Leave {...{ state, onState }} />}
      </div>
      <SaidLine said={said} />
      <TakeFile {...{ state, onState }} />
      {joined.skipped > 0 && <p class="team-warning">{t('team.skipped', { count: joined.skipped })}</p>}
      {joined.managed && <p class="desk-hint">{t('team.managed')}</p>}
    </section>
  );
}

function Facts({ state: { check }, joined }: { state: StandingProps['state']; joined: Joined }) {
  const { seq, publishedAt, publishedBy, appliedAt, role, group, place } = joined;
  const published = publishedAt !== null && seq > 0;
  const version = published
    ? t('team.version.of', { seq, time: momentText(publishedAt), by: publishedBy })
    : t('team.version.none');
  const rows: [string, string][] = [
    [t('team.version'), version],
    [t('team.applied'), appliedAt === null ? '—' : momentText(appliedAt)],
    [t('team.checkedAt'), check.at === null ? t('team.checkedAt.never') : momentText(check.at)],
    [t('team.trust.place'), placeText(place)],
    [t('team.trust.role'), [t(`team.role.${role}`), group].filter(Boolean).join(' · ')],
  ];
  return (
    <dl class="team-facts">
      {rows.map(([name, text]) => (
        <div key={name} class="team-fact">
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
