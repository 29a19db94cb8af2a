import type { Handlers } from '../messaging/serve';
import { parseWording } from '../wording/pack';
import { rulePacks } from './rule-packs';

/** The rules of wording. */
export function wordingPackCalls(): Pick<Handlers, 'wording.packs'> {
  return { 'wording.packs': rulePacks('wording', ['wording.zh-CN', 'wording.en'], parseWording) };
}
