import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import en from '../../../assets/locales/en.json';
import { readCertificates } from '../../../lib/evidence/verify/certificate';
import { readFingerprint } from '../../../lib/evidence/verify/key';
import type { Finding, Problem, Status, Trust, Verdict } from '../../../lib/evidence/verify/types';
import { verifyArchive } from '../../../lib/evidence/verify/verify';
import { existingFile, readArguments } from '../arguments';
import { command, Stop } from '../say';

const USAGE = 'npm run -s verify -- FILE.zip [--ca tsa-ca.pem] [--fingerprint HEX]... [--json]';
const HELP = `Checks an exported archive.

  ${USAGE}

  --ca           root certificate (PEM or DER) of the time-stamping authority, fetched from the authority itself
  --fingerprint  of the seal key, as it was registered with the team: 64 hexadecimal digits
  --json         the verdict as data

Exit code: 0 all holds; 1 something does not hold; 2 nothing failed, but something could not be checked; 3 it was
called wrongly, and nothing was checked.`;

/** As those of `verify.sh`: what could not be checked is not what holds. */
const EXIT: Record<Status, number> = { holds: 0, fails: 1, unknown: 2 };
/** There is no verdict: it was called wrongly. */
const MISUSED = 3;

command(() =>
  verifyFile().catch((error: unknown) => {
    throw error instanceof Stop ? new Stop(error.message, MISUSED) : error;
  }),
);

async function verifyFile(): Promise<number> {
  const { values, positionals } = readArguments(
    {
      ca: { type: 'string' },
      fingerprint: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    USAGE,
    true,
  );
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Stop(`One file is needed. Usage: ${USAGE}`);
  const path = existingFile('FILE', file);
  const trust: Trust = {
    authorities: values.ca === undefined ? [] : certificates(values.ca),
    fingerprints: values.fingerprint.map(fingerprint),
  };
  const verdict = await check(path, trust);
  const lines = values.json ? JSON.stringify(verdict, null, 2).split('\n') : told(verdict);
  for (const line of lines) console.log(visible(line));
  return EXIT[verdict.status];
}

function certificates(argument: string): Trust['authorities'] {
  const found = readCertificates(Uint8Array.from(readFileSync(existingFile('--ca', argument))));
  if (found.length === 0) throw new Stop(`--ca: ${argument} holds no certificate.`);
  return found;
}

function fingerprint(argument: string): string {
  const read = readFingerprint(argument);
  if (read === null) throw new Stop('--fingerprint: 64 hexadecimal digits are needed.');
  return read;
}

async function check(path: string, trust: Trust): Promise<Verdict> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (start: number, end: number) => {
      const bytes = new Uint8Array(Math.max(0, end - start));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    };
    return await verifyArchive({ size, read }, trust, {
      subtle: webcrypto.subtle as unknown as SubtleCrypto,
    });
  } finally {
    await file.close();
  }
}

const LIMITS = ['page', 'anew', 'words', 'revoked'];

/** A line a finding, with the reasons below it, and what no check can answer; the sum is the last line. */
function told({ status, findings }: Verdict): string[] {
  const count = (of: Finding['status']) => findings.filter((each) => each.status === of).length;
  // Of what is no archive at all one thing is to be said.
  const reached = findings.filter(({ problems }) => !problems.some(({ reason }) => reason === 'not-reached'));
  if (reached.length === 1 && status === 'fails') return [...reached.flatMap(findingLines), sum()];
  return [
    ...findings.flatMap(findingLines),
    `${say('limits')}:`,
    ...LIMITS.map((limit) => `         - ${say(`limits.${limit}`)}`),
    sum(),
  ];

  function sum(): string {
    const [holds, fails, unknown] = [count('holds'), count('fails'), count('unknown')];
    const counts = `${holds} hold, ${fails} do not, ${unknown} cannot be known`;
    return `${status}: ${counts}. ${say(`sum.${status}`, { count: count(status) })}`;
  }
}

function findingLines({ id, status, problems, more }: Finding): string[] {
  return [
    `${status.padEnd(8)} ${id}: ${say(`check.${id}`)}`,
    ...problems.map((problem) => `         - ${problemLine(problem)}`),
    ...(more > 0 ? [`         - ${say('more', { count: more })}`] : []),
  ];
}

/** Names in an archive are a stranger's: a terminal that acted on them could be made to show another verdict. */
function visible(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) =>
    sign.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function problemLine({ reason, path, facts }: Problem): string {
  const place = facts.line === undefined ? path : `${path}:${facts.line}`;
  return `${place === '' ? '' : `${place}: `}${say(`reason.${reason}`, facts)}`;
}

/** As the workspace says it in English. */
function say(key: string, facts: Record<string, string | number> = {}): string {
  const texts: Record<string, string> = en;
  const text = texts[`evidence.verify.${key}`] ?? key;
  return text.replace(/\{([a-z]+)\}/g, (hole, name: string) => String(facts[name] ?? hole));
}
