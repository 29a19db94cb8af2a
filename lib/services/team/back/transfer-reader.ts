import type { Result } from '../../../messaging/result';
import { TransferReader } from '../../../store/transfer-reader';

let reader: TransferReader | undefined;

/**
 * A file that has come out of the team's space, for full tabs of the extension, straight from the database and read
 * only: in a message it would not fit.
 */
export function fileOf(transferId: string): Promise<Result<File>> {
  reader ??= new TransferReader();
  return reader.fileOf(transferId);
}
