// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUNDLED } from '../../lib/consoles';
import { findBox } from '../../lib/page/box';
import { afresh, findAll, hasMark } from '../../lib/page/find';
import { lesson } from '../../lib/page/teach/testing';
import { type Reading, readPage } from '../../lib/page/teach/trial';
import { parseProfile } from '../../lib/profile/schema';
import type { Profile } from '../../lib/profile/types';
import { PRACTICE, type PracticeId, practiceMarkup } from '../tools/practice-site';
import { mulberry32 } from '../tools/random';

/** The consoles that the project knows, taught as if it did not: what is read must be what their profiles read. */
const CHATS = BUNDLED.filter(({ messages }) => messages);
const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);
const ROUNDS = 4;
const CONSOLES = join(process.cwd(), 'tests/consoles');

const taught = new Set<string>();

type Row = Reading['rows'][number];

beforeEach(() => vi.stubEnv('TZ', 'Asia/Shanghai'));
afterEach(() => vi.unstubAllEnvs());

/** Without the practice pages' own classes: no console has them. */
async function show(id: string): Promise<void> {
  const html = readFileSync(join(CONSOLES, id, 'page.html'), 'utf8');
  document.body.innerHTML = existsSync(join(CONSOLES, id, 'template.js'))
    ? await practiceMarkup(id as PracticeId)
    : (/<body>(.*)<\/body>/s.exec(html)?.[1] ?? '');
  for (const element of document.querySelectorAll('[class]')) {
    const names = [...element.classList].filter((name) => !name.startsWith('pr-'));
    element.setAttribute('class', names.join(' '));
  }
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

/** The innermost element that says what the row says. */
function wordsOf({ element, text }: Row): Element {
  const inside = [...element.querySelectorAll('*')];
  return inside.filter((each) => plain(each.textContent) === plain(text)).at(-1) ?? element;
}

function teach(profile: Profile, known: Reading, buyer: Row, own: Row) {
  const page = lesson(PRACTICE[profile.id as PracticeId].url, NOW);
  page.point('list', known.lists[0] as Element);
  page.point('buyer-message', wordsOf(buyer));
  page.point('own-message', wordsOf(own));
  const box = findBox(afresh(document), profile.input);
  if (box.state === 'found') page.point('box', box.box);
  const [name] =
    profile.conversation?.name?.flatMap(({ from }) => (from ? findAll(document, from) : [])) ?? [];
  if (name && known.name && name.textContent?.includes(known.name)) page.point('name', name);
  const state = page.act({ act: 'look' });
  page.end();
  return state;
}

/** What is told of rows, against what the console's own profile makes of the same elements. */
function wrongRows(rows: readonly Row[], known: readonly Row[], { messages }: Profile): string[] {
  return rows.flatMap(({ element, side, text }) => {
    if (side === null || !messages) return [];
    const own = known.find((row) => row.element.contains(element) || element.contains(row.element));
    const wrong: string[] = [];
    // A robot's row looks like the shop's: pointing can't tell them apart.
    const marks =
      side === 'buyer' ? messages.side.buyer : [...messages.side.agent, ...(messages.side.robot ?? [])];
    if (!own || !hasMark(own.element, marks)) wrong.push(`${side} has no such mark: ${text}`);
    const isSkipped = own?.side === null;
    if (text !== null && !isSkipped && plain(text) !== plain(own?.text))
      wrong.push(`${text}, not ${own?.text}`);
    return wrong;
  });
}

describe.each(CHATS)('$id', (profile) => {
  it('is taught rightly, or refuses', async () => {
    await show(profile.id);
    const known = readPage(document, profile, NOW);
    const random = mulberry32(profile.id.length);
    const one = (side: string) => {
      const rows = known.rows.filter((row) => row.side === side && row.text !== null);
      return rows[Math.floor(random() * rows.length)];
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const [buyer, own] = [one('buyer'), one('agent')];
      if (!buyer || !own) continue;
      const state = teach(profile, known, buyer, own);
      if (!state.profile?.messages) continue;
      taught.add(profile.id);
      expect(parseProfile(JSON.parse(JSON.stringify(state.profile)))).toMatchObject({ ok: true });
      expect(state.trial?.holds).toBe(true);
      if (state.profile.conversation) expect(state.trial?.name).toBe(known.name);
      if (state.profile.input) expect(readPage(document, state.profile, NOW).box).toBe(known.box);
      expect(wrongRows(readPage(document, state.profile, NOW).rows, known.rows, profile)).toEqual([]);
    }
  }, 60_000);
});

// Last: one that refuses everything is never wrong.
it('most of them can be taught', () => {
  expect([...taught].length, `only ${[...taught]}`).toBeGreaterThanOrEqual(CHATS.length * 0.75);
});
