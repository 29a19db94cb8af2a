import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUNDLED } from '../../lib/consoles';
import { PRACTICE, type PracticeId, practicePage } from '../tools/practice-site';

/** The command as a person runs it: what it prints on standard output must be one JSON object and nothing else. */
function probe(...args: string[]) {
  const run = spawnSync(process.execPath, ['tests/tools/run.mjs', 'probe', ...args], { encoding: 'utf8' });
  return { code: run.status, said: run.stderr, json: run.stdout ? JSON.parse(run.stdout) : null };
}

let folder = '';
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sellerside-probe-'));
  for (const id of Object.keys(PRACTICE) as PracticeId[]) {
    // The file is all that the address answers with.
    writeFileSync(file(id), `<!doctype html><meta charset="utf-8">${await practicePage(id)}`);
  }
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, `${name}.html`);
const expectations = (id: string) => JSON.parse(readFileSync(`tests/consoles/${id}/expected.json`, 'utf8'));

for (const { id, page, capabilities } of BUNDLED) {
  test(`${id}: prints the page's facts`, () => {
    const { code, json } = probe('--url', PRACTICE[id as PracticeId].url, '--page', file(id));
    const { conversation, messages, aside, list, orders, note } = expectations(id);
    const asides = new Set(aside.map((row: { id: string }) => row.id));
    expect(code).toBe(0);
    expect(json).toMatchObject({ console: id, page, ...(conversation && { conversation }) });
    if (capabilities.includes('messages')) {
      expect(json.messages.filter((message: { id: string }) => !asides.has(message.id))).toEqual(messages);
    }
    expect({ list, orders, note, ...json }).toMatchObject({ list, orders, note });
    expect(Object.keys(json.timings)).toEqual(['browser', 'recognised', 'read']);
  });
}

for (const id of ['pdd-chat', 'feige-chat', 'jd-chat', 'amazon-contact'] as const) {
  test(`${id}: fills the page's box`, () => {
    const text = '您好，\n马上为您查看😊';
    const { code, json } = probe('--url', PRACTICE[id].url, '--page', file(id), '--insert', text);
    expect(code).toBe(0);
    expect(json.insert).toEqual({ ok: true, box: text });
  });
}

test('taobao-memo: marks the order, and leaves saving alone', () => {
  const { url } = PRACTICE['taobao-memo'];
  const asked = ['--note', '换中通 小木/9.8', '--flag', 'blue'];
  const { code, json } = probe('--url', url, '--page', file('taobao-memo'), ...asked);
  expect(code).toBe(0);
  expect(json.written).toEqual({
    ok: true,
    isSaved: false,
    before: { note: '周末前要到 小木', flag: 'red' },
    after: null,
    // Nothing was saved, so nothing was read back.
    seenIn: null,
  });
});

// In a saved page nothing answers a click.
test('jd-orders: refuses to mark an order whose form does not open', () => {
  const { url } = PRACTICE['jd-orders'];
  const asked = ['--note', '换中通 小木/9.8', '--order', '301839906713', '--save'];
  const { json } = probe('--url', url, '--page', file('jd-orders'), ...asked);
  expect(json.written).toEqual({ ok: false, reason: 'form-missing', isUntouched: true });
});

test('a flag of no known colour is one line on standard error', () => {
  const asked = ['--note', '换中通', '--flag', 'mauve'];
  const { code, said } = probe('--url', PRACTICE['jd-orders'].url, '--page', file('jd-orders'), ...asked);
  expect(code).toBe(2);
  expect(said).toMatch(/^--flag: mauve is no colour; known are grey, red, /);
});

// More rows than are read in one go: nothing is told until the last slice, which must come by itself.
test('reads a long conversation to its end', () => {
  const row = (at: number) =>
    `<li class="onemsg" id="middlePanel_list_${1_788_000_000_000 + at}"><div class="buyer-item" currentuid="7001">` +
    `<div class="msg-content"><p class="msg-content-box">${at}</p></div></div></li>`;
  const rows = Array.from({ length: 3000 }, (_, at) => row(at)).join('');
  const head =
    '<div class="chatWindowHeader"><div class="base-info"><span class="name">林*儿</span></div></div>';
  writeFileSync(file('long'), `${head}<div id="msgListContainer"><ul>${rows}</ul></div>`);
  const { json } = probe('--url', PRACTICE['pdd-chat'].url, '--page', file('long'));
  expect(json.messages).toHaveLength(3000);
  expect(json.messages.at(-1)).toMatchObject({ text: '2999', side: 'buyer' });
});

test('refuses to write for another buyer than the open one', () => {
  const { url } = PRACTICE['pdd-chat'];
  const { json } = probe(
    '--url',
    url,
    '--page',
    file('pdd-chat'),
    '--insert',
    '在的',
    '--expect-buyer',
    '别的买家',
  );
  expect(json.insert).toMatchObject({ ok: false, reason: 'context-changed', box: '' });
});

// The same page under another address: what counts is where it is, not what it looks like.
test('no console is known at an address without a profile', () => {
  const { code, json } = probe('--url', 'https://shop.example.com/im', '--page', file('pdd-chat'));
  expect(code).toBe(0);
  expect(json).toEqual({ console: null, timings: { browser: expect.any(Number) } });
});

test('tries a profile that is not bundled', () => {
  const own = {
    ...BUNDLED.find(({ id }) => id === 'pdd-chat'),
    id: 'my-shop',
    addresses: ['https://shop.example.com/im*'],
  };
  const path = join(folder, 'own.json');
  writeFileSync(path, JSON.stringify(own));
  const { json } = probe(
    '--url',
    'https://shop.example.com/im',
    '--page',
    file('pdd-chat'),
    '--profile',
    path,
  );
  expect(json).toMatchObject({ console: 'my-shop', conversation: { key: 'uid:7482019365520' } });
});

test('refuses a profile with the path of its fault', () => {
  const path = join(folder, 'bad.json');
  writeFileSync(
    path,
    JSON.stringify({ ...BUNDLED[0], evidence: { date: '2026', strength: 'single', sources: 1 } }),
  );
  const { code, json } = probe(
    '--url',
    PRACTICE['pdd-chat'].url,
    '--page',
    file('pdd-chat'),
    '--profile',
    path,
  );
  expect(code).toBe(2);
  expect(json).toMatchObject({ error: { code: 'profile-invalid', path: 'evidence.date' } });
});

test('a wrong argument is one line on standard error', () => {
  const { code, said, json } = probe('--url', 'https://shop.example.com/', '--page', 'nowhere.html');
  expect({ code, said, json }).toEqual({
    code: 2,
    said: '--page: there is no file nowhere.html.\n',
    json: null,
  });
});
