import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Stop } from './say';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The command's arguments; a wrong one ends the command with one line that names it, and the usage. */
export function readArguments<O extends Options>(options: O, usage: string, allowPositionals = false) {
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    // Node adds advice about `--` after the first sentence.
    const [first] = (error as Error).message.split('. ');
    throw new Stop(`${first}. Usage: ${usage}`);
  }
}

/** Paths are meant from where the person stands; npm runs commands from the package's root. */
export function pathOf(argument: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), argument);
}

/** `place`: what the person has to mend, `--page` or `FILE`. */
export function existingFile(place: string, argument: string): string {
  const path = pathOf(argument);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Stop(`${place}: there is no file ${argument}.`);
  if (!found.isFile())
    throw new Stop(`${place}: ${argument} is no file${found.isDirectory() ? ' but a folder' : ''}.`);
  return path;
}
