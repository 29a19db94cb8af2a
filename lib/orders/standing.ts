import { colourFor } from '../notes/colours';
import type { NoteEntry, NoteFault, NoteFormat } from '../notes/types';
import type { Marketplace } from '../profile/types';
import { closesAt } from './closing';
import { canMerge, kinKeys, orderedTwice } from './kin';
import type { FlagColour, Order, OrderStatus } from './types';

/** What is to be said of an order in a list, by the order in which it is said. */
export type Badge =
  | { kind: 'past-ship-by'; at: number }
  | { kind: 'ship-soon'; at: number }
  /** The console closes it then, unpaid as it is. Times are epoch milliseconds. */
  | { kind: 'closes'; at: number }
  /** The others' numbers. */
  | { kind: 'ordered-twice'; with: string[] }
  | { kind: 'can-merge'; with: string[] }
  /** `words`: something stands there, and none of it is in the shop's format. */
  | { kind: 'unmarked'; words: boolean }
  | { kind: 'wrong-format'; faults: NoteFault[] }
  /** `names`: of the situations in which the shop puts up this colour. */
  | { kind: 'flag'; colour: FlagColour; names: string[] };
export type BadgeKind = Badge['kind'];

export interface Standing {
  order: Order;
  badges: Badge[];
}

export interface StandingRules {
  marketplace: Marketplace;
  /** In which the shop notes its orders; null: nobody has said, and notes that are there are not judged. */
  format: NoteFormat | null;
  /** Reads a note that is not empty, the shop's format first. */
  readNote: (note: string, order: Order) => NoteEntry[];
}

/** Late enough to be seen to by the shift that reads it. */
const SOON = 12 * 3600_000;

/** Served by somebody who is paid for it: an order that nobody has paid yet, or no longer, earns nothing. */
const UNPAID: ReadonlySet<OrderStatus | null> = new Set<OrderStatus>(['unpaid', 'closed', 'refunded']);

interface Known {
  order: Order;
  keys: string[];
  /** What its note and its flag tell. */
  noted: Badge[];
  /** What other orders tell; null: to be reckoned anew. */
  akin: Badge[] | null;
  /** What was told of it last, and of which moment. */
  told: { standing: Standing; now: number } | null;
}

/**
 * What stands out in a page of orders. It is told all of them again and again; of an order that has changed only the
 * order itself is reckoned anew, and the kin that it had or has.
 */
export class Standings {
  private known = new Map<string, Known>();
  private readonly kin = new Map<string, Set<string>>();

  constructor(private readonly rules: StandingRules) {}

  /**
   * In the order of the page. Of an order that stands as it stood it is the same object as before: who draws or words
   * it knows that nothing has changed. `now`: epoch milliseconds.
   */
  take(orders: readonly Order[], now: number): Standing[] {
    const before = this.known;
    this.known = new Map();
    const moved: Known[] = [];
    for (const order of orders) {
      const was = before.get(order.id);
      before.delete(order.id);
      if (was && isAlike(was.order, order)) {
        this.known.set(order.id, was);
        continue;
      }
      const noted = was && isNotedAlike(was.order, order) ? was.noted : this.notedOf(order);
      const known: Known = { order, keys: kinKeys(order), noted, akin: null, told: null };
      this.known.set(order.id, known);
      if (was) moved.push(was);
      moved.push(known);
    }
    moved.push(...before.values());
    this.regroup(moved);
    return [...this.known.values()].map((known) => this.standingOf(known, now));
  }

  private standingOf(known: Known, now: number): Standing {
    if (known.told?.now === now) return known.told.standing;
    known.akin ??= this.reckonKin(known);
    const badges = [...this.dueOf(known.order, now), ...known.akin, ...known.noted];
    known.told = { now, standing: { order: known.order, badges } };
    return known.told.standing;
  }

  /** @param moved orders as they were, and as they are where they are still there */
  private regroup(moved: readonly Known[]): void {
    const touched = new Set<string>();
    for (const { order, keys } of moved) {
      for (const key of keys) {
        touched.add(key);
        const group = this.kin.get(key) ?? new Set();
        if (this.known.get(order.id)?.keys.includes(key)) group.add(order.id);
        else group.delete(order.id);
        if (group.size > 0) this.kin.set(key, group);
        else this.kin.delete(key);
      }
    }
    for (const key of touched) {
      for (const id of this.kin.get(key) ?? []) {
        const known = this.known.get(id);
        if (known) [known.akin, known.told] = [null, null];
      }
    }
  }

  private reckonKin({ order, keys }: Known): Badge[] {
    const ids = new Set(keys.flatMap((key) => [...(this.kin.get(key) ?? [])]));
    ids.delete(order.id);
    const others = [...ids].flatMap((id) => this.known.get(id)?.order ?? []);
    const twice = others.filter((other) => orderedTwice(order, other) === 'surely');
    // Whether two of the same are to go in one parcel is seen when the buyer has said that both are meant.
    const merge = others.filter((other) => canMerge(order, other) && !twice.includes(other));
    const idsOf = (orders: Order[]) => orders.map(({ id }) => id).sort();
    return [
      ...(twice.length > 0 ? [{ kind: 'ordered-twice', with: idsOf(twice) } as const] : []),
      ...(merge.length > 0 ? [{ kind: 'can-merge', with: idsOf(merge) } as const] : []),
    ];
  }

  private dueOf(order: Order, now: number): Badge[] {
    const { status, times } = order;
    const closing = closesAt(order, this.rules.marketplace);
    // One that should be closed and is not: then we don't know when it will be.
    if (closing !== null) return closing > now ? [{ kind: 'closes', at: closing }] : [];
    const at = times.shipBy;
    if (at === undefined || (status !== 'to-ship' && status !== 'part-shipped')) return [];
    if (at < now) return [{ kind: 'past-ship-by', at }];
    return at - now <= SOON ? [{ kind: 'ship-soon', at }] : [];
  }

  private notedOf(order: Order): Badge[] {
    const { format, marketplace, readNote } = this.rules;
    const badges: Badge[] = [];
    const { note, flag, status } = order;
    const isEmpty = note !== null && note.trim() === '';
    const entries = note !== null && !isEmpty && format ? readNote(note, order) : [];
    const own = entries.filter(({ formatId }) => formatId !== null);
    const faults = [...new Set(own.flatMap((entry) => entry.faults))];
    const isUnmarked = isEmpty || (note !== null && format !== null && own.length === 0);
    if (isUnmarked && !UNPAID.has(status)) badges.push({ kind: 'unmarked', words: !isEmpty });
    if (faults.length > 0) badges.push({ kind: 'wrong-format', faults });
    const names = flag && format ? meaningsOf(flag, format, marketplace) : [];
    if (flag && names.length > 0) badges.push({ kind: 'flag', colour: flag, names });
    return badges;
  }
}

/** A note is the dearest to read, and what it tells hangs on these alone. */
const isNotedAlike = (a: Order, b: Order): boolean =>
  a.note === b.note && a.flag === b.flag && a.status === b.status;

/** A colour may stand for another that the marketplace lacks, and for several situations. */
function meaningsOf(flag: FlagColour, format: NoteFormat, marketplace: Marketplace): string[] {
  const names = format.situations.flatMap(({ name, flag: wanted }) => {
    const mapped = wanted && colourFor(wanted, format, marketplace);
    return mapped?.ok && mapped.colour === flag ? [name] : [];
  });
  return [...new Set(names)];
}

/** Orders are told as copies: of plain values, lists and records only. Cheaper than to write both down. */
function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isAlike(a[key as keyof typeof a], b[key as keyof typeof b]));
}
