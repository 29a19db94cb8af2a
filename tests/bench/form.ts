import { cpus, totalmem } from 'node:os';

/** One figure with its bound. `against` names the baseline of a ratio, or what the value was measured beside. */
export interface Figure {
  id: string;
  value: number;
  unit: string;
  target: string;
  holds: boolean;
  against?: string;
}

export interface Report {
  bench: string;
  machine: { cpus: number; model: string; memoryGb: number; node: string };
  figures: Figure[];
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** A figure that must not be larger than `bound`. */
export function atMost(id: string, value: number, unit: string, bound: number, against?: string): Figure {
  // NaN holds nothing: a figure that could not be measured fails.
  const holds = value <= bound;
  return { id, value: rounded(value), unit, target: `≤ ${bound}`, holds, ...(against ? { against } : {}) };
}

/** A figure that must not be smaller than `bound`. */
export function atLeast(id: string, value: number, unit: string, bound: number, against?: string): Figure {
  return { ...atMost(id, value, unit, bound, against), target: `≥ ${bound}`, holds: value >= bound };
}

/** A figure that is told beside another and has no bound of its own. */
export function told(id: string, value: number, unit: string, against?: string): Figure {
  return { id, value: rounded(value), unit, target: 'told', holds: true, ...(against ? { against } : {}) };
}

export function report(bench: string, figures: Figure[]): Report {
  const processors = cpus();
  return {
    bench,
    machine: {
      cpus: processors.length,
      model: processors[0]?.model.trim() ?? 'unknown',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    figures,
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return Number.NaN;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
