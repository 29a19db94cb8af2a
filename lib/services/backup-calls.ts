import type { Handlers } from '../messaging/serve';
import type { Backups } from './backup';

type BackupCalls = Pick<
  Handlers,
  | 'backups.make'
  | 'backups.list'
  | 'backups.piece'
  | 'backups.bring'
  | 'backups.check'
  | 'backups.restore'
  | 'backups.remove'
>;

export function backupCalls(backups: Backups): BackupCalls {
  return {
    'backups.make': ({ words }) => backups.make('asked', words),
    'backups.list': () => backups.list(),
    'backups.piece': ({ id, piece }) => backups.piece(id, piece),
    'backups.bring': ({ id, piece, text }) => backups.bring(id, piece, text),
    'backups.check': ({ id }) => backups.check(id),
    'backups.restore': ({ id, way, seen }) => backups.restore(id, way, seen),
    'backups.remove': ({ id }) => backups.remove(id),
  };
}
