import { readFileSync } from 'node:fs';
import en from '../../assets/public/packs/hints.en.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import { type HintsPack, parseHints } from '../../lib/buyer/pack';
import { measure } from '../eval/figures';
import { readLines } from '../eval/read-lines';
import { evaluator, learnedSignals } from '../eval/signals';
import { hintsDoc } from './hints-doc';

/** docs/hints.md as the packs and their measurement have it now. */
export function hintsDocNow(): string {
  const packs = [zh, en].map((json): HintsPack => {
    const parsed = parseHints(json);
    if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
    return parsed.value;
  });
  const figuresOf = (name: string) =>
    measure(name, readLines(readFileSync(`tests/eval/${name}`, 'utf8'), evaluator.labels), evaluator);
  return hintsDoc(packs, learnedSignals, {
    constructed: figuresOf('signals-constructed.jsonl'),
    blind: figuresOf('signals-blind.jsonl'),
  });
}
