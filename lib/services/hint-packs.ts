import { parseHints } from '../buyer/pack';
import type { Handlers } from '../messaging/serve';
import { type ReadPack, rulePacks } from './rule-packs';

/** The packs of hints. */
export function hintPackCalls(read?: ReadPack): Pick<Handlers, 'hints.packs'> {
  return { 'hints.packs': rulePacks('hints', ['hints.zh-CN', 'hints.en'], parseHints, read) };
}
