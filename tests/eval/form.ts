/** One labelled line of an evaluation set, as `README.md` of the sets describes it. */
export interface Line {
  id: string;
  text: string;
  labels: string[];
  kind?: string;
}

/** What an evaluator says of a line. */
export interface Judgement {
  /** Labels given; `['none']` where there are none. */
  labels: string[];
  /** Labels from the likeliest on, for evaluators that give one label: accuracy@1 and @3. */
  ranked?: string[];
  /** Names of the tiers that fired, for evaluators that have such: their shares are told. */
  tiers?: string[];
}

/** Each kind of set has a file of its name here that exports one of these as `evaluator`. */
export interface Evaluator {
  /** All labels that there are; any other in a set is a mistake of the set. */
  labels: readonly string[];
  /** Called once, before the first line. */
  judge(line: Line): Judgement;
}
