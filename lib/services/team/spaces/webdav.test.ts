import { expect, it } from 'vitest';
import type { OutsideAsk, OutsideReply } from '../../outside';
import { WebdavSpace } from './webdav';

const answered = (status: number): OutsideReply => ({
  ...{ ok: true, status, headers: new Headers(), bytes: new Uint8Array() },
});

// 405 is what a server says whose folder is there, and what one says that can only be read.
it.each<[string, OutsideReply]>([
  ['no-connection', { ok: false, fault: 'no-connection' }],
  ['timeout', { ok: false, fault: 'timeout' }],
  ['read-only', answered(404)],
])('says %s of a folder that cannot be looked for', async (fault, look) => {
  const says: Partial<Record<OutsideAsk['method'], OutsideReply>> = {
    PUT: answered(409),
    MKCOL: answered(405),
    PROPFIND: look,
  };
  const ask = async ({ method }: OutsideAsk) => says[method] ?? answered(500);
  const secret = { kind: 'webdav', user: 'a', password: 'b' } as const;
  const space = new WebdavSpace(ask, 'https://dav.example.com/', secret, () => 'id');
  expect(await space.write('inbox/one', new Uint8Array(1))).toEqual({ ok: false, fault });
  expect(await space.claim('claims/1')).toEqual({ ok: false, fault });
});
