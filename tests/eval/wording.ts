import en from '../../assets/public/packs/wording.en.json';
import zh from '../../assets/public/packs/wording.zh-CN.json';
import { DEFAULT_LIMITS } from '../../lib/authority/types';
import { wordingBook } from '../../lib/wording/book';
import { checkText } from '../../lib/wording/check';
import { parseWording } from '../../lib/wording/pack';
import { LABELS } from '../../lib/wording/types';
import type { Evaluator } from './form';

const books = [zh, en].map((json) => {
  const parsed = parseWording(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return wordingBook(parsed.value);
});

/** The bundled rules of both languages as they come, on no marketplace in particular, with everybody's limits. */
export const evaluator: Evaluator = {
  labels: [...LABELS, 'none'],
  judge({ text }) {
    const found = checkText(books, text, { marketplace: null, limits: DEFAULT_LIMITS, strangers: null });
    const labels = [...new Set(found.map(({ label }) => label))];
    const tiers = [...new Set(found.map(({ tier }) => tier))];
    return {
      labels: labels.length > 0 ? labels : ['none'],
      tiers: found.length > 0 ? [...tiers, 'any'] : tiers,
    };
  },
};
