import type { ConsoleSummary, HealthRow, ReplacedPart } from '../../lib/messaging/calls';
import type { Capability, Evidence, PartId } from '../../lib/profile/types';

const PART_OF: Record<Capability, PartId> = {
  conversation: 'conversation',
  insert: 'input',
  messages: 'messages',
  list: 'conversations',
  orders: 'orders',
  note: 'note',
};

/** One part of a console, with all that is known of it here. */
export interface PartView {
  part: PartId;
  /** Null: no page of this console has been open here since the records began. */
  health: HealthRow | null;
  replaced: ReplacedPart | null;
  evidence: Evidence;
}

export function partsOf(console: ConsoleSummary, health: readonly HealthRow[]): PartView[] {
  return console.capabilities.map((capability) => {
    const part = PART_OF[capability];
    return {
      part,
      health: health.find((row) => row.console === console.id && row.part === part) ?? null,
      replaced: console.replaced.find((each) => each.part === part) ?? null,
      evidence: console.partEvidence[part] ?? console.evidence,
    };
  });
}

/** How a console is doing as a whole: the worst of its parts. `unseen`: nothing is known of any. */
export type Condition = 'unseen' | 'found' | 'ambiguous' | 'missing';

export function conditionOf(parts: readonly PartView[]): Condition {
  const states = parts.flatMap(({ health }) => health?.state ?? []);
  const worst = (['missing', 'ambiguous', 'found'] as const).find((state) => states.includes(state));
  return worst ?? 'unseen';
}
