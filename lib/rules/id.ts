const TEAM = 'team-';

/** @param id a new one, as `newId` makes them */
export const teamRuleId = (id: string): string => TEAM + id;

/** Of a rule that fired: whether it is one of the team's own. */
export const isTeamRule = (id: string): boolean => id.startsWith(TEAM);

/** The rule as it is kept: what is made of its soft phrases has ids of its own. */
export const keptRuleId = (id: string): string => (isTeamRule(id) ? id.replace(/-(soft|twice)$/, '') : id);
