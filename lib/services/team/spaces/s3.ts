import { AwsClient } from 'aws4fetch';
import { digest } from '../../../platform/digest';
import type { SpacePlace, SpaceSecret } from '../../../team/types';
import type { Ask, OutsideAsk, OutsideReply } from '../../outside';
import { ANSWER, readAnswer, removeAnswer, withinFor, writeAnswer } from './answers';
import { isStale } from './claims';
import { Listing } from './listing';
import type { ClaimAnswer, ListAnswer, Space, WriteAnswer } from './space';
import { readXml } from './xml';

/** Files in one answer to a list: no store gives more. */
const PAGE = 1000;
/** Of such an answer, bytes. */
const PAGE_BYTES = 2 * 1024 ** 2;

/**
 * A bucket, or a prefix of one. Conditional writes are no lock to rely on: Swift refuses them (501), several
 * providers ignore them or have a header of their own, radosgw wants its ETag unquoted. What all of them have is a list
 * that shows a write as soon as it is answered: a claim is a file beside which there is no other.
 */
export class S3Space implements Space {
  private readonly client: AwsClient;
  private readonly root: string;

  constructor(
    private readonly ask: Ask,
    private readonly place: Extract<SpacePlace, { kind: 's3' }>,
    { accessKeyId, secretAccessKey }: Extract<SpaceSecret, { kind: 's3' }>,
    private readonly newId: () => string,
  ) {
    const { region } = place;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region, retries: 0 });
    this.root = bucketUrl(place);
  }

  async read(path: string, limit: number, tag: string | null = null) {
    const headers = tag === null ? {} : { 'if-none-match': tag };
    return readAnswer(await this.send('GET', this.urlOf(path), { headers, atMost: limit }));
  }

  async write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<WriteAnswer> {
    return writeAnswer(await this.send('PUT', this.urlOf(path), { body: bytes }));
  }

  /** Of two at once both may be refused, and never both be let in: each sees the other's file, or comes after it. */
  async claim(path: string): Promise<ClaimAnswer> {
    const mine = `${path}/${this.newId()}`;
    const written = await this.write(mine, new TextEncoder().encode('claim'));
    if (!written.ok) return written;
    const giveBack = async () => void (await this.send('DELETE', this.urlOf(mine)));
    const others = await this.othersBeside(path, mine);
    if (others === 0) return { ok: true, giveBack };
    await giveBack();
    return { ok: false, fault: typeof others === 'number' ? 'taken' : others };
  }

  async list(folder: string, most: number): Promise<ListAnswer> {
    const start = `${this.place.prefix}${folder}`;
    const query = `?list-type=2&max-keys=${PAGE}&delimiter=%2F&prefix=${encodeURIComponent(start)}`;
    const listing = new Listing(most);
    let next = '';
    // A store that always has one more page, of names that are none, is not followed for ever.
    for (let pages = 0; pages * PAGE <= most && !listing.isFull; pages++) {
      const reply = await this.send('GET', this.root + query + next, { atMost: PAGE_BYTES });
      if (!reply.ok) return reply;
      const answer = writeAnswer(reply);
      if (!answer.ok) return answer;
      const xml = readXml(reply.bytes);
      // An answer of 200 that is no list would be taken for an empty folder.
      const more = xml.text('IsTruncated');
      if (more !== 'true' && more !== 'false') return { ok: false, fault: 'strange' };
      for (const file of xml.all('Contents')) {
        const key = file.text('Key') ?? '';
        if (key.startsWith(start)) listing.add(key.slice(start.length), file.text('Size'), file.text('ETag'));
      }
      if (more === 'false') return listing.answer;
      next = `&continuation-token=${encodeURIComponent(xml.text('NextContinuationToken') ?? '')}`;
    }
    return { ok: false, fault: 'too-large' };
  }

  async remove(path: string): Promise<WriteAnswer> {
    return removeAnswer(await this.send('DELETE', this.urlOf(path)));
  }

  private async othersBeside(path: string, mine: string) {
    const prefix = encodeURIComponent(`${this.place.prefix}${path}/`);
    const reply = await this.send('GET', `${this.root}?list-type=2&max-keys=100&prefix=${prefix}`);
    if (!reply.ok) return reply.fault;
    const answer = writeAnswer(reply);
    if (!answer.ok) return answer.fault;
    const now = reply.headers.get('date');
    const files = readXml(reply.bytes).all('Contents');
    const fresh = files.filter((file) => !isStale(file.text('LastModified'), now));
    const own = `${this.place.prefix}${mine}`;
    // A list that does not show what has just been written is no list to go by.
    if (!files.some((file) => file.text('Key') === own)) return 'strange';
    return fresh.filter((file) => file.text('Key') !== own).length;
  }

  private urlOf(path: string): string {
    return this.root + this.place.prefix + path;
  }

  private async send(
    method: OutsideAsk['method'],
    url: string,
    { headers = {}, body, atMost = ANSWER }: Partial<Pick<OutsideAsk, 'headers' | 'body' | 'atMost'>> = {},
  ): Promise<OutsideReply> {
    // The hash of the body is signed, too: what arrives otherwise is refused by the store.
    const hash = { 'x-amz-content-sha256': await digest((body ?? new Uint8Array()).buffer) };
    const signed = await this.client.sign(url, { method, headers: { ...headers, ...hash } });
    return this.ask({
      method,
      url: signed.url,
      headers: Object.fromEntries(signed.headers),
      ...(body && { body }),
      within: withinFor(body),
      atMost,
    });
  }
}

/** `https://bucket.endpoint/`, or `https://endpoint/bucket/` where the store has no names of buckets. */
export function bucketUrl({ endpoint, bucket, pathStyle }: Extract<SpacePlace, { kind: 's3' }>): string {
  const url = new URL(endpoint);
  // An address of numbers has no names under it.
  const isNumeric = /^(\d+(\.\d+){3}|\[.*\])$/.test(url.hostname);
  if (pathStyle || isNumeric) return `${url.origin}/${bucket}/`;
  return `${url.protocol}//${bucket}.${url.host}/`;
}
