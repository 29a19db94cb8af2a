import { t } from '../../lib/platform/i18n';
import { machineText } from '../../lib/team/back/machine';

/** The machine's number, quietly: names in letters are what each machine says of itself. */
export function Machine({ member }: { member: string }) {
  return (
    <code class="team-machine" title={t('inbox.machine', { number: member })}>
      {machineText(member)}
    </code>
  );
}
