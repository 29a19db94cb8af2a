import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EVALUATORS, isKind } from '../../eval/evaluators';
import { type Figures, measure, type SetFigures } from '../../eval/figures';
import { LineFault, readLines } from '../../eval/read-lines';
import { existingFile, readArguments } from '../arguments';
import { command, Stop } from '../say';

const KINDS = Object.keys(EVALUATORS).join('|');
const USAGE = `npm run -s eval -- ${KINDS} FILE.jsonl [--json]`;

command(async () => {
  const { values, positionals } = readArguments({ json: { type: 'boolean', default: false } }, USAGE, true);
  const [kind = '', file, ...more] = positionals;
  if (!isKind(kind) || file === undefined || more.length > 0) throw new Stop(`Usage: ${USAGE}`);
  const { evaluator } = await EVALUATORS[kind]();
  const text = readFileSync(existingFile('FILE', file), 'utf8');
  let figures: SetFigures;
  const texts = new Map<string, string>();
  try {
    const lines = readLines(text, evaluator.labels);
    for (const line of lines) texts.set(line.id, line.text);
    figures = measure(basename(file), lines, evaluator);
  } catch (error) {
    throw error instanceof LineFault ? new Stop(`${file}: ${error.message}.`) : error;
  }
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else print(figures, texts);
  return 0;
});

function print({ set, kinds = {}, ...figures }: SetFigures, texts: Map<string, string>): void {
  printFigures(set, figures, texts);
  for (const [kind, each] of Object.entries(kinds)) printFigures(`${set}, ${kind}`, each, texts);
}

function printFigures(title: string, figures: Figures, texts: Map<string, string>): void {
  console.log(`${title}: ${figures.lines} lines`);
  for (const [label, { precision, recall, f1, n }] of Object.entries(figures.labels)) {
    console.log(
      `  ${label.padEnd(20)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  n ${n}`,
    );
  }
  const { macroPrecision, macroRecall, macroF1, accuracy1, accuracy3, falseAlarmsOnNone, tiers } = figures;
  if (macroF1 !== null) {
    const macro = `precision ${percent(macroPrecision)}  recall ${percent(macroRecall)}  F1 ${percent(macroF1)}`;
    console.log(`  ${'macro, 5 and more'.padEnd(20)} ${macro}`);
  }
  if (accuracy1 !== undefined) console.log(`  accuracy@1 ${percent(accuracy1)}`);
  if (accuracy3 !== undefined) console.log(`  accuracy@3 ${percent(accuracy3)}`);
  if (falseAlarmsOnNone !== undefined) console.log(`  false alarms on none ${percent(falseAlarmsOnNone)}`);
  for (const [tier, share] of Object.entries(tiers ?? {}))
    console.log(`  tier ${tier}: ${percent(share)} of lines`);
  for (const { id, expected, got } of figures.wrong) {
    console.log(`  ${id}: ${expected.join(' ')} → ${got.join(' ')}  ${texts.get(id)}`);
  }
}

function percent(value: number | null): string {
  return value === null ? '     –' : `${(value * 100).toFixed(1)} %`.padStart(6);
}
