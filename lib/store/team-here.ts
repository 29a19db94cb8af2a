import type { ShopTable } from '../shops/types';
import { NO_SHOPS } from '../shops/types';
import { entryOf, keyOf, namedBy, type Published } from '../team/entry';
import { type Entry, type EntryKey, type EntryKind, TEAM_SETTINGS } from '../team/types';
import type { Database, TableName } from './database';
import type { GuideRow } from './guides';
import { getMany } from './many';
import { readSingle } from './singles';

/** Every table that a team's entries lie in. */
export const TEAM_TABLES = [
  ...['sets', 'categories', 'replies', 'overlays', 'versions', 'files', 'singles', 'guides', 'noteFormats'],
  ...['teamRules', 'ruleSwitches', 'ruleLines', 'settings', 'profiles', 'patches'],
  ...['teamEntries', 'teamVersions'],
] as TableName[];

const ANNOUNCED: ReadonlySet<EntryKind> = new Set(['recall', 'notice']);
const GUIDES = { playbooks: 'playbook', products: 'product', campaigns: 'campaign' } as const;

/**
 * All that stands here of what a team shares: published, or still a draft.
 * @param keys of those that are asked for; absent: all
 */
export async function entriesHere(
  database: Database,
  published: Published,
  keys?: ReadonlySet<EntryKey>,
): Promise<Entry[]> {
  const parts = await Promise.all([
    libraryHere(database, keys),
    shopsHere(database),
    guidesHere(database),
    othersHere(database),
  ]);
  // These are published as they are made: there is no draft of them.
  const announced = [...published].flatMap(([key, text]) =>
    ANNOUNCED.has(namedBy(key).kind) ? [entryOf(key, text)] : [],
  );
  const here = [...parts.flat(), ...announced];
  return keys ? here.filter((entry) => keys.has(keyOf(entry))) : here;
}

/** Of replies there may be very many: of them alone no more is read than is asked for. */
async function libraryHere(
  { sets, categories, replies }: Database,
  keys?: ReadonlySet<EntryKey>,
): Promise<Entry[]> {
  const all = await sets.toArray();
  const shared = all.filter(({ kind }) => kind === 'team' || kind === 'shop');
  const ids = new Set(shared.map(({ id }) => id));
  const wanted = keys && Array.from(keys, namedBy).flatMap(({ kind, id }) => (kind === 'reply' ? [id] : []));
  const [inThem, rows] = await Promise.all([
    categories
      .where('setId')
      .anyOf([...ids])
      .toArray(),
    // All at once takes half the time of going through the rows of a set, and in a team most are shared.
    wanted ? getMany(replies, wanted) : replies.toArray(),
  ]);
  return [
    ...shared.map((value): Entry => ({ kind: 'set', id: value.id, value })),
    ...inThem.map((value): Entry => ({ kind: 'category', id: value.id, value })),
    ...rows.flatMap(({ pinned: _p, editedAt: _e, revision: _r, overlay: _o, ...value }): Entry[] =>
      ids.has(value.setId) ? [{ kind: 'reply', id: value.id, value }] : [],
    ),
  ];
}

async function shopsHere(database: Database): Promise<Entry[]> {
  const { shops, ownFields } = (await readSingle<ShopTable>(database, 'shops')) ?? NO_SHOPS;
  return [
    ...shops.map((value): Entry => ({ kind: 'shop', id: value.id, value })),
    ...ownFields.map(
      (field, order): Entry => ({ kind: 'shop-field', id: field.label, value: { ...field, order } }),
    ),
  ];
}

/** Of the bundled ones those that somebody has changed here. Open questions hold words of buyers. */
async function guidesHere({ guides }: Database): Promise<Entry[]> {
  const rows = await guides.toArray();
  return rows.flatMap(({ kind, id, item, pack }: GuideRow): Entry[] => {
    if (kind === 'questions' || item === null || (pack !== undefined && item.revision === 0)) return [];
    const { revision: _r, editedAt: _e, ...value } = item;
    return [{ kind: GUIDES[kind], id, value } as Entry];
  });
}

async function othersHere(database: Database): Promise<Entry[]> {
  const { noteFormats, teamRules, ruleSwitches, ruleLines, settings, profiles, patches } = database;
  const isTeams = new Set<string>(TEAM_SETTINGS);
  const [formats, rules, switches, lines, chosen, consoles, parts] = await Promise.all([
    noteFormats.toArray(),
    teamRules.toArray(),
    ruleSwitches.toArray(),
    ruleLines.toArray(),
    settings.toArray(),
    profiles.toArray(),
    patches.toArray(),
  ]);
  return [
    ...formats.map(({ revision: _, ...value }): Entry => ({ kind: 'note-format', id: value.id, value })),
    ...rules.map(({ revision: _, ...value }): Entry => ({ kind: 'rule', id: value.id, value })),
    ...switches.map((value): Entry => ({ kind: 'rule-switch', id: `${value.of} ${value.rule}`, value })),
    ...lines.map((value): Entry => ({ kind: 'rule-line', id: value.id, value })),
    ...chosen
      .filter(({ key }) => isTeams.has(key))
      .map(({ key, value }): Entry => ({ kind: 'setting', id: key, value: { value } })),
    ...consoles.map((value): Entry => ({ kind: 'console', id: value.id, value })),
    ...parts.map(({ of, part, patch }): Entry => {
      return { kind: 'patch', id: `${of} ${part}`, value: { of, part, patch } };
    }),
  ];
}
