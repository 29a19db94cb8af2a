import { expect, it } from 'vitest';
import type { CaseFile } from './case-file';
import { checkInert } from './inert';
import { Report } from './report';

const PATH = 'data/items/0004-page.html';

async function found(html: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(html);
  const file = { path: PATH, size: bytes.length, read: async () => bytes };
  const report = new Report();
  const caseFile = { items: [{ mime: 'text/html', path: PATH }] } as CaseFile;
  await checkInert(caseFile, { folder: 'case', files: new Map([[PATH, file]]) }, report);
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

it('a hostile page takes no longer than its length', async () => {
  for (const piece of ['<a', '<a "', "<a b='", '<!--', '<a b=']) {
    expect(await found(piece.repeat(200_000))).toEqual([]);
  }
});

it.each([
  '<p>&lt;script&gt; onclick=x https://a.example/</p>',
  '<a href="https://a.example/">x</a><img src="data:image/png;base64,AA==">',
  '<p title="if a > b then onload=1">javascript: is a word</p>',
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><img src="https://a.example/x.png">`,
])('%s does nothing', async (html) => {
  expect(await found(html)).toEqual([]);
});
