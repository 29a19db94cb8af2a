// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUNDLED } from '../../lib/consoles';
import type { Conversation, ListEntry, Message } from '../../lib/conversation/types';
import { watching } from '../../lib/page/testing';
import { parseProfile } from '../../lib/profile/schema';
import { PRACTICE, type PracticeId, practiceMarkup } from '../tools/practice-site';

/** What a person wrote down about a practice page; README.md describes the parts. */
interface Expected {
  conversation: Conversation | null;
  messages: Message[];
  aside: { id: string }[];
  list: ListEntry[];
  nonMatches: { css: string; count: number | null; not: string }[];
}

const folder = join(process.cwd(), 'tests/consoles');
const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'page.html')));

it('every bundled console has a practice page, and every practice page a console', () => {
  const ids = BUNDLED.map(({ id }) => id).sort();
  expect(folders.sort()).toEqual(ids);
  expect(Object.keys(PRACTICE).sort()).toEqual(ids);
});

describe.each([...BUNDLED])('$id', (profile) => {
  const { id } = profile;
  const expected = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8')) as Expected;
  let page: ReturnType<typeof watching>;

  beforeEach(async () => {
    document.body.innerHTML = await markup(id);
    page = watching(profile);
  });
  afterEach(() => page.end());

  // What the scaffold writes has neither: a console nobody has filled in can't pass for one.
  it('is founded on at least one source and reads something', () => {
    expect(profile.evidence.sources, 'evidence.sources').toBeGreaterThan(0);
    expect(profile.capabilities, 'capabilities').not.toEqual([]);
  });

  it('fits the schema and survives JSON', () => {
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, value: profile });
  });

  it('has something to find for each capability', () => {
    if (profile.capabilities.includes('conversation')) expect(expected.conversation).not.toBeNull();
    if (profile.capabilities.includes('list')) expect(expected.list).not.toEqual([]);
    if (!profile.capabilities.includes('messages')) return;
    const sides = new Set(expected.messages.map(({ side }) => side));
    expect([...sides]).toEqual(expect.arrayContaining(['buyer', 'agent']));
  });

  it('finds the open conversation', () => {
    expect(page.last('facts')?.facts.conversation ?? null).toEqual(expected.conversation);
  });

  it('finds every message and nothing that is none', () => {
    const aside = new Set(expected.aside.map(({ id }) => id));
    const { messages = [] } = page.last('messages') ?? {};
    expect(messages.filter((message) => !aside.has(message.id ?? ''))).toEqual(expected.messages);
    const spoken = messages.filter((message) => aside.has(message.id ?? '') && message.side !== 'system');
    expect(spoken).toEqual([]);
  });

  it('finds the conversation list', () => {
    expect(page.last('facts')?.facts.list).toEqual(expected.list);
  });

  // A non-match that the page no longer shows proves nothing.
  it('is shown what it must not match', () => {
    const counts = expected.nonMatches.map(({ css }) => document.querySelectorAll(css).length);
    expect(expected.nonMatches.length, 'nonMatches').toBeGreaterThan(0);
    expected.nonMatches.forEach(({ css, count }, at) => {
      if (count === null) expect(counts[at], css).toBeGreaterThan(1);
      else expect(counts[at], css).toBe(count);
    });
  });
});

/** A page drawn by the practice engine, or, for a new console, written out; with its styles, which shape text. */
async function markup(id: string): Promise<string> {
  const html = readFileSync(join(folder, id, 'page.html'), 'utf8');
  const sheets = [...html.matchAll(/href="\/__practice\/([\w/.-]+\.css)"/g)].map((match) => match[1] ?? '');
  const styles = sheets.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
  const body = existsSync(join(folder, id, 'template.js'))
    ? await practiceMarkup(id as PracticeId)
    : (/<body>(.*)<\/body>/s.exec(html)?.[1] ?? '');
  return `<style>${styles}</style>${body}`;
}
