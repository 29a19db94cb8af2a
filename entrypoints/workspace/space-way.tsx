import type { SpaceWay } from '../../components/evidence/desk/types';
import { TransferLine } from '../../components/transfers/transfer-line';
import type { Transfers } from '../../components/transfers/use-transfers';
import { transferFailText, transferFaultText } from '../../components/transfers/words';
import type { ParcelKind } from '../../lib/team/back/types';
import type { TeamState } from '../../lib/team/state';

/** How a case, or its archive, goes into the team's space; null: it cannot from here. */
export function spaceWay(
  kind: ParcelKind,
  caseId: string,
  { transfers, team }: { transfers: Transfers; team: TeamState | null },
): SpaceWay | null {
  if (!team?.joined || !transfers.kinds.includes(kind)) return null;
  return {
    team: team.joined.name,
    keys: new Map(team.joined.keys.map(({ fingerprint, name }) => [fingerprint, name])),
    send: transfers.send,
    failText: transferFailText,
    faultText: transferFaultText,
    list: transfers.list.filter((each) => each.kind === kind && each.caseId === caseId),
    line: (transfer) => <TransferLine transfer={transfer} steer={transfers.steer} />,
  };
}
