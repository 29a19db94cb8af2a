import { parseChecklists } from '../buyer/checklist';
import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { type ReadPack, rulePacks } from './rule-packs';

/** What to keep where malice is suspected. */
export function checklistCalls(read?: ReadPack): Pick<Handlers, 'hints.checklists'> {
  const packs = rulePacks('hints', ['checklists.zh-CN', 'checklists.en'], parseChecklists, read);
  return { 'hints.checklists': async () => ok(await packs()) };
}
