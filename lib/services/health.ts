import type { HealthRow } from '../messaging/calls';
import type { PageEvent } from '../messaging/ports';
import { ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import type { Clock } from '../platform/clock';
import { report } from '../platform/log';
import { PART_IDS, type PartId, type Profile } from '../profile/types';
import type { HealthRepository } from '../store/health';
import { type PartStates, partStates, together } from './part-states';

/** Milliseconds that a trouble lasts before it counts: consoles take their parts away while they draw anew. */
const LASTS = 10_000;
/** Milliseconds between two writes for one console as long as no state changes. */
const PAUSE = 60_000;

/** A page as the relay knows it; its profile changes when it moves. */
interface Teller {
  readonly profile: Profile | null;
}

interface Trouble {
  since: number;
  hasLasted: boolean;
  /** Calls the wait off. */
  stop: () => void;
}

type Rows = Map<string, HealthRow>;

/** Keeps how each part of each console is doing, from what its open pages tell. Nothing of a buyer gets in here. */
export class Health {
  private readonly pages = new Map<Teller, { console: string; states: PartStates }>();
  /** Parts in a trouble that is not on record: it waits until it has lasted. */
  private readonly troubles = new Map<string, Trouble>();
  private readonly writtenAt = new Map<string, number>();
  private rows: Promise<Rows | null> | null = null;

  constructor(
    private readonly repository: HealthRepository,
    private readonly clock: Clock,
    private readonly version: string,
  ) {}

  told(page: Teller, event: PageEvent): void {
    const states = page.profile && partStates(page.profile, event);
    if (!page.profile || !states) return;
    const console = page.profile.id;
    const before = this.pages.get(page);
    const known = before?.console === console ? before.states : {};
    this.pages.set(page, { console, states: { ...known, ...states } });
    void this.look(console);
  }

  gone(page: Teller): void {
    const known = this.pages.get(page);
    this.pages.delete(page);
    if (known) void this.look(known.console);
  }

  async read(): Promise<Result<HealthRow[]>> {
    const rows = await this.known();
    return rows ? ok([...rows.values()]) : this.repository.list();
  }

  async clear(): Promise<Result<{ cleared: number }>> {
    const cleared = await this.repository.clear();
    if (!cleared.ok) return cleared;
    for (const { stop } of this.troubles.values()) stop();
    this.troubles.clear();
    this.writtenAt.clear();
    this.rows = null;
    return cleared;
  }

  private async look(console: string): Promise<void> {
    const rows = await this.known();
    if (!rows) return;
    const states = this.statesOf(console);
    const isNews = PART_IDS.map((part) => this.weigh(rows, console, part, states)).includes(true);
    const isDue = this.clock.now() - (this.writtenAt.get(console) ?? 0) >= PAUSE;
    if (isNews || isDue) await this.write(rows, console);
  }

  /** Brings a part's row up to date; answers whether it has another state now. */
  private weigh(rows: Rows, console: string, part: PartId, states: PartStates): boolean {
    const key = keyOf(console, part);
    const state = states[part];
    const before = rows.get(key);
    const trouble = this.troubles.get(key);
    const now = this.clock.now();
    const isNew = state !== before?.state;
    if (isNew && state && state !== 'found' && !trouble?.hasLasted) {
      if (!trouble) this.troubles.set(key, this.trouble(console, now));
      return false;
    }
    trouble?.stop();
    this.troubles.delete(key);
    if (!state) return false;
    rows.set(key, {
      console,
      part,
      state,
      since: before && !isNew ? before.since : (trouble?.since ?? now),
      lastAt: now,
      foundAt: state === 'found' ? now : (before?.foundAt ?? null),
      version: this.version,
    });
    return isNew;
  }

  private trouble(console: string, since: number): Trouble {
    const trouble: Trouble = { since, hasLasted: false, stop: () => {} };
    trouble.stop = this.clock.after(LASTS, () => {
      trouble.hasLasted = true;
      void this.look(console);
    });
    return trouble;
  }

  private statesOf(console: string): PartStates {
    const here = [...this.pages].filter(([page, told]) => {
      return told.console === console && page.profile?.id === console;
    });
    return together(here.map(([, { states }]) => states));
  }

  private async write(rows: Rows, console: string): Promise<void> {
    const own = [...rows.values()].filter((row) => row.console === console);
    if (own.length === 0) return;
    this.writtenAt.set(console, this.clock.now());
    const saved = await this.repository.save(own);
    if (!saved.ok) report('health', saved.error);
  }

  /** Null where the database cannot be read; asked again the next time. */
  private known(): Promise<Rows | null> {
    this.rows ??= this.repository.list().then((stored) => {
      if (stored.ok) return new Map(stored.value.map((row) => [keyOf(row.console, row.part), row]));
      report('health', stored.error);
      this.rows = null;
      return null;
    });
    return this.rows;
  }
}

function keyOf(console: string, part: PartId): string {
  return `${console}:${part}`;
}

export function healthCalls(health: Health): Pick<Handlers, 'health.read' | 'health.clear'> {
  return {
    'health.read': () => health.read(),
    'health.clear': () => health.clear(),
  };
}
