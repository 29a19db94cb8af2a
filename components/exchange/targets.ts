import type { PlanLibrary, Target } from '../../lib/exchange/plan-types';
import type { SheetInfo } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';
import type { ReplySet, SetKind } from '../../lib/replies/types';

/** Kinds of sets that somebody keeps here; the others are made of packs and guides. */
export const KEPT_KINDS = ['personal', 'team', 'shop'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];
const isKept = (kind: SetKind): kind is KeptKind => KEPT_KINDS.some((each) => each === kind);

export type KeptSet = ReplySet & { kind: KeptKind };

/** Sets that rows may go into, in the library's order. */
export const openSets = ({ sets }: PlanLibrary): KeptSet[] =>
  sets.filter((set): set is KeptSet => isKept(set.kind)).sort((a, b) => a.order - b.order);

/** The set that a file was exported from, where that is kept; else the agent's own. */
export function firstTarget(info: SheetInfo, file: string, library: PlanLibrary | null): Target {
  const { set } = info;
  const known = set && library && openSets(library).find(({ id }) => id === set.id);
  if (known) return { id: known.id };
  if (set && set.kind !== 'personal')
    return freshTarget(set.kind === 'shop' ? 'shop' : 'team', set.name, set.language);
  const own = library?.sets.find(({ kind }) => kind === 'personal');
  return own ? { id: own.id } : freshTarget('personal', file, 'zh-CN');
}

export function freshTarget(kind: KeptKind, name: string, language: ReplySet['language']): Target {
  const called = kind === 'personal' ? t('personal.set') : name;
  return { fresh: { kind, name: called.slice(0, 40), language } };
}

/** What a set that is made of a file is called at first. */
export const nameOfFile = (file: string): string =>
  file.replace(/\.[^.]*$/, '').trim() || t('exchange.set.new');
