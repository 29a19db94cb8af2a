import type { GuideKind } from '../guides/types';
import type { LibraryWrite } from '../messaging/calls';
import type { Reply } from '../replies/types';
import { NO_SHOPS, type ShopTable } from '../shops/types';
import type { Change, EntryKind, EntryValues } from '../team/types';
import type { Database } from './database';
import { writeLibrary } from './library';
import type { LibraryChange } from './library-change';
import type { PersonalNames } from './personal';
import { readSingle, writeSingle } from './singles';
import { writeSettings } from './team-settings';

/** Puts what a team has published into the tables that the product works with, within the caller's transaction. */

type Put<K extends EntryKind> = { id: string; value: EntryValues[K] };
type Kind<K extends EntryKind> = { put: Put<K>[]; drop: string[] };

export interface TeamWriting {
  /** Epoch milliseconds. */
  at: number;
  names: PersonalNames;
  /** This machine publishes: what it has and the team has not is a draft. */
  isDraft: boolean;
}

/** @returns what it did to the library; null: nothing */
export async function writeEntries(
  database: Database,
  changes: readonly Change[],
  writing: TeamWriting,
): Promise<LibraryChange | null> {
  const of = <K extends EntryKind>(kind: K) => changesOf(changes, kind);
  const library = await writeReplies(database, of, writing);
  await writeShops(database, of('shop'), of('shop-field'));
  await writeGuides(database, 'playbooks', of('playbook'), writing.at);
  await writeGuides(database, 'products', of('product'), writing.at);
  await writeGuides(database, 'campaigns', of('campaign'), writing.at);
  await writeSettings(database, of('setting'), writing.isDraft);
  await writeOthers(database, of, writing.at);
  return library;
}

function changesOf<K extends EntryKind>(changes: readonly Change[], kind: K): Kind<K> {
  const found: Kind<K> = { put: [], drop: [] };
  for (const change of changes) {
    if ('put' in change && change.put.kind === kind) found.put.push(change.put as unknown as Put<K>);
    if ('drop' in change && change.drop.kind === kind) found.drop.push(change.drop.id);
  }
  return found;
}

type Of = <K extends EntryKind>(kind: K) => Kind<K>;

async function writeReplies(database: Database, of: Of, { at, names }: TeamWriting) {
  const [sets, categories, replies] = [of('set'), of('category'), of('reply')];
  const size = [sets, categories, replies].reduce((sum, { put, drop }) => sum + put.length + drop.length, 0);
  if (size === 0) return null;
  const write: Omit<LibraryWrite, 'seen'> = {
    cause: 'push',
    sets: sets.put.map(({ value }) => value),
    categories: categories.put.map(({ value }) => value),
    replies: replies.put.map(({ value }): Reply => ({ ...value, pinned: false, editedAt: at, revision: 0 })),
    remove: { sets: sets.drop, categories: categories.drop, replies: replies.drop },
  };
  return (await writeLibrary(database, write, { at, names })).change;
}

async function writeShops(
  database: Database,
  shops: Kind<'shop'>,
  fields: Kind<'shop-field'>,
): Promise<void> {
  if ([shops, fields].every(({ put, drop }) => put.length + drop.length === 0)) return;
  const table = (await readSingle<ShopTable>(database, 'shops')) ?? NO_SHOPS;
  const rows = new Map(table.shops.map((shop) => [shop.id, shop]));
  for (const { id, value } of shops.put) rows.set(id, value);
  for (const id of shops.drop) rows.delete(id);
  const columns = new Map(table.ownFields.map((field, order) => [field.label, { ...field, order }]));
  for (const { id, value } of fields.put) columns.set(id, value);
  for (const id of fields.drop) columns.delete(id);
  const inOrder = [...columns.values()].sort((a, b) => a.order - b.order);
  await writeSingle(database, 'shops', {
    shops: [...rows.values()],
    ownFields: inOrder.map(({ order: _, ...field }) => field),
    revision: table.revision + 1,
  } satisfies ShopTable);
}

async function writeGuides(
  { guides, singles }: Database,
  kind: Exclude<GuideKind, 'questions'>,
  { put, drop }: Kind<'playbook'> | Kind<'product'> | Kind<'campaign'>,
  at: number,
): Promise<void> {
  for (const { id, value } of put) {
    const row = await guides.get([kind, id]);
    const revision = (row?.item?.revision ?? 0) + 1;
    await guides.put({ ...row, kind, id, item: { ...value, revision, editedAt: at } });
  }
  for (const id of drop) {
    const row = await guides.get([kind, id]);
    await guides.delete([kind, id]);
    // A bundled one that the team had made its own comes back as bundled, at the next start.
    if (row?.pack) await singles.delete(`pack ${row.pack}`);
  }
}

async function writeOthers(database: Database, of: Of, at: number): Promise<void> {
  const { noteFormats, teamRules, ruleSwitches, ruleLines, profiles, patches } = database;
  const [formats, rules, switches] = [of('note-format'), of('rule'), of('rule-switch')];
  for (const { id, value } of formats.put) {
    await noteFormats.put({ ...value, revision: ((await noteFormats.get(id))?.revision ?? 0) + 1 });
  }
  await noteFormats.bulkDelete(formats.drop);
  for (const { id, value } of rules.put) {
    await teamRules.put({ ...value, revision: ((await teamRules.get(id))?.revision ?? 0) + 1 });
  }
  await teamRules.bulkDelete(rules.drop);
  await ruleSwitches.bulkPut(switches.put.map(({ value }) => value));
  await ruleSwitches.bulkDelete(switches.drop.map(parted));
  const lines = of('rule-line');
  await ruleLines.bulkPut(lines.put.map(({ value }) => value));
  await ruleLines.bulkDelete(lines.drop);

  const consoles = of('console');
  await profiles.bulkPut(consoles.put.map(({ value }) => value));
  await profiles.bulkDelete(consoles.drop);
  const parts = of('patch');
  await patches.bulkPut(
    parts.put.map(({ value }) => {
      return { ...value, key: `${value.of}:${value.part}`, source: 'file' as const, at };
    }),
  );
  await patches.bulkDelete(parts.drop.map((id) => parted(id).join(':')));
}

/** `<first> <rest>` */
function parted(id: string): [string, string] {
  const end = id.indexOf(' ');
  return [id.slice(0, end), id.slice(end + 1)];
}
