import { expect, it } from 'vitest';
import { withoutOurs } from './mhtml';

const ORIGIN = 'chrome-extension://chnamgkfpfmdlimoifmnbfaljkaimlkj/';
const BOUNDARY = '----MultipartBoundary--abc----';

/** As Chrome breaks a line. */
const fold = (text: string) => text.match(/(?:=[0-9A-F]{2}|[^=]){1,25}/g)?.join('=\r\n') ?? '';
const part = (type: string, location: string, body: string) =>
  `\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
const file = (...parts: string[]) =>
  `From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${BOUNDARY}"\r\n\r\n\r\n` +
  `--${BOUNDARY}${parts.join(`--${BOUNDARY}`)}--${BOUNDARY}--\r\n`;

const PAGE = 'https://mms.pinduoduo.com/chat';
const page = (body: string, behind = '', style = '') =>
  part('text/html', PAGE, fold(`<html lang=3D"zh"${style}><body>${body}</body>${behind}</html>`));
const PICTURE = part('image/svg+xml', 'https://mms.pinduoduo.com/lid.svg', '<svg>=E6=9F=A5</svg>');
const HOST =
  '<sellerside-panel data-side=3D"right"><template shadowmode=3D"closed"><iframe src=3D"cid:frame-1@mhtml.blink"></iframe></template></sellerside-panel>';

const read = (mhtml: string | null) => mhtml?.replace(/=\r\n/g, '');

it('takes out the sidebar, its frame and what belongs to it, and nothing else', () => {
  const words = '=E6=9F=A5=E7=9C=8B=E7=89=A9=E6=B5=81 '.repeat(40);
  const taken = file(
    page(words, HOST, ' style=3D"width: 90%; --sellerside-ink: 0 !important;"'),
    PICTURE,
    part('text/html', `${ORIGIN}sidepanel.html#mount=1`, '<html>panel</html>'),
    part('text/css', `${ORIGIN}assets/panel.css`, 'p {}'),
  );
  const clean = withoutOurs(taken, ORIGIN);
  expect(read(clean)).toBe(read(file(page(words, '', ' style=3D"width: 90%; "'), PICTURE)));
  for (const line of clean?.split('\r\n') ?? []) expect(line.length).toBeLessThanOrEqual(76);
});

it('leaves a page without anything of ours as it came, to the byte', () => {
  const taken = file(page('x'.repeat(300)), PICTURE);
  expect(withoutOurs(taken, ORIGIN)).toBe(taken);
});

it('takes no words of a page for ours: then it gives nothing rather than less', () => {
  const named = page('<i title=3D"<sellerside-x >">a</i>threat<i title=3D"</sellerside-x>">b</i>', HOST);
  expect(withoutOurs(file(named), ORIGIN)).toBeNull();
});

it.each([
  ['no MHTML', 'x'],
  ['one of other signs than Chrome writes', file(page('查'))],
  ['one that names us where nothing can be taken out', file(page(`<a href=3D"${ORIGIN}x">a</a>`))],
])('gives nothing of %s', (_, taken) => {
  expect(withoutOurs(taken, ORIGIN)).toBeNull();
});

it('a hostile page takes no longer than its length', () => {
  for (const piece of ['<sellerside-a ', '<html --sellerside-a: ', '<html </body><sellerside-a>']) {
    const body = `${piece.repeat(50_000)}</body>${piece.repeat(50_000)}`;
    expect(withoutOurs(file(part('text/html', PAGE, body)), ORIGIN)).toBeNull();
  }
});
