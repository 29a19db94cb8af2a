import intent from '../../assets/public/packs/intent.zh-CN.json';
import { parseModel } from './model';
import type { Model } from './weights';

/** Helper of the tests beside it: the model that ships. */
export function bundledModel(): Model {
  const parsed = parseModel(intent);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}
