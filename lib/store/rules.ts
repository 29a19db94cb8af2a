import type { Result } from '../messaging/result';
import { MOST_LINES, MOST_RULES } from '../rules/schema';
import type { RuleLine, RuleSwitch, RulesChange, TeamRule, TeamRules } from '../rules/types';
import type { Database } from './database';
import { Refused } from './failure';
import { Feed } from './feed';
import type { Store } from './store';

const TABLES = ['teamRules', 'ruleSwitches', 'ruleLines'] as const;

/** What a write left, and what takes it back while nobody has changed the same rules since. */
export interface RulesWritten {
  team: TeamRules;
  undo: RulesChange;
}

/** What a team has made of the bundled rules. */
export class RuleRepository {
  readonly changes = new Feed<null>();

  constructor(private readonly store: Store) {}

  read(): Promise<Result<TeamRules>> {
    return this.store.read(TABLES, readAll);
  }

  /** `conflict` with the rule's id as path: saved or removed elsewhere since. `too-large`: more than are looked for. */
  async write(change: RulesChange): Promise<Result<RulesWritten>> {
    const written = await this.store.write(TABLES, async (database) => {
      const undo: RulesChange = {
        put: { rules: [], switches: [], lines: [] },
        remove: { rules: [], switches: [], lines: [] },
      };
      await writeRules(database, change, undo);
      await writeSwitches(database, change, undo);
      await writeLines(database, change, undo);
      const team = await readAll(database);
      if (team.rules.length > MOST_RULES) throw new Refused('too-large', { path: 'rules' });
      if (team.lines.length > MOST_LINES) throw new Refused('too-large', { path: 'lines' });
      return { team, undo };
    });
    if (written.ok) this.changes.tell(null);
    return written;
  }
}

async function readAll({ teamRules, ruleSwitches, ruleLines }: Database): Promise<TeamRules> {
  return {
    rules: await teamRules.toArray(),
    switches: await ruleSwitches.toArray(),
    lines: await ruleLines.toArray(),
  };
}

async function writeRules({ teamRules }: Database, { put, remove }: RulesChange, undo: RulesChange) {
  for (const rule of put.rules) {
    const before = await current(teamRules, rule);
    const revision = rule.revision + 1;
    await teamRules.put({ ...rule, revision });
    if (before) undo.put.rules.push({ ...before, revision });
    else undo.remove.rules.push({ id: rule.id, revision });
  }
  for (const rule of remove.rules) {
    const before = await current(teamRules, rule);
    if (!before) throw new Refused('conflict', { path: rule.id });
    await teamRules.delete(rule.id);
    undo.put.rules.push({ ...before, revision: 0 });
  }
}

/** The row, if nobody has saved or removed it since it was read. */
async function current(
  teamRules: Database['teamRules'],
  { id, revision }: Pick<TeamRule, 'id' | 'revision'>,
): Promise<TeamRule | undefined> {
  const row = await teamRules.get(id);
  if ((row?.revision ?? 0) !== revision) throw new Refused('conflict', { path: id });
  return row;
}

async function writeSwitches({ ruleSwitches }: Database, { put, remove }: RulesChange, undo: RulesChange) {
  const keep = async ({ of, rule }: Omit<RuleSwitch, 'isOn'>) => {
    const before = await ruleSwitches.get([of, rule]);
    if (before) undo.put.switches.push(before);
    else undo.remove.switches.push({ of, rule });
  };
  for (const row of put.switches) {
    await keep(row);
    await ruleSwitches.put(row);
  }
  for (const row of remove.switches) {
    await keep(row);
    await ruleSwitches.delete([row.of, row.rule]);
  }
}

async function writeLines({ ruleLines }: Database, { put, remove }: RulesChange, undo: RulesChange) {
  const keep = (before: RuleLine | undefined, id: string) => {
    if (before) undo.put.lines.push(before);
    else undo.remove.lines.push(id);
  };
  for (const line of put.lines) {
    keep(await ruleLines.get(line.id), line.id);
    await ruleLines.put(line);
  }
  for (const id of remove.lines) {
    keep(await ruleLines.get(id), id);
    await ruleLines.delete(id);
  }
}
