import file from '../../assets/public/packs/intent.zh-CN.json';
import { classify } from '../../lib/intent/classify';
import { parseModel } from '../../lib/intent/model';
import { INTENTS } from '../../lib/intent/types';
import type { Evaluator } from './form';

const parsed = parseModel(file);
if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
const model = parsed.value;

/** The bundled weights; a line has one intent. */
export const evaluator: Evaluator = {
  labels: INTENTS,
  judge({ text }) {
    const ranked = classify(model, text).ranked.map(({ intent }) => intent);
    return { labels: ranked.slice(0, 1), ranked };
  },
};
