import { readFileSync } from 'node:fs';
import { chromium, expect, test } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../tools/browsers';
import { PRACTICE, type PracticeId, practiceMarkup } from '../tools/practice-site';
import type { Reading } from './reader';

declare const reader: typeof import('./reader');

const VARIANTS = 600;

/** What a release may move, wrap, drop or double; by console. */
const PARTS: Record<PracticeId, string[]> = {
  'pdd-chat': [
    '.chatWindowHeader',
    '.chatWindowHeader .base-info .name',
    '.chat-item-box',
    '.chat-item-box.active',
    '.chat-nickname',
    '.chat-unreply-over-time',
    '#msgListContainer',
    'ul.msg-list',
    'li.onemsg',
    '.msg-content',
    '.msg-content-box',
    '.message-time',
    '#replyTextarea',
    '.right-panel-container',
  ],
  'feige-chat': [
    '#topbar-left-info',
    '#topbar-left-info span',
    '[data-qa-id="qa-conversation-chat-item"]',
    '[data-qa-id="qa-message-warpper"]',
    '[data-id]',
    '.messageNotMe',
    '.messageIsMe',
    'pre',
    'textarea',
    '.ecom-collapse-item',
  ],
};

/** Every value that is said must be the page's; anything may be missing or called ambiguous. */
function wrongs(found: Reading, known: Reading): string[] {
  const wrong: string[] = [];
  const buyer = found.facts?.conversation?.buyer;
  const right = known.facts?.conversation?.buyer;
  if (buyer && buyer.uid !== null && buyer.uid !== right?.uid) wrong.push(`uid ${buyer.uid}`);
  if (buyer && buyer.name !== null && buyer.name !== right?.name) wrong.push(`name ${buyer.name}`);
  const messages = new Map(known.messages.map((message) => [message.id, message]));
  for (const { id, side, kind, text, at } of found.messages) {
    const same = messages.get(id);
    // A doubled row carries another id: it is in the page, so it may be told, as what it is.
    if (!same || id === null) continue;
    if (side !== null && side !== same.side) wrong.push(`${id} side ${side}, not ${same.side}`);
    if (kind === 'text' && same.kind === 'text' && !sameWords(text, same.text))
      wrong.push(`${id} text ${text}`);
    if (at !== null && same.at !== null && Math.abs(at - same.at) >= 1000) wrong.push(`${id} time ${at}`);
  }
  return wrong;
}

/** A wrapped line may begin on a line of its own. */
const sameWords = (a: string, b: string) => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

for (const id of Object.keys(PARTS) as PracticeId[]) {
  test(`${id}: ${VARIANTS} seeded releases of the console, and no wrong value`, async () => {
    test.setTimeout(600_000);
    const browser = await chromium.launch({
      executablePath: findBrowser('chromium'),
      args: ['--no-sandbox'],
    });
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const markup = await practiceMarkup(id);
      await context.route(/^https?:/, (route) =>
        route.request().url() === PRACTICE[id].url
          ? route.fulfill({
              contentType: 'text/html; charset=utf-8',
              body: `<!doctype html><body>${markup}</body>`,
            })
          : route.abort(),
      );
      const bundle = await readerBundle();
      await page.goto(PRACTICE[id].url);
      await page.addScriptTag({ content: bundle });
      const known = await page.evaluate((profile) => reader.read(profile), id);
      const expected = JSON.parse(readFileSync(`tests/consoles/${id}/expected.json`, 'utf8'));
      expect(known.facts?.conversation).toEqual(expected.conversation);
      const failures: string[] = [];
      let complete = 0;
      for (let seed = 1; seed <= VARIANTS; seed += 1) {
        const { done, found } = await page.evaluate(
          ([html, profile, number, parts]) => {
            document.body.innerHTML = html;
            const done = reader.drift(number, parts);
            return { done, found: reader.read(profile) };
          },
          [markup, id, seed, PARTS[id]] as const,
        );
        if (found.facts?.conversation) complete += 1;
        const wrong = wrongs(found, known);
        if (wrong.length > 0) failures.push(`seed ${seed} (${done.join('; ')}): ${wrong.join('; ')}`);
      }
      expect(failures).toEqual([]);
      // A reader that finds nothing at all makes no mistakes either.
      expect(complete).toBeGreaterThan(VARIANTS / 4);
    } finally {
      await browser.close();
    }
  });
}

async function readerBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'tests/long/reader.ts', formats: ['iife'], name: 'reader' } },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('the reader could not be bundled');
  return output.output[0].code;
}
