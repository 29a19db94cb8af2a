// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { survey } from '../../lib/page/teach/ground';
import { teachMessages } from '../../lib/page/teach/messages';
import { readPage } from '../../lib/page/teach/trial';
import type { Profile } from '../../lib/profile/types';
import { newProfile } from '../../lib/teach/profile';
import { mulberry32 } from '../tools/random';
import { type InventedLine, type InventedPage, inventPage, inventTalk } from './invented';

const NOW = Date.UTC(2026, 8, 8, 9, 12, 14);
const PAGES = 150;

/** The innermost element that says it. */
function saying(text: string): Element {
  const own = (element: Element) => [...element.childNodes].some((node) => node.nodeValue === text);
  return [...document.querySelectorAll('*')].find(own) as Element;
}

function teach(page: InventedPage, buyer: InventedLine, own: InventedLine): Profile | null {
  const taught = teachMessages(survey(document, NOW), {
    list: document.querySelector(page.list) as Element,
    buyer: saying(buyer.text),
    own: saying(own.text),
    latest: 'own-message',
  });
  const place = {
    url: 'https://a.example/',
    title: '',
    lang: 'zh',
    text: '',
    now: NOW,
    utcOffset: '+08:00',
    frame: null,
  };
  return 'part' in taught ? newProfile(place, { messages: taught.part }) : null;
}

/** What is told as words of one of the two and is not. */
function wrongs(profile: Profile, lines: readonly InventedLine[]): string[] {
  return readPage(document, profile, NOW).messages.flatMap(({ side, kind, text }) => {
    if (kind !== 'text' || (side !== 'buyer' && side !== 'agent')) return [];
    const at = lines.findIndex((line) => text.startsWith(line.text));
    const line = lines[at];
    const isWhole = line && text === line.text + (line.kind === 'link' ? `链接${at}` : '');
    return isWhole && side === (line.side === 'in' ? 'buyer' : 'agent') ? [] : [`${side}: ${text}`];
  });
}

it('of pages made up at random, no side and no words are taken wrong', () => {
  let taught = 0;
  for (let seed = 1; seed <= PAGES; seed += 1) {
    const random = mulberry32(seed);
    const page = inventPage(random);
    const lines = inventTalk(random, '这边');
    const one = (side: string) => {
      const own = lines.filter((line) => line.side === side && line.kind === 'text');
      return own[Math.floor(random() * own.length)];
    };
    const [buyer, own] = [one('in'), one('out')];
    if (!buyer || !own || !page.isTold) continue;
    document.body.innerHTML = page.markup(lines);
    const profile = teach(page, buyer, own);
    if (!profile) continue;
    taught += 1;
    expect(wrongs(profile, lines), `page ${seed}`).toEqual([]);
    const others = inventTalk(random, '那边');
    document.body.innerHTML = page.markup(others);
    expect(wrongs(profile, others), `page ${seed}, another conversation`).toEqual([]);
  }
  // Sides that only made-up names tell are refused; most others can be taught.
  expect(taught).toBeGreaterThan(PAGES / 3);
}, 120_000);
