import type { Finding, Status } from '../../../lib/evidence/verify/types';
import { t } from '../../../lib/platform/i18n';
import { checkText, placeText, problemText } from './words';

const ORDER = ['fails', 'unknown', 'holds'] as const satisfies readonly Status[];

/** What does not hold stands first; what holds is told as well, since it says what was looked at. */
export function FindingList({ findings }: { findings: Finding[] }) {
  return (
    <>
      {ORDER.map((status) => {
        const those = findings.filter((finding) => finding.status === status);
        if (those.length === 0) return null;
        return (
          <section key={status} class={`verify-group verify-${status}`}>
            <h2>{t(`evidence.verify.list.${status}`)}</h2>
            <ul>
              {those.map((finding) => (
                <FindingRow key={finding.id} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { id, problems, more } = finding;
  return (
    <li class="verify-finding" data-check={id}>
      <span>{checkText(finding)}</span>
      {problems.map((problem) => (
        <p key={`${problem.reason} ${placeText(problem)} ${problemText(problem)}`} class="verify-problem">
          {problemText(problem)}
          {problem.path !== '' && <code>{placeText(problem)}</code>}
        </p>
      ))}
      {more > 0 && <p class="verify-problem">{t('evidence.verify.more', { count: more })}</p>}
    </li>
  );
}
