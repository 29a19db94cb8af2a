import { expect, it } from 'vitest';
import type { OutsideAsk, OutsideReply } from '../../outside';
import { FileSpace } from './file';
import { HttpsSpace } from './https';
import { S3Space } from './s3';
import { WebdavSpace } from './webdav';

/** What a store says of a folder is its own word: whoever owns it, or broke into it, may write anything there. */

const FOLDER = 'https://dav.example.com/团队/';
const asked: OutsideAsk[] = [];

/** Gives these answers, one after the other, and the last one for ever. */
function answering(...answers: [status: number, body: string, headers?: Record<string, string>][]) {
  asked.length = 0;
  return async (request: OutsideAsk): Promise<OutsideReply> => {
    const [status, body, headers = {}] = answers[Math.min(asked.length, answers.length - 1)] ?? [500, ''];
    asked.push(request);
    return { ok: true, status, headers: new Headers(headers), bytes: new TextEncoder().encode(body) };
  };
}

const webdav = (...answers: Parameters<typeof answering>) =>
  new WebdavSpace(answering(...answers), FOLDER, { kind: 'webdav', user: 'a', password: 'b' }, () => 'id');
const s3 = (...answers: Parameters<typeof answering>) =>
  new S3Space(
    answering(...answers),
    {
      ...{ kind: 's3', endpoint: 'https://s3.example.com', region: 'r', bucket: 'shop', prefix: 'team/' },
      pathStyle: true,
    },
    { kind: 's3', accessKeyId: 'a', secretAccessKey: 'b' },
    () => 'id',
  );

const davFile = (href: string, { bytes = '5', etag = '&quot;e&quot;', more = '' } = {}) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:getcontentlength>${bytes}</d:getcontentlength>` +
  `<d:getetag>${etag}</d:getetag>${more}</d:prop></d:propstat></d:response>`;
const davList = (...files: string[]) =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${files.join('')}</d:multistatus>`;
const s3File = (key: string, bytes = '5') =>
  `<Contents><Key>${key}</Key><Size>${bytes}</Size><ETag>&quot;e&quot;</ETag></Contents>`;
const s3List = (files: string[], next = '') =>
  `<ListBucketResult>${files.join('')}<IsTruncated>${next !== ''}</IsTruncated>` +
  `${next && `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`;

const good = { name: 'ab-1', bytes: 5, tag: '"e"' };
const PATH = '/%E5%9B%A2%E9%98%9F/inbox/';
const DIRECTORY = { more: '<d:resourcetype><d:collection/></d:resourcetype>' };

it('takes from a WebDAV folder its own files alone, whatever else it names', async () => {
  const space = webdav([
    207,
    davList(
      davFile(PATH, DIRECTORY),
      davFile(`${PATH}ab-1`),
      davFile(`${PATH}folder`, DIRECTORY),
      davFile(`${PATH}deeper/one`),
      davFile(`${PATH}..%2fhead.json`),
      davFile(`${PATH}%2e%2e/head.json`),
      davFile(`${PATH}..`),
      davFile(`${PATH}.hidden`),
      davFile(`${PATH}a%00b`),
      davFile(`${PATH}%E0%A4%A`),
      davFile('/other/inbox/ab-2'),
      davFile('http://['),
      davFile(''),
      davFile(`${PATH}no-length`, { bytes: '' }),
      davFile(`${PATH}odd-length`, { bytes: '-1' }),
      '<d:response/>',
    ),
  ]);
  expect(await space.list('inbox/', 10)).toEqual({ ok: true, files: [good] });
});

it('knows a file by its path, by its address and by the name that a proxy hides, and only once', async () => {
  const names = [`${PATH}ab-1`, `${FOLDER}inbox/ab-1`, `http://inside:8080${PATH}ab%2D1`];
  const space = webdav([207, davList(...names.map((name) => davFile(name)))]);
  expect(await space.list('inbox/', 1)).toEqual({ ok: true, files: [good] });
});

it('makes a tag of date and length where a server has none', async () => {
  const more = '<d:getlastmodified>Mon, 23 Nov 2026 01:00:00 GMT</d:getlastmodified>';
  const space = webdav([207, davList(davFile(`${PATH}ab-1`, { etag: '', more }))]);
  const tag = 'Mon, 23 Nov 2026 01:00:00 GMT 5';
  expect(await space.list('inbox/', 1)).toEqual({ ok: true, files: [{ ...good, tag }] });
});

// As 坚果云 does, 750 at a time.
it('goes on where a long WebDAV list does, at the same folder alone', async () => {
  const link = '<https://elsewhere.example.org/steal?from=750&x=1>; rel="next"';
  const space = webdav(
    [207, davList(davFile(`${PATH}ab-1`)), { link }],
    [207, davList(davFile(`${PATH}ab-2`)), { link: '<https://dav.example.com/>; rel="prev"' }],
  );
  const answer = await space.list('inbox/', 10);
  expect(answer.ok && answer.files.map(({ name }) => name)).toEqual(['ab-1', 'ab-2']);
  expect(asked.map(({ url }) => url)).toEqual([`${FOLDER}inbox/`, `${FOLDER}inbox/?from=750&x=1`]);
});

it('follows no list for ever', async () => {
  const dav = webdav([207, davList(davFile(`${PATH}ab-1`)), { link: '<?page=2>; rel=next' }]);
  expect(await dav.list('inbox/', 5000)).toEqual({ ok: false, fault: 'too-large' });
  const bucket = s3([200, s3List([s3File('team/inbox/ab-1')], 'again')]);
  expect(await bucket.list('inbox/', 5000)).toEqual({ ok: false, fault: 'too-large' });
  expect(asked.length).toBeLessThan(10);
});

it.each([
  ['a page for people', 200, '<html><body>Please sign in</body></html>'],
  ['half of an answer', 207, '<d:mult'],
  ['nothing', 207, ''],
  ['JSON', 200, '{}'],
])('does not take %s for an empty folder', async (_, status, body) => {
  const strange = { ok: false, fault: 'strange' };
  expect(await webdav([status, body]).list('inbox/', 10)).toEqual(strange);
  expect(await s3([200, body]).list('inbox/', 10)).toEqual(strange);
});

it('takes from a bucket the files of one folder alone', async () => {
  const keys = ['team/inbox/', 'team/inbox/ab-1', 'team/inbox/../head.json', 'team/inbox/a/b', 'inbox/ab-2'];
  const odd = [s3File('team/inbox/..'), s3File('team/inbox/odd', '1e3'), '<Contents/>'];
  const space = s3([200, s3List([...keys.map((key) => s3File(key)), ...odd])]);
  expect(await space.list('inbox/', 10)).toEqual({ ok: true, files: [good] });
  expect(asked[0]?.url).toContain('prefix=team%2Finbox%2F');
});

it('asks a bucket for the next page with the sign that it gave', async () => {
  const space = s3(
    [200, s3List([s3File('team/inbox/ab-1')], '1/a+b= &amp;c')],
    [200, s3List([s3File('team/inbox/ab-2')])],
  );
  const answer = await space.list('inbox/', 5000);
  expect(answer.ok && answer.files.length).toBe(2);
  const next = new URL(asked[1]?.url ?? '').searchParams;
  expect(next.get('continuation-token')).toBe('1/a+b= &c');
  expect(next.get('prefix')).toBe('team/inbox/');
});

it('says why nothing was taken away', async () => {
  for (const [status, answer] of [
    [204, { ok: true }],
    [404, { ok: true }],
    [403, { ok: false, fault: 'denied' }],
    [503, { ok: false, fault: 'too-often' }],
  ] as const) {
    expect(await webdav([status, '']).remove('inbox/ab-1')).toEqual(answer);
    expect(await s3([status, '']).remove('inbox/ab-1')).toEqual(answer);
  }
});

it('neither lists nor takes away at an address that can only be read', async () => {
  const space = new HttpsSpace(answering([200, '']), FOLDER);
  expect(await space.list()).toEqual({ ok: false, fault: 'read-only' });
  expect(await space.remove()).toEqual({ ok: false, fault: 'read-only' });
});

it('lists what is kept in this browser, by content', async () => {
  const files = new Map([
    ['inbox/ab-1', Uint8Array.of(1)],
    ['inbox/deeper/x', Uint8Array.of(1)],
    ['head.json', Uint8Array.of(1)],
  ]);
  const space = new FileSpace({
    get: async (path) => files.get(path) ?? null,
    put: async (path, bytes) => Boolean(files.set(path, bytes)),
    list: async (folder) =>
      [...files].filter(([path]) => path.startsWith(folder)).map(([path, bytes]) => ({ path, bytes })),
    remove: async (path) => files.delete(path) || true,
  });
  const first = await space.list('inbox/', 10);
  await space.write('inbox/ab-1', Uint8Array.of(2));
  const second = await space.list('inbox/', 10);
  expect(first).toMatchObject({ ok: true, files: [{ name: 'ab-1', bytes: 1 }] });
  // As long as before, and another one.
  expect(second.ok && second.files[0]?.tag).not.toBe(first.ok && first.files[0]?.tag);
  expect(await space.remove('inbox/ab-1')).toEqual({ ok: true });
  expect(await space.list('inbox/', 10)).toEqual({ ok: true, files: [] });
});

it('takes no page for a file that was written: a login or a firewall answers 200 to anything', async () => {
  const page: Parameters<typeof answering>[0] = [
    200,
    '<html>登录</html>',
    { 'content-type': 'text/html; charset=utf-8' },
  ];
  const bytes = new TextEncoder().encode('{}');
  for (const space of [webdav, s3]) {
    expect(await space(page).write('inbox/a', bytes)).toEqual({ ok: false, fault: 'strange' });
    expect(await space([200, '', {}]).write('inbox/a', bytes)).toEqual({ ok: true });
  }
  const created: typeof page = [201, '<html>Created</html>', { 'content-type': 'text/html' }];
  expect(await webdav(created).write('inbox/a', bytes)).toEqual({ ok: true });
});
