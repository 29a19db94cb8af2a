import type { CaseWhole } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import type { SpaceWay } from './types';

/** How a case stands that went into the team's space: on its way, there, or taken in, and by whose key. */
export function HandedIn({ whole, space }: { whole: CaseWhole; space: SpaceWay }) {
  const last = space.list.filter(({ kind, way }) => kind === 'case' && way === 'up').at(-1);
  // What is confirmed is listed no more: one that is was handed in after whatever the log says was received.
  const receipt = last ? null : receivedBy(whole, space);
  if (receipt) return <p class="desk-hint">{receipt}</p>;
  if (!last) return null;
  if (last.state !== 'done') return <>{space.line(last)}</>;
  return (
    <p class="desk-hint">
      {t('evidence.desk.handIn.there')} {last.fault && space.faultText(last.fault)}
    </p>
  );
}

/** Null: nobody has, or they said so by a file. */
function receivedBy({ log }: CaseWhole, { keys }: SpaceWay): string | null {
  const line = log.findLast(({ act, detail }) => act === 'receive' && typeof detail?.team === 'string');
  if (!line?.detail) return null;
  const { to, team, key } = line.detail;
  const name = keys.get(String(team)) ?? String(team);
  return t('evidence.desk.receipt.team', { by: String(to), name, fingerprint: String(key) });
}
