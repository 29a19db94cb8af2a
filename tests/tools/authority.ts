import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensurePrograms } from './debian';

/**
 * A time-stamping authority of its own for tests: openssl behind HTTP on loopback, with a root that nobody else trusts.
 */
export interface Authority {
  url: string;
  /** Path of the root certificate: what a verifier fetches from the authority itself. */
  root: string;
  /** Requests so far, as they came. */
  asked: Buffer[];
  close(): Promise<void>;
}

const run = promisify(execFile);
const MOST = 64 * 1024;

const config = (dir: string) => `
[req]
distinguished_name = name
prompt = no
[name]
CN = Practice Root
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamper]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = practice
[practice]
serial = ${dir}/serial
signer_cert = ${dir}/stamper.pem
certs = ${dir}/root.pem
signer_key = ${dir}/stamper.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.55555.1.1
digests = sha256
accuracy = secs:1
tsa_name = yes
ess_cert_id_alg = sha256
`;

function makeKeys(dir: string): void {
  ensurePrograms('openssl');
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  writeFileSync(join(dir, 'tsa.cnf'), config(dir));
  writeFileSync(join(dir, 'serial'), '01\n');
  openssl(
    'req',
    '-x509',
    ...newKey,
    ...['-keyout', 'root.key', '-out', 'root.pem', '-days', '30', '-extensions', 'root'],
  );
  openssl(
    'req',
    '-new',
    ...newKey,
    ...['-keyout', 'stamper.key', '-out', 'stamper.csr', '-subj', '/CN=Practice Stamps'],
  );
  const signed = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '30'];
  const extensions = ['-extfile', 'tsa.cnf', '-extensions', 'stamper'];
  openssl('x509', '-req', '-in', 'stamper.csr', ...signed, ...extensions, '-out', 'stamper.pem');
}

/** @param port 0: any that is free */
export async function startAuthority(port = 0): Promise<Authority> {
  const dir = mkdtempSync(join(tmpdir(), 'authority-'));
  makeKeys(dir);
  const asked: Buffer[] = [];
  // One after the other: openssl writes the next serial number without locking its file.
  let last: Promise<unknown> = Promise.resolve();
  const stamp = (query: Buffer): Promise<Buffer> => {
    const answer = last.then(async () => {
      const at = join(dir, `q${asked.push(query)}`);
      mkdirSync(at);
      const [question, reply] = [join(at, 'query'), join(at, 'reply')];
      writeFileSync(question, query);
      await run('openssl', [
        'ts',
        '-reply',
        '-config',
        join(dir, 'tsa.cnf'),
        '-queryfile',
        question,
        '-out',
        reply,
      ]);
      return readFileSync(reply);
    });
    last = answer.catch(() => {});
    return answer;
  };
  const server = createServer(async (request, response) => {
    const query = await bodyOf(request);
    if (request.headers['content-type'] !== 'application/timestamp-query' || !query) {
      response.writeHead(415).end();
      return;
    }
    try {
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(await stamp(query));
    } catch {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/stamp`,
    root: join(dir, 'root.pem'),
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Null where it is more than any question. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
