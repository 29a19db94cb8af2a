import { StoreBackup } from '../../components/transfers/store-backup';
import { Stored } from '../../components/transfers/stored';
import { useLetters } from '../../components/transfers/use-letters';
import { useTransfers } from '../../components/transfers/use-transfers';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { fileOf } from '../../lib/services/team/back/transfer-reader';

/** Backups in the team's space, below those that lie in this browser. */
export function StoredBackups({ link }: { link: PanelLink }) {
  const transfers = useTransfers(link);
  const letters = useLetters(link);
  return (
    <Stored kind="backup" {...{ link, transfers, letters, fileOf }}>
      {transfers.kinds.includes('backup') && <StoreBackup send={transfers.send} />}
    </Stored>
  );
}
