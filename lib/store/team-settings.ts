import type { EntryValues } from '../team/types';
import { TEAM_SETTINGS } from '../team/types';
import type { Database } from './database';
import { readSingle, writeSingle } from './singles';

/** What was chosen here for settings that the team has decided since; null: nothing, the default stood. */
type Own = Record<string, { value: unknown } | null>;

export const OWN_SETTINGS = 'settings before team';

interface Decided {
  put: { id: string; value: EntryValues['setting'] }[];
  drop: string[];
}

/**
 * Settings that the team has decided, and has stopped to decide. A person's own settings are nobody else's to write,
 * whatever a pack says.
 * @param isDraft what stands here is compared with what is published: there what nobody decides any more is the default
 */
export async function writeSettings(
  database: Database,
  { put, drop }: Decided,
  isDraft: boolean,
): Promise<void> {
  const isTeams = new Set<string>(TEAM_SETTINGS);
  const [puts, drops] = [put.filter(({ id }) => isTeams.has(id)), drop.filter((id) => isTeams.has(id))];
  if (puts.length + drops.length === 0) return;
  const { settings } = database;
  const own: Own = { ...(await readSingle<Own>(database, OWN_SETTINGS)) };
  for (const { id, value } of puts) {
    if (!Object.hasOwn(own, id)) {
      const row = await settings.get(id);
      own[id] = row ? { value: row.value } : null;
    }
    await settings.put({ key: id, value: value.value });
  }
  for (const id of drops) {
    const before = isDraft ? null : own[id];
    if (before) await settings.put({ key: id, value: before.value });
    else await settings.delete(id);
    if (!isDraft) delete own[id];
  }
  await writeSingle(database, OWN_SETTINGS, own);
}

/** All that was chosen here before the team decided it, as it was. */
export async function giveSettingsBack(database: Database): Promise<void> {
  const own = (await readSingle<Own>(database, OWN_SETTINGS)) ?? {};
  for (const [key, before] of Object.entries(own)) {
    if (before) await database.settings.put({ key, value: before.value });
    else await database.settings.delete(key);
  }
}
