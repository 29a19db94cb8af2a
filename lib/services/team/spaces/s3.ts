import { AwsClient } from 'aws4fetch';
import { digest } from '../../../platform/digest';
import type { SpaceFault } from '../../../team/state';
import type { SpacePlace, SpaceSecret } from '../../../team/types';
import type { Ask, OutsideAsk, OutsideReply } from '../../outside';
import { ANSWER, readAnswer, removeAnswer, withinFor, writeAnswer } from './answers';
import { type Beside, claimBeside } from './claims';
import { Listing } from './listing';
import type { ClaimAnswer, ListAnswer, Space, WriteAnswer } from './space';
import { type Element, readXml } from './xml';

/** Files in one answer to a list: no store gives more. */
const PAGE = 1000;
/** Of such an answer, bytes. */
const PAGE_BYTES = 2 * 1024 ** 2;
/** Files in the way of one claim: far more than come there but on purpose. */
const MOST_CLAIMS = 20_000;

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

  async claim(path: string): Promise<ClaimAnswer> {
    return claimBeside(this, `${path}/${this.newId()}`, () => this.beside(path));
  }

  async list(folder: string, most: number): Promise<ListAnswer> {
    const listing = new Listing(most);
    const all = await this.eachIn(folder, most, (name, file) => {
      listing.add(name, file.text('Size'), file.text('ETag'));
      return !listing.isFull;
    });
    return all.ok ? listing.answer : all;
  }

  async listSome(
    folder: string,
    { starts, after }: { starts: readonly string[]; after: string },
  ): Promise<ListAnswer> {
    const listing = new Listing(Number.POSITIVE_INFINITY);
    for (const [start, behind] of [...starts.map((each) => [each, ''] as const), ['', after] as const]) {
      const add = (name: string, file: Element) => {
        listing.add(start + name, file.text('Size'), file.text('ETag'));
        return true;
      };
      // One page of each.
      const some = await this.eachIn(folder + start, 0, add, behind);
      if (!some.ok && some.fault !== 'too-large') return some;
    }
    return listing.answer;
  }

  async remove(path: string): Promise<WriteAnswer> {
    return removeAnswer(await this.send('DELETE', this.urlOf(path)));
  }

  private async beside(path: string): Promise<Beside> {
    const files: { path: string; modified: string | null }[] = [];
    const all = await this.eachIn(`${path}/`, MOST_CLAIMS, (name, file) => {
      files.push({ path: `${path}/${name}`, modified: file.text('LastModified') });
      return true;
    });
    return all.ok ? { ...all, files } : all;
  }

  /** @param each false: that was enough. The store's own time is of its last answer */
  private async eachIn(
    folder: string,
    most: number,
    each: (name: string, file: Element) => boolean,
    after = '',
  ): Promise<{ ok: true; now: string | null } | { ok: false; fault: SpaceFault }> {
    const start = `${this.place.prefix}${folder}`;
    const query = `?list-type=2&max-keys=${PAGE}&delimiter=%2F&prefix=${encodeURIComponent(start)}`;
    let next = after && `&start-after=${encodeURIComponent(start + after)}`;
    // A store that always has one more page, of names that are none, is not followed for ever.
    for (let pages = 0; pages * PAGE <= most; pages++) {
      const reply = await this.send('GET', this.root + query + next, { atMost: PAGE_BYTES });
      if (!reply.ok) return reply;
      const answer = writeAnswer(reply);
      if (!answer.ok) return answer;
      const xml = readXml(reply.bytes);
      // An answer of 200 that is no list would be taken for an empty folder.
      const more = xml.text('IsTruncated');
      if (more !== 'true' && more !== 'false') return { ok: false, fault: 'strange' };
      const now = reply.headers.get('date');
      for (const file of xml.all('Contents')) {
        const key = file.text('Key') ?? '';
        if (key.startsWith(start) && !each(key.slice(start.length), file)) return { ok: true, now };
      }
      if (more === 'false') return { ok: true, now };
      next = `&continuation-token=${encodeURIComponent(xml.text('NextContinuationToken') ?? '')}`;
    }
    return { ok: false, fault: 'too-large' };
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
