import { readFileSync } from 'node:fs';
import { plainOf } from '../../../lib/conversation/plain';
import { existingFile, readArguments } from '../arguments';
import { type ProbeRequest, probe } from '../probe';
import { command, Stop } from '../say';

const USAGE =
  'npm run -s probe -- --url URL --page FILE.html [--profile FILE.json] [--insert TEXT] [--expect-buyer NAME]';

command(async () => {
  const { output, code } = await probe(readRequest());
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  return code;
});

function readRequest(): ProbeRequest {
  const { values } = readArguments(
    {
      url: { type: 'string' },
      page: { type: 'string' },
      profile: { type: 'string' },
      insert: { type: 'string' },
      'expect-buyer': { type: 'string' },
    },
    USAGE,
  );
  if (!values.url || !values.page) throw new Stop(`--url and --page are needed. Usage: ${USAGE}`);
  return {
    url: readUrl(values.url),
    html: readFileSync(existingFile('--page', values.page)),
    ...(values.profile === undefined ? {} : { profile: readJson('profile', values.profile) }),
    ...(values.insert === undefined ? {} : { insert: values.insert }),
    ...(values['expect-buyer'] === undefined ? {} : { expectBuyer: plainOf(values['expect-buyer']) }),
  };
}

/** A profile's addresses are https; http is let through and finds no console. */
function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Stop(`--url: ${text} is not an http or https address.`);
  }
  return url;
}

function readJson(option: string, argument: string): unknown {
  const path = existingFile(`--${option}`, argument);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Stop(`--${option}: ${argument} is not JSON (${(error as Error).message}).`);
  }
}
