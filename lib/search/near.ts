import { SYLLABLES, SYLLABLES_BY_LETTER } from './pinyin';

/** Two neighbouring syllables whose last and first letter were typed in the wrong order (`fhauo` for `fahuo`). */
export interface Swap {
  first: number;
  second: number;
  /** Letters of the form that both take. */
  length: number;
}

/** The longest syllable, and one letter too many. */
const LONGEST_CHUNK = 7;
/** A syllable that is still being typed must show this much of itself. */
const UNFINISHED = 3;

/** By number of syllable, see `Slips.near`; `isLast`: the run is the end of the form. */
export function nearSyllables(run: string, isLast: boolean): Uint8Array | undefined {
  if (run.length < 2) return undefined;
  const near = new Uint8Array(SYLLABLES.length);
  const mark = (id: number, length: number) => {
    near[id] = (near[id] as number) | (1 << length);
  };
  for (let length = 2; length <= Math.min(run.length, LONGEST_CHUNK); length++) {
    for (const id of oneSlipFrom(run.slice(0, length))) mark(id, length);
  }
  if (!isLast || run.length < UNFINISHED || run.length > LONGEST_CHUNK) return near;
  for (const id of SYLLABLES_BY_LETTER[run.charCodeAt(0) - 0x61] ?? []) {
    const syllable = SYLLABLES[id] as string;
    if (syllable.length > run.length && isOneSlip(run, syllable.slice(0, run.length))) mark(id, run.length);
  }
  return near;
}

const without = (text: string): string[] =>
  Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));

/** Syllables by themselves and by what is left of them without one letter. */
const neighbours = new Map<string, number[]>();

function oneSlipFrom(chunk: string): number[] {
  if (neighbours.size === 0) {
    SYLLABLES.forEach((syllable, id) => {
      // Of a single letter nothing is left.
      if (syllable.length < 2) return;
      for (const key of new Set([syllable, ...without(syllable)])) {
        const ids = neighbours.get(key);
        if (ids) ids.push(id);
        else neighbours.set(key, [id]);
      }
    });
  }
  const found = [chunk, ...without(chunk)].flatMap((key) => neighbours.get(key) ?? []);
  return found.filter((id) => isOneSlip(chunk, SYLLABLES[id] as string));
}

/** Whether one letter more, less, another, or two neighbours swapped make `a` to `b`. */
function isOneSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA !== '' && (restA.slice(1) === restB.slice(1) || isSwap);
}

/** Of a run of letters: two syllables that it begins with, their neighbouring letters swapped. */
export function swapsIn(run: string): Swap[] {
  const swaps: Swap[] = [];
  for (let at = 0; at + 1 < run.length && at < LONGEST_CHUNK; at++) {
    const first = SYLLABLES.indexOf(run.slice(0, at) + run[at + 1]);
    if (first < 0) continue;
    const rest = run[at] + run.slice(at + 2);
    for (const second of SYLLABLES_BY_LETTER[rest.charCodeAt(0) - 0x61] ?? []) {
      const syllable = SYLLABLES[second] as string;
      if (rest.startsWith(syllable)) swaps.push({ first, second, length: at + 1 + syllable.length });
      else if (syllable.startsWith(rest)) swaps.push({ first, second, length: run.length });
    }
  }
  return swaps;
}
