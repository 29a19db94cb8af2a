import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 200;

/** Memory of a browser's processes: of the pages that several share each is charged its part (Linux only). */
export class Pss {
  private highest = 0;
  private readonly before: number;
  private readonly timer: NodeJS.Timeout;

  /** @param mark stands in the command line of the browser's first process */
  constructor(private readonly mark: string) {
    this.before = this.now();
    this.timer = setInterval(() => this.look(), EVERY);
  }

  /** Megabytes by which it rose at most since the start. */
  end(): number {
    clearInterval(this.timer);
    this.look();
    return (this.highest - this.before) / 2 ** 20;
  }

  private look(): void {
    this.highest = Math.max(this.highest, this.now());
  }

  private now(): number {
    return processesOf(this.mark).reduce((sum, pid) => sum + pssOf(pid), 0);
  }
}

/** Of one process, in bytes; none of one that has just ended. */
function pssOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

function processesOf(mark: string): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [Number(pid), parentOf(pid)]));
  const found = new Set(all.filter((pid) => read(`/proc/${pid}/cmdline`).includes(mark)).map(Number));
  // Until no process is found any more whose parent is one of them.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** What stands in the brackets is the program's own name, and may hold anything. */
const parentOf = (pid: string): number =>
  Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
