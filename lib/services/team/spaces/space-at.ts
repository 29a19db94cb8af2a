import type { NewId } from '../../../platform/ids';
import type { SpacePlace, SpaceSecret } from '../../../team/types';
import type { Ask } from '../../outside';
import { type FileShelf, FileSpace } from './file';
import { HttpsSpace } from './https';
import { bucketUrl, S3Space } from './s3';
import type { Space } from './space';
import { WebdavSpace } from './webdav';

export interface SpaceTools {
  ask: Ask;
  newId: NewId;
  shelf: FileShelf;
}

/** Without its secret a folder can only be read, as anybody's may. */
export function spaceAt(
  place: SpacePlace,
  secret: SpaceSecret | null,
  { ask, newId, shelf }: SpaceTools,
): Space {
  if (place.kind === 'file') return new FileSpace(shelf);
  if (place.kind === 's3' && secret?.kind === 's3') return new S3Space(ask, place, secret, newId);
  if (place.kind === 'webdav' && secret?.kind === 'webdav')
    return new WebdavSpace(ask, place.url, secret, newId);
  return new HttpsSpace(ask, place.kind === 's3' ? bucketUrl(place) + place.prefix : place.url);
}
