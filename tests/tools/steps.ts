import { add, closing, NOTHING, ONE_FAILED, type Tally } from './tally';

export interface Step {
  name: string;
  run(): Promise<Tally>;
}

/**
 * Runs every step, also after one has failed, says how each ended, and closes with the sum. A step that ran
 * no test at all has failed: a suite that is not found must not look green. Returns the exit code.
 */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const lines: string[] = [];
  let total = NOTHING;
  for (const { name, run } of steps) {
    console.log(`\n== ${name}`);
    const startedAt = Date.now();
    const tally = await counted(name, run);
    total = add(total, tally);
    const line = `${name}: ${closing(tally)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`;
    console.log(line);
    lines.push(line);
  }
  const broken = (total.broken ?? []).map((line) => `failed: ${line}`);
  console.log(`\n${[...lines, ...broken].join('\n')}\n${closing(total)}`);
  return total.failed > 0 ? 1 : 0;
}

async function counted(name: string, run: Step['run']): Promise<Tally> {
  try {
    const tally = await run();
    if (tally.passed + tally.failed > 0) return tally;
    console.log(`${name}: no test ran, which counts as a failure.`);
    return add(tally, ONE_FAILED);
  } catch (error) {
    console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return ONE_FAILED;
  }
}
