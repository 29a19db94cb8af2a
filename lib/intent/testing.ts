import intent from '../../assets/public/packs/intent.zh-CN.json';
import { type Model, parseModel } from './model';

/** Helper of the tests beside it: the model that ships. */
export function bundledModel(): Model {
  const parsed = parseModel(intent);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}
