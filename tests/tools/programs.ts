import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of an installed package's program, to be run by Node: `.bin` holds shell scripts on Windows. */
export function bin(packageName: string): string {
  const dir = join(process.cwd(), 'node_modules', packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const [first] = Object.values(bins);
  if (!first) throw new Error(`${packageName} has no program`);
  return join(dir, first);
}

export interface Ran {
  code: number;
  /** Standard output and standard error as they came. */
  output: string;
}

/** Runs a program to its end. `show` also passes its output on, to standard error. */
export function run(
  program: string,
  args: string[],
  { show = false, env = {} }: { show?: boolean; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (data: Buffer): void => {
      output += data;
      if (show) process.stderr.write(data);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
