import { parseChecklists } from '../evidence/checklist';
import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { type ReadPack, rulePacks } from './rule-packs';

/** What a case of each kind needs. */
export function checklistCalls(read?: ReadPack): Pick<Handlers, 'hints.checklists'> {
  const packs = rulePacks('hints', ['cases.zh-CN', 'cases.en'], parseChecklists, read);
  return { 'hints.checklists': async () => ok(await packs()) };
}
