import type { SignalId, Strength } from '../buyer/types';
import type { Marketplace } from '../profile/types';
import type { Language } from '../replies/types';
import type { Label, Level, PLACES } from '../wording/types';

/**
 * What a team makes of the bundled rules, kept apart from them: rules of its own, which bundled ones are switched, and
 * example lines by which a change is judged. A newer pack comes through below it.
 */

export const RULE_BOOKS = ['hints', 'wording'] as const;
/** `hints`: what buyers say. `wording`: what the agent is about to say. */
export type RuleBook = (typeof RULE_BOOKS)[number];

/** Labels that phrases alone can tell. */
export type TeamLabel = Exclude<Label, 'other_buyer_data' | 'amount_over_limit'>;

interface Own {
  /** Begins with `team-`, so that no bundled rule ever has it. */
  id: string;
  /** Whose words: of the pack of that language, with its word lists. */
  language: Language;
  /** Fire alone. */
  hard: string[];
  /** Phrases that are mostly, but not always, meant so. */
  soft: string[];
  /** See `Triggers`. */
  allow: string[];
  /** Counts saves; 0: not saved yet. */
  revision: number;
}

/** Its soft phrases count only beside another sign: one of `beside`. */
export interface TeamHint extends Own {
  of: 'hints';
  signal: SignalId;
  said: 'buyer' | 'agent';
  strength: Strength;
  /** Signals of which something must have been said for a soft phrase to count; none where there are no soft ones. */
  beside: SignalId[];
}

/** Its soft phrases are told as a hint, whatever its level. */
export interface TeamWording extends Own {
  of: 'wording';
  label: TeamLabel;
  /** Null: as the team has chosen for the label. A label that is off is off for it, too. */
  level: Level | null;
  /** Empty: all. */
  marketplaces: Marketplace[];
  /** Said under the words. */
  why: string;
  better: { over: (typeof PLACES)[number]; text: string }[];
}

export type TeamRule = TeamHint | TeamWording;

/** A bundled rule that is on or off other than it came. */
export interface RuleSwitch {
  of: RuleBook;
  rule: string;
  isOn: boolean;
}

/** A line by which rules are tried, and what shall come of it. */
export interface RuleLine {
  id: string;
  of: RuleBook;
  language: Language;
  /** Of hints: a message a line, those of the agent behind `客服：` or `agent:`. */
  text: string;
  /** Where it is said; null: nowhere in particular. Of hints always null. */
  marketplace: Marketplace | null;
  /** Signals, or labels; these and no others. */
  expected: string[];
}

export interface TeamRules {
  rules: TeamRule[];
  switches: RuleSwitch[];
  lines: RuleLine[];
}

export const NO_TEAM_RULES: TeamRules = { rules: [], switches: [], lines: [] };

/**
 * What is written in one step, or nothing of it. A rule to put has the revision that its editor read, 0 for a new one;
 * a switch to remove is as it came again.
 */
export interface RulesChange {
  put: TeamRules;
  remove: {
    rules: Pick<TeamRule, 'id' | 'revision'>[];
    switches: Omit<RuleSwitch, 'isOn'>[];
    lines: string[];
  };
}

export const NO_CHANGE: RulesChange = { put: NO_TEAM_RULES, remove: { rules: [], switches: [], lines: [] } };
