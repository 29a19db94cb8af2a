import type { CallArgs, CallName } from '../../messaging/calls';
import { fail, ok, type Result } from '../../messaging/result';
import type { Handlers } from '../../messaging/serve';
import type { TeamRepository } from '../../store/team';
import { keyOf, textOf } from '../../team/entry';
import type { Entry, EntryKey, EntryKind } from '../../team/types';
import type { Member } from './member';

/** Keys of the entries that a call changes. @param published those of the kinds that are `LOOKED_AT` for it */
type Touched<N extends CallName> = (
  args: CallArgs<N>,
  published: readonly Entry[],
  repository: TeamRepository,
) => EntryKey[] | Promise<Result<EntryKey[]>>;

const GUIDES = {
  playbooks: 'playbook',
  products: 'product',
  campaigns: 'campaign',
  questions: null,
} as const;
const guide = (kind: keyof typeof GUIDES, id: unknown): EntryKey[] =>
  GUIDES[kind] ? [`${GUIDES[kind]} ${id}`] : [];

/** Of consoles and their fixes there is none: an agent whose console has changed has to work today. */
const TOUCHED: { [N in CallName]?: Touched<N> } = {
  'settings.change': (change) => Object.keys(change).map((name) => `setting ${name}`),
  'library.write': ({ sets, categories, replies, remove }) => [
    ...[...sets.map(({ id }) => id), ...remove.sets].map((id) => `set ${id}`),
    // A set is touched by what is put into it.
    ...new Set([...categories, ...replies].map(({ setId }) => `set ${setId}`)),
    ...[...categories.map(({ id }) => id), ...remove.categories].map((id) => `category ${id}`),
    ...[...replies.map(({ id }) => id), ...remove.replies].map((id) => `reply ${id}`),
  ],
  'library.undo': ({ undoId }, _, repository) => repository.touchedByUndo(undoId),
  'guides.save': ({ kind, item }) => guide(kind, (item as { id?: unknown } | null)?.id),
  'guides.remove': ({ kind, id }) => guide(kind, id),
  'formats.save': ({ format }) => [`note-format ${format.id}`],
  'formats.remove': ({ id }) => [`note-format ${id}`],
  'rules.write': ({ put, remove }) => [
    ...[...put.rules, ...remove.rules].map(({ id }) => `rule ${id}`),
    ...[...put.switches, ...remove.switches].map(({ of, rule }) => `rule-switch ${of} ${rule}`),
    ...[...put.lines.map(({ id }) => id), ...remove.lines].map((id) => `rule-line ${id}`),
  ],
  // The table is saved whole: what is published has to be in it as it was. Columns of the agent's may stand between.
  'shops.save': ({ table }, published) => published.filter((entry) => !isInTable(entry, table)).map(keyOf),
};
const isInTable = (entry: Entry, { shops, ownFields }: CallArgs<'shops.save'>['table']): boolean =>
  entry.kind === 'shop'
    ? shops.some((value) => value.id === entry.id && textOf({ value }) === textOf(entry))
    : ownFields.some(({ label }) => label === entry.id);
const LOOKED_AT: Partial<Record<CallName, readonly EntryKind[]>> = { 'shops.save': ['shop', 'shop-field'] };

/** Handlers that answer `decided` with the detail `entry`, instead of changing what the team has published. */
export type Guard = (handlers: Handlers) => Handlers;

/**
 * On a machine that may not publish, what the team shares is the team's: a row or a setting that was changed here would
 * be another than everybody else's until the next version, and then be lost. Agents have overlays for their own words.
 */
export function guardOf(repository: TeamRepository, member: Member): Guard {
  const mayChange = async <N extends CallName>(name: N, touched: Touched<N>, args: CallArgs<N>) => {
    const joined = await repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return ok(null);
    const own = await member.ownKeys(joined.value);
    if (!own.ok) return own;
    if (own.value.length > 0) return ok(null);
    const looked = await repository.publishedOf(LOOKED_AT[name] ?? []);
    if (!looked.ok) return looked;
    const found = await touched(args, looked.value, repository);
    const keys = Array.isArray(found) ? ok(found) : found;
    if (!keys.ok) return keys;
    const taken = await repository.firstPublished(keys.value);
    if (!taken.ok) return taken;
    return taken.value === null ? ok(null) : fail('decided', { detail: { entry: taken.value } });
  };
  const guarded = <N extends CallName>(name: N, handlers: Handlers) => {
    const [handle, touched] = [handlers[name], TOUCHED[name]] as [Handle<N>, Touched<N>];
    return async (args: CallArgs<N>) => {
      const may = await mayChange(name, touched, args);
      return may.ok ? handle(args) : may;
    };
  };
  return (handlers) => ({
    ...handlers,
    ...Object.fromEntries(
      (Object.keys(TOUCHED) as CallName[]).map((name) => [name, guarded(name, handlers)]),
    ),
  });
}

type Handle<N extends CallName> = (args: CallArgs<N>) => Promise<Result<never>>;
