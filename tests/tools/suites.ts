import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePrograms } from './debian';
import { bin, run } from './programs';
import type { Step } from './steps';
import { add, ONE_FAILED, ONE_PASSED, type Tally } from './tally';

/** A program that passes or fails as a whole counts as one test; its output is shown when it fails. */
function whole(name: string, packageName: string, args: string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await run(process.execPath, [bin(packageName), ...args]);
      // A tool that is content has nothing to say that anybody would read.
      if (code !== 0) console.log(output.trim());
      return code === 0 ? ONE_PASSED : ONE_FAILED;
    },
  };
}

/** One of the projects of vitest.config.ts. Counts come from its report: its words for people may change. */
const vitest = (name: string, project: string): Step => ({
  name,
  run: () =>
    inTemporaryFolder(async (folder) => {
      const report = join(folder, 'vitest.json');
      const args = [
        'run',
        '--project',
        project,
        '--reporter=json',
        `--outputFile=${report}`,
        '--reporter=default',
      ];
      const { code, output } = await run(process.execPath, [bin('vitest'), ...args]);
      if (code !== 0) console.log(output.trim());
      const counts = readReport<VitestReport>(report);
      const tally = {
        passed: counts?.numPassedTests ?? 0,
        failed: counts?.numFailedTests ?? 0,
        skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
        broken: brokenTests(counts, output),
      };
      return withExit(tally, code);
    }),
});

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly { assertionResults: readonly { fullName: string; status: string }[] }[];
}

/** Also the first line of an error that belongs to no test: the report leaves those out. */
function brokenTests(report: VitestReport | null, output: string): string[] {
  const results = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  return [
    ...results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ...[...output.matchAll(/Unhandled (?:Rejection|Error)[^\n]*\n([^\n]+)/g)].map(([, line]) => line ?? ''),
  ];
}

/** Playwright's specs in a folder; each test is shown as it ends, since some take long. */
export const playwright = (name: string, folder: string): Step => ({
  name,
  run: () =>
    inTemporaryFolder(async (temporary) => {
      const report = join(temporary, 'playwright.json');
      const args = ['test', folder, '--reporter=list,json'];
      const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
      const { code, output } = await run(process.execPath, [bin('@playwright/test'), ...args], {
        show: true,
        env,
      });
      const stats = readReport<{ stats: Record<string, number> }>(report)?.stats;
      const tally = {
        passed: stats?.expected ?? 0,
        // A test that passed only when repeated has failed.
        failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
        skipped: stats?.skipped ?? 0,
        broken: [...output.matchAll(/✘\s+\d+ ([^\n]+)/g)].map(([, line]) => line ?? ''),
      };
      return withExit(tally, code);
    }),
});

/** Archives are checked there by the programs that others will check them with. */
const unit: Step = {
  name: 'unit tests',
  run() {
    ensurePrograms('openssl', 'unzip');
    return vitest('unit tests', 'unit').run();
  },
};

/** `npm run check`: everything that needs no browser. */
export const CHECKS: readonly Step[] = [
  whole('format and lint', '@biomejs/biome', ['ci', '--error-on-warnings', '--colors=off', '.']),
  whole('types', 'typescript', ['--noEmit', '-p', '.']),
  whole('unused code', 'knip', ['--no-progress']),
  unit,
];

export const BUILT: Step = vitest('manifest and bundles', 'built');

/** A suite that broke down reports no failed test, or no report at all; its exit code still tells. */
function withExit(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? add(tally, ONE_FAILED) : tally;
}

function readReport<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}

async function inTemporaryFolder(body: (folder: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'sellerside-report-'));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
