import { bodiesOf } from '../guides/bodies';
import type { GuideKind, Guides } from '../guides/types';
import { skeletonOf } from '../replies/similar';
import type { Language, ReplySet } from '../replies/types';
import { faultsOf } from '../template/faults';
import type { WordingBook } from '../wording/book';
import { checkBody } from '../wording/check';
import type { LevelChoices } from '../wording/types';
import { keyOf } from './entry';
import { saidBy } from './recall';
import type { DraftFinding } from './state';
import type { Entry, EntryKey } from './types';

/** What a draft is looked at with. */
export interface Measure {
  books: readonly WordingBook[];
  levels: LevelChoices;
  /** Characters of a body that the consoles of this team take; null: not known. */
  most: number | null;
}

/**
 * What a supervisor is told before publishing; nothing of it keeps them from it.
 * @param here everything that would be published then
 * @param keys of what has changed: only that is looked at
 */
export function findingsOf(
  here: readonly Entry[],
  keys: ReadonlySet<EntryKey>,
  measure: Measure,
): DraftFinding[] {
  const labels = here.flatMap((entry) => (entry.kind === 'shop-field' ? [entry.value.label] : []));
  const texts = here
    .filter((entry) => keys.has(keyOf(entry)))
    .flatMap((entry) => bodies(entry).flatMap((body) => ofBody(keyOf(entry), body, labels, measure)));
  return [...texts, ...ofPairs(here, keys)];
}

type SharedGuide = Exclude<GuideKind, 'questions'>;

/** All that would go out to a buyer. */
function bodies(entry: Entry): string[] {
  switch (entry.kind) {
    case 'reply':
      return saidBy(entry.value);
    case 'playbook':
    case 'product':
    case 'campaign': {
      const guide = { ...entry.value, revision: 0, editedAt: 0 } as Guides[SharedGuide][number];
      return bodiesOf<SharedGuide>(`${entry.kind}s`, guide).map(({ body }) => body);
    }
    default:
      return [];
  }
}

function ofBody(
  key: EntryKey,
  body: string,
  labels: readonly string[],
  { books, levels, most }: Measure,
): DraftFinding[] {
  const circumstances = { marketplace: null, limits: null, levels, strangers: null };
  return [
    ...faultsOf(body, labels).map(
      ({ source }) => ({ of: 'unknown-variable', key, variable: source }) as const,
    ),
    ...checkBody(books, body, circumstances).map(({ label, level, words }) => {
      return { of: 'wording', key, label, level, words: words.join(' … ') } as const;
    }),
    ...(most !== null && body.length > most
      ? [{ of: 'too-long', key, characters: body.length } as const]
      : []),
  ];
}

type ReplyEntry = Extract<Entry, { kind: 'reply' }>;

/** Of which only one can be reached, or would have to be. */
function ofPairs(here: readonly Entry[], keys: ReadonlySet<EntryKey>): DraftFinding[] {
  const sets = new Map(here.flatMap((entry) => (entry.kind === 'set' ? [[entry.id, entry.value]] : [])));
  const replies = here.filter((entry): entry is ReplyEntry => entry.kind === 'reply');
  const meet = (a: ReplyEntry, b: ReplyEntry) => isSeenBeside(a, b, sets);
  const same = pairsBy(replies, keys, ({ value }) => skeletonOf(value.body), meet);
  const codes = pairsBy(replies, keys, ({ value }) => value.shortcut, meet);
  return [
    ...same.map(([a, b]) => ({ of: 'duplicate', key: keyOf(a), other: keyOf(b) }) as const),
    ...codes.map(([a, b]) => {
      return { of: 'shortcut-twice', key: keyOf(a), other: keyOf(b), shortcut: a.value.shortcut } as const;
    }),
  ];
}

/** Each changed one with the first other of the same mark that `meets` it; a pair is told once. */
function pairsBy(
  replies: readonly ReplyEntry[],
  keys: ReadonlySet<EntryKey>,
  markOf: (reply: ReplyEntry) => string,
  meets: (a: ReplyEntry, b: ReplyEntry) => boolean,
): [ReplyEntry, ReplyEntry][] {
  const marked = new Map<string, ReplyEntry[]>();
  for (const reply of replies) {
    const mark = markOf(reply);
    if (mark === '') continue;
    const group = marked.get(mark);
    if (group) group.push(reply);
    else marked.set(mark, [reply]);
  }
  return [...marked.values()].flatMap((group) =>
    group.flatMap((reply, at): [ReplyEntry, ReplyEntry][] => {
      if (!keys.has(keyOf(reply))) return [];
      const other = group.find(
        (each, place) => each !== reply && (place > at || !keys.has(keyOf(each))) && meets(reply, each),
      );
      return other ? [[reply, other]] : [];
    }),
  );
}

type Bounds = Pick<ReplyEntry['value'], 'shops' | 'marketplaces' | 'posts' | 'validFrom' | 'validUntil'>;

/** Whether there can be an agent who has both in the list at once. */
function isSeenBeside(
  { value: a }: ReplyEntry,
  { value: b }: ReplyEntry,
  sets: ReadonlyMap<string, Pick<ReplySet, 'shops' | 'groups' | 'roles'> & { language: Language }>,
): boolean {
  const [setA, setB] = [sets.get(a.setId), sets.get(b.setId)];
  return (
    setA?.language === setB?.language &&
    haveCommon(setA?.shops, setB?.shops, a.shops, b.shops) &&
    haveCommon(setA?.groups, setB?.groups) &&
    haveCommon(setA?.roles, setB?.roles) &&
    haveCommon(a.marketplaces, b.marketplaces) &&
    haveCommon(a.posts, b.posts) &&
    isAtOnce(a, b)
  );
}

/** An absent list has everything. */
function haveCommon(...lists: (readonly string[] | undefined)[]): boolean {
  const [first, ...others] = lists.filter((list) => list !== undefined);
  return !first || first.some((each) => others.every((list) => list.includes(each)));
}

const isAtOnce = (a: Bounds, b: Bounds): boolean =>
  (a.validFrom ?? '') <= (b.validUntil ?? '9') && (b.validFrom ?? '') <= (a.validUntil ?? '9');
