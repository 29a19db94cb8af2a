import { expect, it } from 'vitest';
import type { CaseFile } from './case-file';
import { checkInert } from './inert';
import { Report } from './report';

const PATH = 'data/items/0004-page.html';

/** How a copy of a page begins. */
const begun = (policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:") =>
  `<!doctype html>\n<!-- Copy of a page -->\n<html lang="zh" class="a b"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">\n<title>x</title></head>`;

async function found(html: string, mime = 'text/html', path = PATH): Promise<string[]> {
  const bytes = new TextEncoder().encode(html);
  const file = { path, size: bytes.length, read: async () => bytes };
  const report = new Report();
  const caseFile = { items: [{ mime, path }] } as CaseFile;
  await checkInert(caseFile, { folder: 'case', files: new Map([[path, file]]) }, report);
  const finding = report.findings().find(({ id }) => id === 'inert');
  return finding?.problems.map(({ reason, facts }) => `${reason} ${facts.what}`) ?? [];
}

it.each([
  ['<p>x</p><script>alert(1)</script>', 'active-content script'],
  ['<SCRIPT src=//a.example/x.js></SCRIPT>', 'active-content script'],
  ['<img src=x onerror=alert(1)>', 'active-content onerror'],
  ['<a href=" java\nscript:alert(1)">x</a>', 'active-content href'],
  ['<iframe srcdoc="x"></iframe>', 'active-content iframe'],
  ['<meta http-equiv="refresh" content="0;url=http://a.example">', 'active-content refresh'],
  ['<img src="https://a.example/seen.png">', 'loads-from-outside src'],
  ['<img src="file:///C:/secret.png">', 'loads-from-outside src'],
  ['<link rel="stylesheet" href="//a.example/x.css">', 'loads-from-outside href'],
  ['<p x"><script>alert(1)</script>"', 'active-content script'],
  ['<!-- <a title=" --><script>alert(1)</script>">', 'active-content script'],
  ['<!--><script>alert(1)</script>-->', 'active-content script'],
  ['<a href="&#106;avascript&colon;alert(1)">x</a>', 'active-content href'],
  ['<a b=c/onclick=1 <x onclick=2 >', 'active-content onclick'],
  ['<style><a title="</style><script>alert(1)</script>"></style>', 'maybe-active undefined'],
  ['<svg><a xlink:href="javascript:alert(1)">x</a></svg>', 'active-content xlink:href'],
])('%s is found', async (html, expected) => {
  expect(await found(html)).toContain(expected);
});

it.each([
  ['a policy further down than all else', `<p>x</p>${begun()}<p>x</p>`],
  [
    'a policy in the body',
    `<!doctype html><body><meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
  ],
  ['a policy that lets pictures in', `${begun("default-src 'none'; img-src *")}<p>x</p>`],
  ['a policy for something else', `${begun("style-src 'unsafe-inline'")}<p>x</p>`],
  [
    'no policy, and something hidden in a text field',
    '<textarea><!--</textarea><img title=">" onerror=alert(1) src=x>-->',
  ],
  ['no policy, and a style that loads', '<style>@import url(http://a.example/x.css);</style>'],
  ['no policy, and a picture of a drawing', '<svg><image href="https://a.example/y"/></svg>'],
  ['no policy, and an address that only browsers understand', '<img src="\\\\a.example/x.png">'],
  [
    'a page that goes elsewhere, hidden',
    `${begun()}<textarea><!--</textarea><meta http-equiv=refresh content="0;url=http://a.example">-->`,
  ],
])('nobody can tell of a page with %s', async (_, html) => {
  expect(await found(html)).toEqual(['maybe-active undefined']);
});

it('a page is one by its ending, whatever the facts call it', async () => {
  expect(await found('<script>1</script>', 'image/png')).toEqual(['active-content script']);
  expect(await found('<p>x</p>', 'application/xhtml+xml', 'data/items/0004-file.bin')).toHaveLength(1);
});

it('a hostile page takes no longer than its length', async () => {
  for (const piece of ['<a', '<a "', "<a b='", '<!--', '<a b=', '<html a="', '<!doctype html><!-- ']) {
    expect(await found(piece.repeat(200_000))).toEqual(['maybe-active undefined']);
  }
});

it.each([
  '<p>&lt;script&gt; onclick=x https://a.example/</p>',
  '<a href="https://a.example/">x</a><img src="data:image/png;base64,AA==">',
  '<p title="if a &gt; b then onload=1">javascript: is a word</p>',
  '<img src="https://a.example/x.png"><style>p { background: url(https://a.example/y) }</style>',
  '<textarea><!--</textarea><img title="x" src=x>-->',
])('%s does nothing under a policy', async (html) => {
  expect(await found(`${begun()}${html}`)).toEqual([]);
});
