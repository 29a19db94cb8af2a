import type { PickerList, PickerRow } from '../../messaging/ports';

/** By its place in the list, or the one that is on. */
export type Chosen = number | 'active';

/** A place in the box where the agent has asked for a text, and what has been offered for it. */
export class Opened {
  list: PickerList | null = null;
  active = 0;
  /** The turn that the list answers: an earlier one while the next is on its way. */
  private answered = 0;
  private early: Chosen | null = null;
  /** Nothing has come for long. What comes yet is shown, as the words still stand; the keys are the console's until then. */
  private isOverdue = false;

  constructor(
    readonly box: HTMLElement,
    /** Where `typed` begins in the box's text. */
    readonly at: number,
    /** What the text takes the place of. */
    public typed: string,
    readonly isCode: boolean,
    public turn: number,
  ) {}

  get isAnswered(): boolean {
    return this.answered === this.turn;
  }

  get holdsKeys(): boolean {
    return !this.isOverdue;
  }

  giveUp(): void {
    this.isOverdue = true;
    // Meant for a list that came at once, not for one that comes out of the blue.
    this.early = null;
  }

  retype(typed: string, turn: number): void {
    this.early = null;
    Object.assign(this, { typed, turn });
  }

  /** @returns what was picked ahead of these rows */
  offer(list: PickerList): Chosen | null {
    const { early } = this;
    Object.assign(this, { list, answered: this.turn, active: 0, early: null, isOverdue: false });
    return early;
  }

  /** Round and round. */
  move(by: 1 | -1): void {
    const { length } = this.list?.rows ?? [];
    if (length > 0) this.active = (this.active + by + length) % length;
  }

  /** Null: there is no such row. `none`: there are no rows at all. `early`: they have not come, and it is kept in mind. */
  pick(chosen: Chosen): PickerRow | 'none' | 'early' | null {
    if (!this.isAnswered) {
      this.early = chosen;
      return 'early';
    }
    const rows = this.list?.rows ?? [];
    if (rows.length === 0) return 'none';
    return rows[chosen === 'active' ? this.active : chosen] ?? null;
  }
}
