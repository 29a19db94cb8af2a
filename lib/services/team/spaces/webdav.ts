import { toBase64 } from '../../../bytes/base64';
import type { SpaceFault } from '../../../team/state';
import type { SpaceSecret } from '../../../team/types';
import type { Ask, OutsideAsk, OutsideReply } from '../../outside';
import { ANSWER, readAnswer, removeAnswer, withinFor, writeAnswer } from './answers';
import { type Beside, claimBeside, isStale } from './claims';
import { Listing } from './listing';
import type { ClaimAnswer, ListAnswer, Space, WriteAnswer } from './space';
import { ASKED, addListed, type Dated, datedIn, ENTRY, nextPage } from './webdav-list';
import { readXml } from './xml';

/** Files and folders in `claims/`, one a version and some more: beyond that a person has to look. */
const MOST_CLAIMS = 20_000;
/** Of a list, that are followed. */
const PAGES = 100;
/** Files of a list of which some is answered, and how many are beside those that are asked for. */
const MOST_HELD = 40_000;
const SOME = 1000;

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
    private readonly newId: () => string,
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

  /**
   * What nobody uses any more is not taken away first, which would let two in. Where its place is stale, or no folder at
   * all, whoever comes goes by files of names that nobody can have put there before.
   */
  async claim(path: string): Promise<ClaimAnswer> {
    const parents = await this.makeFolders(path);
    if (!parents.ok) return parents;
    const name = `${path}/`;
    const made = writeAnswer(await this.send('MKCOL', name));
    if (made.ok) return { ok: true, giveBack: async () => void (await this.send('DELETE', name)) };
    const there = (await this.seen(name)) ?? (await this.seen(path));
    if (!there) return made;
    if ('fault' in there) return { ok: false, fault: there.fault };
    if (!there.isStale) return { ok: false, fault: 'taken' };
    return claimBeside(this, `${path}.${this.newId()}`, () => this.beside(path));
  }

  async list(folder: string, most: number): Promise<ListAnswer> {
    const listing = new Listing(most);
    const all = await this.eachPage(folder, most, (bytes) => {
      return addListed(listing, this.folder + folder, bytes) ? listing.isFull : null;
    });
    // Nobody has put anything there yet.
    return all.ok || all.fault === 'missing' ? listing.answer : all;
  }

  /** No such server tells a part of a folder: all of it is asked for, as far as it can be held, and some is answered. */
  async listSome(
    folder: string,
    { starts, after }: { starts: readonly string[]; after: string },
  ): Promise<ListAnswer> {
    const listing = new Listing(Number.POSITIVE_INFINITY);
    const all = await this.eachPage(folder, MOST_HELD, (bytes) => {
      return addListed(listing, this.folder + folder, bytes) ? false : null;
    });
    const { answer } = listing;
    // What could not be followed to its end is some of it all the same.
    const isSome = all.ok || (all.fault === 'too-large' && answer.ok && answer.files.length > 0);
    if (!isSome || !answer.ok) return all.ok ? answer : all;
    const isAsked = (name: string) => starts.some((start) => name.startsWith(start));
    const others = answer.files.filter(({ name }) => name > after && !isAsked(name));
    others.sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      ok: true,
      files: [...answer.files.filter(({ name }) => isAsked(name)), ...others.slice(0, SOME)],
    };
  }

  async remove(path: string): Promise<WriteAnswer> {
    return removeAnswer(await this.send('DELETE', path));
  }

  private async beside(path: string): Promise<Beside> {
    const files: Dated[] = [];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const all = await this.eachPage(folder, MOST_CLAIMS, (bytes) => {
      const some = datedIn(this.folder + folder, bytes);
      for (const each of some ?? []) {
        const at = folder + each.path;
        if (at.startsWith(`${path}.`)) files.push({ ...each, path: at });
      }
      return some ? false : null;
    });
    return all.ok ? { ...all, files } : all;
  }

  /**
   * What a folder's list says, of at most so many files. The server's own time is of its last answer.
   * @param take true: that was enough; null: it is no list
   */
  private async eachPage(
    folder: string,
    most: number,
    take: (answer: Uint8Array) => boolean | null,
  ): Promise<{ ok: true; now: string | null } | { ok: false; fault: SpaceFault }> {
    const headers = { depth: '1', 'content-type': 'application/xml' };
    let search = '';
    for (let pages = 0; pages < PAGES; pages++) {
      const atMost = ANSWER + most * ENTRY;
      const reply = await this.send('PROPFIND', folder + search, { headers, body: ASKED, atMost });
      if (!reply.ok) return reply;
      const answer = writeAnswer(reply);
      if (!answer.ok) return answer;
      const isEnough = take(reply.bytes);
      if (isEnough === null) return { ok: false, fault: 'strange' };
      const next = isEnough ? null : nextPage(this.folder + folder, reply.headers.get('link'));
      if (next === null) return { ok: true, now: reply.headers.get('date') };
      search = next;
    }
    return { ok: false, fault: 'too-large' };
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
