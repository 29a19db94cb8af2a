import type { Ask } from '../../outside';
import { readAnswer, WITHIN } from './answers';
import type { Space } from './space';

const READ_ONLY = { ok: false, fault: 'read-only' } as const;

/** Any address that gives files out: a web host, a CDN, a bucket that everybody may read. */
export class HttpsSpace implements Space {
  /** @param folder with a slash at its end */
  constructor(
    private readonly ask: Ask,
    private readonly folder: string,
  ) {}

  async read(path: string, limit: number, tag: string | null = null) {
    const headers = tag === null ? {} : { 'if-none-match': tag };
    const url = this.folder + path;
    return readAnswer(await this.ask({ method: 'GET', url, headers, within: WITHIN, atMost: limit }));
  }

  async write() {
    return READ_ONLY;
  }

  async claim() {
    return READ_ONLY;
  }

  /** What a web host shows of a folder is made for people, if it shows any of it. */
  async list() {
    return READ_ONLY;
  }

  async remove() {
    return READ_ONLY;
  }
}
