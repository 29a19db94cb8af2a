import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ManualClock } from '../platform/testing';
import { type OutsideRequest, outside, posting } from './outside';

let server: Server;
let url: string;
const asked: string[] = [];
const contains = vi.fn(async () => true);

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(
      `${request.method} ${request.url} ${request.headers.cookie ?? ''}${request.headers.referer ?? ''}`,
    );
    if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
    else if (request.url === '/none') response.writeHead(404).end('none');
    else if (request.url === '/large') response.end('x'.repeat(5000));
    else if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': '50' });
      response.write('short', () => response.destroy());
    } else if (request.url !== '/never') request.pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  contains.mockClear();
  contains.mockResolvedValue(true);
  Object.assign(fakeBrowser, { permissions: { contains } });
});

const request = (path: string): OutsideRequest => ({
  url: url + path,
  type: 'text/plain',
  body: new TextEncoder().encode('question'),
  within: 1000,
  atMost: 4000,
});

it('brings the answer, and takes nothing of the user along', async () => {
  const clock = new ManualClock();
  const answer = await posting(outside(clock))(request('/'));
  expect(answer.ok && new TextDecoder().decode(answer.bytes)).toBe('question');
  expect(asked).toEqual(['POST / ']);
  expect(clock.waiting).toBe(0);
});

it('asks nobody whom the user has not granted', async () => {
  contains.mockResolvedValue(false);
  expect(await posting(outside(new ManualClock()))(request('/'))).toEqual({
    ok: false,
    fault: 'not-permitted',
  });
  // A match pattern with a port would be refused by the browser.
  expect(contains).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
  expect(asked).toEqual([]);
});

it.each([
  ['/moved', 'no-connection'],
  ['/none', 'refused'],
  ['/large', 'too-large'],
  ['/cut', 'no-connection'],
])('takes %s for %s', async (path, fault) => {
  expect(await posting(outside(new ManualClock()))(request(path))).toEqual({ ok: false, fault });
  expect(asked).toHaveLength(1);
});

it('waits only so long', async () => {
  const clock = new ManualClock();
  const answer = posting(outside(clock))(request('/never'));
  await vi.waitUntil(() => asked.length === 1);
  clock.pass(1000);
  expect(await answer).toEqual({ ok: false, fault: 'timeout' });
});

it('says that nobody is there', async () => {
  const nobody = { ...request('/'), url: 'http://127.0.0.1:1/' };
  expect(await posting(outside(new ManualClock()))(nobody)).toEqual({ ok: false, fault: 'no-connection' });
});

it('gives whatever status comes, with its headers, to who asks for it', async () => {
  const ask = outside(new ManualClock());
  const rest = { headers: { 'x-ours': '1' }, within: 1000, atMost: 4000 };
  const none = await ask({ method: 'GET', url: `${url}/none`, ...rest });
  expect(none.ok && [none.status, new TextDecoder().decode(none.bytes)]).toEqual([404, 'none']);
  const made = await ask({ method: 'MKCOL', url: `${url}/folder`, ...rest });
  expect(made.ok && made.status).toBe(200);
  expect(asked).toEqual(['GET /none ', 'MKCOL /folder ']);
});
