import type { Format } from './formats';
import type { Name } from './vocabulary';

/** How the agent fills a blank in. */
export type Input = { type: 'text' | 'number' | 'date' } | { type: 'choice'; options: readonly string[] };

/**
 * What is wrong with a stretch that looks like one of ours. `name`: no such variable. `format`: none such, or not for
 * this. `choice`: an option is empty. `blank`: it has no label. `unclosed`, `nested`: of optional parts. `break`: a
 * segment break that does not stand alone on its line.
 */
export type FaultKind = 'name' | 'format' | 'choice' | 'blank' | 'unclosed' | 'nested' | 'break';

export type Meaning =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: Name; format: Format | null }
  /** `{?尺码}`, `{?数量:数字}`: the agent writes it each time. */
  | { kind: 'field'; label: string; input: Input }
  /** `{红|蓝}`: the agent chooses each time. */
  | { kind: 'choice'; options: readonly string[] }
  /** `{---}`: here the reply is cut in two, with the empty lines around. */
  | { kind: 'break' }
  /** Looks like one of these and is none: it would go out unfinished. */
  | { kind: 'unknown'; source: string; fault: FaultKind };

/** From `start` to (excluding) `end`, in UTF-16 units of the body. */
interface Place {
  start: number;
  end: number;
}
export type Plain = Meaning & Place;

/** `{[ … ]}`: left out where a value in it is missing. It holds one at least, and no optional part and no break. */
export type Optional = { kind: 'optional'; parts: Plain[] } & Place;

/** A stretch of a body. All of them, one behind the other, cover it. */
export type Part = Plain | Optional;
