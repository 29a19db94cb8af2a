import { buyerPlace, buyerSeen, notesChange } from '../buyer/card-schema';
import { SIGNALS } from '../buyer/types';
import { INTENTS } from '../intent/types';
import type { CallArgs, CallName } from '../messaging/calls';
import { COMMANDS, isKey } from '../messaging/keys';
import { fail, ok, type Result } from '../messaging/result';
import type { Checks } from '../messaging/serve';
import { PANEL_WIDTH, type PanelPlace } from '../messaging/settings';
import { markRange, newMark } from '../notes/mark-schema';
import { noteFormat } from '../notes/schema';
import { ORDER_STATUSES } from '../orders/types';
import { isMatchPattern } from '../profile/match';
import { PART_IDS } from '../profile/types';
import { late, z } from '../profile/zod';
import { category, draft, reply, rowId, set, text } from '../replies/schema';
import { POSTS } from '../replies/types';
import { MOST_LINES, MOST_RULES, ruleLine, ruleSwitch, teamRule } from '../rules/schema';
import { shopTable } from '../shops/schema';
import { settingShapes } from '../team/setting-schema';
import { backShapes } from './checks-back';
import { evidenceShapes } from './checks-evidence';
import { inboxShapes } from './checks-inbox';
import { mineShapes } from './checks-mine';
import { teamShapes, usedWhere } from './checks-team';
import { transferShapes } from './checks-transfers';

/**
 * The shape of every call's arguments. Our own pages are the only callers, so a misfit is a bug or a page that is
 * older than the worker: it is refused whole, with the path of the fault, and nothing is trimmed to fit.
 */

const id = z.string().min(1).max(120);
const revision = z.number().int().min(0);
const nothing = () => z.strictObject({});

/** Characters. */
const BACKUP_PIECE = 8_000_000;

/** Rows in one write: the largest library that is thought of, twice. */
const ROWS = 100_000;
const ids = z.array(rowId).max(ROWS);

const libraryWrite = late(() =>
  z.strictObject({
    cause: z.enum(['edit', 'bulk', 'import', 'push']),
    sets: z.array(set).max(1000),
    categories: z.array(category).max(20_000),
    replies: z.array(reply).max(ROWS),
    remove: z.strictObject({ sets: ids, categories: ids, replies: ids }),
    seen: z.record(rowId, revision),
  }),
);

/** `<console id> <conversation key>`; what a console calls a conversation may be long. */
const placeKey = z.string().min(1).max(500);
const playbookPlace = late(() =>
  z.strictObject({ key: placeKey, playbookId: id, stepId: id, at: z.number().min(0) }),
);
/** See `cardKey`. */
const buyerKey = z.string().min(1).max(1000);
const guideKind = late(() => z.enum(['playbooks', 'products', 'campaigns', 'questions']));

const rulesChange = late(() =>
  z.strictObject({
    put: z.strictObject({
      rules: z.array(teamRule()).max(MOST_RULES),
      switches: z.array(ruleSwitch()).max(1000),
      lines: z.array(ruleLine()).max(MOST_LINES),
    }),
    remove: z.strictObject({
      rules: z.array(z.strictObject({ id, revision })).max(MOST_RULES),
      switches: z.array(ruleSwitch().omit({ isOn: true })).max(1000),
      lines: z.array(id).max(MOST_LINES),
    }),
  }),
);

const scope = late(() =>
  z.strictObject({
    stage: z.enum(['pre', 'in', 'after']).nullable().exactOptional(),
    language: z.enum(['zh-CN', 'en']).nullable().exactOptional(),
    categoryId: rowId.nullable().exactOptional(),
    mine: z.boolean().exactOptional(),
    ownShop: z.boolean().exactOptional(),
  }),
);

type Optional<T extends z.core.$ZodShape> = { [K in keyof T]: z.ZodExactOptional<T[K]> };

/** What a team may decide is checked as that is, whoever sets it. */
function teamSettings(): Optional<ReturnType<typeof settingShapes>> {
  const shapes = Object.entries<z.ZodType>(settingShapes());
  return Object.fromEntries(shapes.map(([name, shape]) => [name, shape.exactOptional()])) as never;
}

const settings = late(() =>
  z.strictObject({
    ...teamSettings(),
    language: z.enum(['auto', 'zh-CN', 'en']).exactOptional(),
    theme: z.enum(['auto', 'light', 'dark']).exactOptional(),
    agentName: z.string().trim().max(40).exactOptional(),
    post: z.enum(POSTS).nullable().exactOptional(),
    shopName: z.string().trim().max(60).exactOptional(),
    shopNames: z.record(id, z.string().trim().max(60)).exactOptional(),
    slashLists: z.record(id, z.boolean()).exactOptional(),
    tabCodes: z.boolean().exactOptional(),
    keys: z.partialRecord(z.enum(COMMANDS), z.string().refine(isKey)).exactOptional(),
    backupEvery: z.enum(['off', 'day', 'week']).exactOptional(),
    learning: z.boolean().exactOptional(),
    feedbackShare: z.boolean().exactOptional(),
    wording: z.boolean().exactOptional(),
    noteTag: z.string().trim().max(40).exactOptional(),
    care: z.boolean().exactOptional(),
    scopes: z.record(id, scope()).exactOptional(),
  }),
);

const place = late(() =>
  z.strictObject({
    open: z.boolean().exactOptional(),
    mode: z.enum(['dock', 'float']).exactOptional(),
    side: z.enum(['left', 'right']).exactOptional(),
    width: z.union([z.literal(0), z.number().min(PANEL_WIDTH.min).max(PANEL_WIDTH.max)]).exactOptional(),
  }),
);

/** As `platform/log` writes faults: checked again, so that no text of a page gets into the log by this door. */
const fault = late(() =>
  z.strictObject({
    feature: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,39}$/),
    code: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/),
    stack: z.array(z.string().regex(/^[\w./-]{1,160}:\d+:\d+$/)).max(12),
  }),
);

const shapes: { [N in CallName]: () => z.ZodType<CallArgs<N>> } = {
  'replies.save': () =>
    z.strictObject({
      id: id.nullable(),
      draft,
      revision,
    }),
  'replies.remove': () => z.strictObject({ id, revision }),
  'replies.restore': () => z.strictObject({ reply }),
  'replies.pin': () => z.strictObject({ id, pinned: z.boolean() }),
  'replies.read': () => z.strictObject({ id }),
  'replies.settle': () => z.strictObject({ id, take: z.enum(['team', 'mine']) }),
  'replies.used': () =>
    z.strictObject({
      id,
      situation: z.enum([...ORDER_STATUSES, 'none']).exactOptional(),
      where: usedWhere().exactOptional(),
    }),
  'categories.add': () => z.strictObject({ name: z.string().trim().min(1).max(40) }),
  'library.write': libraryWrite,
  'library.undo': () => z.strictObject({ undoId: id }),
  'library.lastImport': nothing,
  // What the bytes are and weigh is looked at where they are decoded.
  'files.add': () => z.strictObject({ name: text(200), type: z.string().max(100), base64: z.string() }),
  'files.read': () => z.strictObject({ id }),
  'shops.save': () => z.strictObject({ table: shopTable }),
  // Decoded by `parseGuide`.
  'guides.save': () => z.strictObject({ kind: guideKind(), item: z.unknown() }),
  'guides.remove': () => z.strictObject({ kind: guideKind(), id, revision }),
  'playbooks.place': () => z.strictObject({ key: placeKey }),
  'playbooks.setPlace': () => z.strictObject({ key: placeKey, place: playbookPlace().nullable() }),
  'buyers.read': () => z.strictObject({ key: buyerKey }),
  'buyers.list': nothing,
  'buyers.see': () => z.strictObject({ place: buyerPlace(), seen: buyerSeen() }),
  'buyers.note': () => z.strictObject({ place: buyerPlace(), change: notesChange() }),
  'buyers.asked': () => z.strictObject({ place: buyerPlace(), question: id }),
  'buyers.export': () => z.strictObject({ key: buyerKey, masked: z.boolean() }),
  'buyers.erase': () => z.strictObject({ key: buyerKey }),
  'hints.packs': nothing,
  'hints.checklists': nothing,
  'learned.read': nothing,
  'learned.use': () =>
    z.strictObject({ intent: z.enum(INTENTS), replyId: rowId, how: z.enum(['picked', 'edited']) }),
  'learned.clear': nothing,
  'feedback.wrong': () =>
    z.strictObject({
      signal: z.enum(SIGNALS),
      rules: z.array(id).min(1).max(50),
      words: text(2000).nullable(),
      buyer: buyerKey.nullable(),
    }),
  'feedback.right': () => z.strictObject({ signal: z.enum(SIGNALS), rules: z.array(id).min(1).max(50) }),
  'feedback.hand': nothing,
  'feedback.letters': nothing,
  'feedback.list': nothing,
  'feedback.clear': nothing,
  'briefs.add': () =>
    z.strictObject({ id, buyer: buyerKey.nullable(), text: text(4000), due: z.number().min(0) }),
  'briefs.answer': () => z.strictObject({ id, text: z.string().trim().max(4000) }),
  'briefs.remove': () => z.strictObject({ id }),
  'briefs.list': nothing,
  'marks.add': newMark,
  'marks.list': markRange,
  'formats.list': nothing,
  'formats.save': () => z.strictObject({ format: noteFormat(), revision }),
  'formats.remove': () => z.strictObject({ id }),
  ...evidenceShapes,
  ...teamShapes,
  ...backShapes,
  ...inboxShapes,
  ...transferShapes,
  ...mineShapes,
  'rules.read': nothing,
  'rules.write': rulesChange,
  'wording.packs': nothing,
  'settings.read': nothing,
  'settings.change': settings,
  'place.change': () => z.strictObject({ console: id, change: place() }),
  'consoles.list': nothing,
  // Profiles and patches are decoded by `parseProfile` and `parsePatch`, which name the fault in their own words.
  'consoles.save': () => z.strictObject({ profile: z.unknown() }),
  'consoles.profile': () => z.strictObject({ id }),
  'consoles.patch': () => z.strictObject({ patch: z.unknown(), source: z.enum(['taught', 'file']) }),
  'consoles.unpatch': () => z.strictObject({ id, part: z.enum(PART_IDS) }),
  'consoles.remove': () => z.strictObject({ id }),
  'sites.open': () => z.strictObject({ origin: z.string().max(300).refine(isMatchPattern) }),
  'backups.make': () => z.strictObject({ words: z.boolean() }),
  'backups.list': nothing,
  'backups.piece': () => z.strictObject({ id, piece: revision }),
  'backups.bring': () =>
    z.strictObject({ id: id.nullable(), piece: revision, text: z.string().max(BACKUP_PIECE) }),
  'backups.check': () => z.strictObject({ id }),
  'backups.restore': () =>
    z.strictObject({ id, way: z.enum(['add', 'exact']), seen: z.string().max(100).exactOptional() }),
  'backups.remove': () => z.strictObject({ id }),
  'health.read': nothing,
  'health.clear': nothing,
  'popout.open': nothing,
  'shortcuts.read': nothing,
  'log.read': nothing,
  'log.clear': nothing,
  'log.report': fault,
  'busy.set': () => z.strictObject({ owner: id, busy: z.boolean() }),
  'workspace.open': () => z.strictObject({ view: z.string().regex(/^[a-z0-9/-]{0,60}$/) }),
};

/** Each shape is made for the first call of its name. */
export const checks = Object.fromEntries(
  Object.entries(shapes).map(([name, make]) => {
    const shape = late<z.ZodType>(make);
    return [name, (args: unknown) => check(shape(), args)];
  }),
) as unknown as Checks;

/** How the page side may change its place; the same words as in the call. */
export function checkPlace(change: unknown): Result<Partial<PanelPlace>> {
  return check(place(), change);
}

function check<T>(shape: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return fail('bad-request', { path: z.core.toDotPath([...(issue?.path ?? []), ...extra]) || '(arguments)' });
}
