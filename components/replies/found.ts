import type { Placed } from '../../lib/replies/order';
import { textsOf as waysOf } from '../../lib/replies/texts';
import type { Language, SetKind } from '../../lib/replies/types';
import type { FieldMatch, Range } from '../../lib/search/highlight';
import type { Bar } from '../../lib/search/scope';
import { type Field, textsOf } from '../../lib/search/texts';

/** Where a reply comes from, or was found, that its row does not show. */
export interface Note {
  where: Exclude<Field, 'shortcut' | 'title'> | GuideKind | `outside-${OutsideBar}`;
  /** What stands there; empty: `where` says it all. */
  text: string;
  ranges: Range[];
}

type GuideKind = Extract<SetKind, 'product' | 'playbook' | 'campaign'>;
const GUIDES: readonly string[] = ['product', 'playbook', 'campaign'] satisfies GuideKind[];

/** A reply that is shown only because the agent widened the scope may be the wrong one to send here. */
const OUTSIDE = ['shop', 'marketplace', 'post', 'day'] as const satisfies Bar[];
type OutsideBar = (typeof OUTSIDE)[number];

interface Options {
  matches: readonly FieldMatch[];
  /** Which of the ways to say it is up, as `lib/replies/texts` counts them. */
  at: number;
  /** Of its set. */
  language: Language;
  /** What of the scope it is outside of. */
  bars: readonly Bar[];
}

/** Notes of one row; more would make a list of them. */
const MOST = 2;
/** What a row shows of a text that has not been unfolded: its two lines, in the narrowest panel. */
const SHOWN = 36;
/** What a note shows of a text: this much before what was found, and this much in all. */
const BEFORE = 8;
const SNIPPET = 30;

export function notesOf(placed: Placed, { matches, at, language, bars }: Options): Note[] {
  const notes: Note[] = OUTSIDE.filter((bar) => bars.includes(bar)).map((bar) => note(`outside-${bar}`));
  const { set } = placed;
  const category = matches.find(({ field }) => field === 'category');
  if (set && GUIDES.includes(set.kind))
    notes.push({ where: set.kind as GuideKind, text: set.name, ranges: category?.ranges ?? [] });

  const up = wayShown(placed, at, language);
  const isShown = ({ field, index, ranges: [first] }: FieldMatch) =>
    field === 'title' ||
    field === 'shortcut' ||
    (field === 'category' && GUIDES.includes(set?.kind ?? '')) ||
    (field === up.field && index === up.index && (first?.[0] ?? 0) < SHOWN);
  const explained = new Set(matches.filter(isShown).flatMap(({ terms }) => terms));
  const texts = textsOf(placed);
  for (const { field, index, ranges, terms } of matches) {
    if (field === 'title' || field === 'shortcut' || terms.every((term) => explained.has(term))) continue;
    for (const term of terms) explained.add(term);
    const text = texts.find((each) => each.field === field && each.index === index)?.text ?? '';
    notes.push({ where: field, ...cut(text, ranges) });
  }
  return notes.slice(0, MOST);
}

const note = (where: Note['where']): Note => ({ where, text: '', ranges: [] });

/** The field and index, as the search counts them, of the way that is up. */
export function wayShown({ reply }: Placed, at: number, language: Language): { field: Field; index: number } {
  if (at === 0) return { field: 'body', index: 0 };
  const wordings = reply.wordings?.length ?? 0;
  if (at <= wordings) return { field: 'wording', index: at - 1 };
  const shown = waysOf(reply, language)[at]?.language;
  return { field: 'translation', index: Object.keys(reply.translations ?? {}).indexOf(shown ?? '') };
}

/** The stretch around what was found first. */
function cut(text: string, ranges: readonly Range[]): Pick<Note, 'text' | 'ranges'> {
  const from = text.length <= SNIPPET ? 0 : Math.max(0, (ranges[0]?.[0] ?? 0) - BEFORE);
  const to = Math.min(text.length, from + SNIPPET);
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = before.length - from;
  const inside = ranges.filter(([start]) => start >= from && start < to);
  return {
    text: before + text.slice(from, to).replace(/\s/g, ' ') + after,
    ranges: inside.map(([start, end]) => [start + shift, Math.min(end, to) + shift]),
  };
}
