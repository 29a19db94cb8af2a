import { AwsClient } from 'aws4fetch';
import type { SpacePlace, SpaceSecret } from '../../../lib/team/types';

type S3<T> = Extract<T, { kind: 's3' }>;

/** A bucket with a prefix: as a team has it that shares its bucket with other things. */
export async function makeBucket(
  endpoint: string,
  { accessKeyId, secretAccessKey }: S3<SpaceSecret>,
): Promise<S3<SpacePlace>> {
  const region = 'us-east-1';
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region, retries: 0 });
  const made = await client.fetch(`${endpoint}/shop-files/`, { method: 'PUT' });
  if (!made.ok) throw new Error(`no bucket: ${made.status} ${await made.text()}`);
  return { kind: 's3', endpoint, region, bucket: 'shop-files', prefix: 'team/', pathStyle: true };
}
