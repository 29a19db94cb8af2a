import type { Evaluator, Judgement, Line } from './form';

export interface LabelFigures {
  /** Null where the label was never given, or is on no line. */
  precision: number | null;
  recall: number | null;
  f1: number;
  /** Lines that have the label. */
  n: number;
}

export interface Figures {
  lines: number;
  labels: Record<string, LabelFigures>;
  /** Over the labels with five lines or more, without `none`. */
  macroF1: number | null;
  macroPrecision: number | null;
  macroRecall: number | null;
  /** For evaluators that rank: the first, or one of the first three, is right. */
  accuracy1?: number;
  accuracy3?: number;
  /** The share of `none` lines that got a label. */
  falseAlarmsOnNone?: number;
  /** The share of all lines that each tier fired on. */
  tiers?: Record<string, number>;
  wrong: { id: string; expected: string[]; got: string[] }[];
}

/** A whole set. Lines that are no chat are told apart: reviews and quotations are written differently. */
export interface SetFigures extends Figures {
  set: string;
  kinds?: Record<string, Figures>;
}

const APART = ['review', 'policy_example', 'forum_quote', 'news_quote', 'snippet'];
const ENOUGH = 5;

export function measure(set: string, lines: readonly Line[], evaluator: Evaluator): SetFigures {
  const judged = lines.map((line) => ({ line, got: evaluator.judge(line) }));
  const isApart = ({ line: { kind } }: Judged) => kind !== undefined && APART.includes(kind);
  const kinds = APART.flatMap((kind) => {
    const own = judged.filter(({ line }) => line.kind === kind);
    return own.length === 0 ? [] : [[kind, figuresOf(own)] as const];
  });
  return {
    set,
    ...figuresOf(judged.filter((each) => !isApart(each))),
    ...(kinds.length > 0 && { kinds: Object.fromEntries(kinds) }),
  };
}

interface Judged {
  line: Line;
  got: Judgement;
}

function figuresOf(judged: readonly Judged[]): Figures {
  const met = new Set(judged.flatMap(({ line, got }) => [...line.labels, ...got.labels]));
  const labels = Object.fromEntries([...met].sort().map((label) => [label, labelFigures(label, judged)]));
  const counted = Object.entries(labels).flatMap(([label, each]) =>
    label !== 'none' && each.n >= ENOUGH ? [each] : [],
  );
  const macro = (value: (each: LabelFigures) => number) =>
    counted.length === 0
      ? null
      : rounded(counted.reduce((sum, each) => sum + value(each), 0) / counted.length);
  const none = judged.filter(({ line }) => line.labels.includes('none'));
  return {
    lines: judged.length,
    labels,
    macroF1: macro(({ f1 }) => f1),
    macroPrecision: macro(({ precision }) => precision ?? 0),
    macroRecall: macro(({ recall }) => recall ?? 0),
    ...accuracies(judged),
    ...(none.length > 0 && { falseAlarmsOnNone: share(none, ({ got }) => !isNone(got.labels)) }),
    ...tierShares(judged),
    wrong: judged
      .filter(({ line, got }) => !sameSet(line.labels, got.labels))
      .map(({ line, got }) => ({ id: line.id, expected: line.labels, got: got.labels })),
  };
}

function labelFigures(label: string, judged: readonly Judged[]): LabelFigures {
  const expected = judged.filter(({ line }) => line.labels.includes(label)).length;
  const given = judged.filter(({ got }) => got.labels.includes(label));
  const right = given.filter(({ line }) => line.labels.includes(label)).length;
  return {
    precision: given.length === 0 ? null : rounded(right / given.length),
    recall: expected === 0 ? null : rounded(right / expected),
    f1: right === 0 ? 0 : rounded((2 * right) / (expected + given.length)),
    n: expected,
  };
}

function accuracies(judged: readonly Judged[]): Pick<Figures, 'accuracy1' | 'accuracy3'> {
  if (judged.length === 0 || !judged.every(({ got }) => got.ranked)) return {};
  const within = (count: number) =>
    share(judged, ({ line, got }) =>
      (got.ranked ?? []).slice(0, count).some((each) => line.labels.includes(each)),
    );
  return { accuracy1: within(1), accuracy3: within(3) };
}

function tierShares(judged: readonly Judged[]): Pick<Figures, 'tiers'> {
  const names = [...new Set(judged.flatMap(({ got }) => got.tiers ?? []))].sort();
  if (names.length === 0) return {};
  const shares = names.map((name) => [name, share(judged, ({ got }) => got.tiers?.includes(name) === true)]);
  return { tiers: Object.fromEntries(shares) };
}

const isNone = (labels: readonly string[]) => labels.every((label) => label === 'none');
const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each));
const rounded = (value: number) => Number(value.toFixed(4));
const share = <T>(all: readonly T[], fits: (one: T) => boolean) =>
  rounded(all.filter(fits).length / all.length);
