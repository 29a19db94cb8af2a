import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a file of that name, once a browser has finished it: it stands there by another name before. */
export async function untilFile(dir: string, name: RegExp, ms: number): Promise<string> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; ) {
    const files = readdirSync(dir);
    const found = files.find((each) => name.test(each));
    const isDone = !files.some((each) => each.endsWith('.part'));
    if (found && isDone && statSync(join(dir, found)).size > 0) return join(dir, found);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no file ${name} in ${readdirSync(dir).join() || 'an empty folder'}`);
}
