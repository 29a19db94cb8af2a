import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import en from '../../../assets/locales/en.json';
import { readCertificates } from '../../../lib/evidence/verify/certificate';
import { readFingerprint } from '../../../lib/evidence/verify/key';
import type { Finding, Problem, Trust, Verdict } from '../../../lib/evidence/verify/types';
import { verifyArchive } from '../../../lib/evidence/verify/verify';
import { existingFile, readArguments } from '../arguments';
import { command, Stop } from '../say';

const USAGE = 'npm run -s verify -- FILE.zip [--ca tsa-ca.pem] [--fingerprint HEX]... [--json]';

command(async () => {
  const { values, positionals } = readArguments(
    {
      ca: { type: 'string' },
      fingerprint: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
    USAGE,
    true,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Stop(`One file is needed. Usage: ${USAGE}`);
  const path = existingFile('FILE', file);
  const trust: Trust = {
    authorities: values.ca === undefined ? [] : certificates(values.ca),
    fingerprints: values.fingerprint.map(fingerprint),
  };
  const verdict = await check(path, trust);
  if (values.json) console.log(JSON.stringify(verdict, null, 2));
  else print(verdict);
  return verdict.status === 'fails' ? 1 : 0;
});

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

/** A line a finding, with the reasons below it; the sum is the last line. */
function print({ status, findings }: Verdict): void {
  for (const finding of findings) {
    console.log(`${finding.status.padEnd(8)} ${finding.id}: ${say(`check.${finding.id}`)}`);
    for (const problem of finding.problems) console.log(`         - ${problemLine(problem)}`);
    if (finding.more > 0) console.log(`         - ${say('more', { count: finding.more })}`);
  }
  const count = (of: Finding['status']) => findings.filter((each) => each.status === of).length;
  console.log(
    `${status}: ${count('holds')} hold, ${count('fails')} do not, ${count('unknown')} cannot be known. ` +
      say(`sum.${status}`, { count: count(status) }),
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
