import { toBase64 } from '../../../bytes/base64';
import type { SpaceFault } from '../../../team/state';
import type { SpaceSecret } from '../../../team/types';
import type { Ask, OutsideAsk, OutsideReply } from '../../outside';
import { ANSWER, readAnswer, removeAnswer, withinFor, writeAnswer } from './answers';
import { isStale } from './claims';
import { Listing } from './listing';
import type { ClaimAnswer, ListAnswer, Space, WriteAnswer } from './space';
import { ASKED, addListed, ENTRY, nextPage } from './webdav-list';
import { readXml } from './xml';

/** How often claims that nobody used may be taken over at one place before a person has to look. */
const TAKEOVERS = 9;
/** Of a list, that are followed. */
const PAGES = 100;

/**
 * A WebDAV folder. Its preconditions are no lock: Apache lets two writers of a race through, nginx ignores them. Making
 * a folder is exclusive on both (measured), and is the claim.
 */
export class WebdavSpace implements Space {
  private readonly authorization: string;

  /** @param folder with a slash at its end */
  constructor(
    private readonly ask: Ask,
    private readonly folder: string,
    { user, password }: Extract<SpaceSecret, { kind: 'webdav' }>,
  ) {
    this.authorization = `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
  }

  async read(path: string, limit: number, tag: string | null = null) {
    const headers = tag === null ? {} : { 'if-none-match': tag };
    return readAnswer(await this.send('GET', path, { headers, atMost: limit }));
  }

  async write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<WriteAnswer> {
    const first = await this.send('PUT', path, { body: bytes });
    // Apache and 坚果云 want the folder first, nginx makes it by itself.
    if (!first.ok || (first.status !== 409 && first.status !== 404)) return writeAnswer(first);
    const made = await this.makeFolders(path);
    return made.ok ? writeAnswer(await this.send('PUT', path, { body: bytes })) : made;
  }

  /** A stale claim is taken over by one beside it: to take it away first would let two in. */
  async claim(path: string): Promise<ClaimAnswer> {
    const parents = await this.makeFolders(path);
    if (!parents.ok) return parents;
    for (let n = 0; n <= TAKEOVERS; n++) {
      const name = n === 0 ? `${path}/` : `${path}.${n}/`;
      const made = writeAnswer(await this.send('MKCOL', name));
      if (made.ok) return { ok: true, giveBack: async () => void (await this.send('DELETE', name)) };
      const there = await this.seen(name);
      if (!there) return made;
      if ('fault' in there) return { ok: false, fault: there.fault };
      if (!there.isStale) break;
    }
    return { ok: false, fault: 'taken' };
  }

  async list(folder: string, most: number): Promise<ListAnswer> {
    const listing = new Listing(most);
    const headers = { depth: '1', 'content-type': 'application/xml' };
    let search = '';
    for (let pages = 0; pages < PAGES && !listing.isFull; pages++) {
      const atMost = ANSWER + most * ENTRY;
      const reply = await this.send('PROPFIND', folder + search, { headers, body: ASKED, atMost });
      if (!reply.ok) return reply;
      // Nobody has put anything there yet.
      if (reply.status === 404) return listing.answer;
      const answer = writeAnswer(reply);
      if (!answer.ok) return answer;
      if (!addListed(listing, this.folder + folder, reply.bytes)) return { ok: false, fault: 'strange' };
      const next = nextPage(this.folder + folder, reply.headers.get('link'));
      if (next === null) return listing.answer;
      search = next;
    }
    return { ok: false, fault: 'too-large' };
  }

  async remove(path: string): Promise<WriteAnswer> {
    return removeAnswer(await this.send('DELETE', path));
  }

  private async makeFolders(path: string): Promise<WriteAnswer> {
    const parts = path.split('/').slice(0, -1);
    // The space's own folder is the first.
    for (let n = 0; n <= parts.length; n++) {
      const name = parts
        .slice(0, n)
        .map((part) => `${part}/`)
        .join('');
      const made = writeAnswer(await this.send('MKCOL', name));
      if (made.ok) continue;
      const there = await this.seen(name);
      if (!there) return made;
      if ('fault' in there) return { ok: false, fault: there.fault };
    }
    return { ok: true };
  }

  /**
   * Null: there is no such folder. What MKCOL says of one that stands there differs: 405 by the standard, as of a server
   * that can only be read, and Apache's 403 where two make it at once.
   */
  private async seen(folder: string): Promise<{ isStale: boolean } | { fault: SpaceFault } | null> {
    const reply = await this.send('PROPFIND', folder, { headers: { depth: '0' } });
    if (!reply.ok) return { fault: reply.fault };
    if (reply.status !== 207) return null;
    const modified = readXml(reply.bytes).text('getlastmodified');
    return { isStale: isStale(modified, reply.headers.get('date')) };
  }

  private send(
    method: OutsideAsk['method'],
    path: string,
    { headers = {}, ...rest }: Partial<Pick<OutsideAsk, 'headers' | 'body' | 'atMost'>> = {},
  ): Promise<OutsideReply> {
    return this.ask({
      method,
      url: this.folder + path,
      headers: { authorization: this.authorization, ...headers },
      within: withinFor(rest.body),
      atMost: ANSWER,
      ...rest,
    });
  }
}
