import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stamp } from '../testing';

const NAMES = `[req]
distinguished_name = dn
prompt = no
[dn]
CN = Test authority
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[tsa_certificate]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = SERIAL
crypto_device = builtin
signer_cert = tsa.crt
certs = ca.crt
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.55555.1.1
digests = sha256
accuracy = secs:1
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** A real time-stamping authority by openssl, in an empty folder; `ca` is the path of its root certificate. */
export function openAuthority(dir: string): { stamp: Stamp; ca: string } {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  writeFileSync(join(dir, 'tsa.cnf'), NAMES.replace('SERIAL', join(dir, 'serial')));
  writeFileSync(join(dir, 'serial'), '01');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '30', '-extensions', 'ca');
  openssl('req', '-new', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test stamps');
  const ca = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial'];
  const extensions = ['-extfile', 'tsa.cnf', '-extensions', 'tsa_certificate'];
  openssl('x509', '-req', '-in', 'tsa.csr', ...ca, '-days', '30', ...extensions, '-out', 'tsa.crt');
  const stamp: Stamp = async (bytes) => {
    writeFileSync(join(dir, 'data'), bytes);
    openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'query');
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
    return readFileSync(join(dir, 'reply'));
  };
  return { stamp, ca: join(dir, 'ca.crt') };
}
