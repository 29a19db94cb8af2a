import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePrograms } from './debian';

export type KeyKind = 'P-256' | 'P-384' | 'RSA' | 'RSA-PSS';

/** A real time-stamping authority for tests: openssl's own, with a root that nobody else trusts. */
export interface Authority {
  /** Path of its root certificate (PEM): what a verifier fetches from the authority itself. */
  ca: string;
  /** The TimeStampResp to a TimeStampReq, by the clock of this machine. */
  answer(query: Uint8Array): Uint8Array<ArrayBuffer>;
  /** The same over these bytes. */
  stamp(data: Uint8Array): Uint8Array<ArrayBuffer>;
  remove(): void;
}

const CONFIG = `
[req]
distinguished_name = dn
prompt = no
[dn]
CN = Practice Root
[ca_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[tsa_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ca]
default_ca = ca_default
[ca_default]
database = index.txt
serial = ca-serial
new_certs_dir = .
default_md = sha256
policy = any
[any]
commonName = supplied
[tsa]
default_tsa = tsa1
[tsa1]
serial = serial
crypto_device = builtin
signer_cert = tsa.crt
certs = ca.crt
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.55555.1.1
digests = sha256, sha384, sha512
accuracy = secs:1
tsa_name = yes
ess_cert_id_alg = sha256
`;

const NEW_KEY: Record<KeyKind, string[]> = {
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  RSA: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA-PSS': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
};

interface Options {
  kind?: KeyKind;
  /** The certificate's last day, as openssl writes it; years from now if left out. */
  until?: string;
}

export function makeAuthority({ kind = 'P-256', until }: Options = {}): Authority {
  ensurePrograms('openssl');
  const dir = mkdtempSync(join(tmpdir(), 'sellerside-authority-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(join(dir, 'tsa.cnf'), CONFIG);
  for (const [name, text] of Object.entries({ serial: '01', 'ca-serial': '01', 'index.txt': '' })) {
    writeFileSync(join(dir, name), text);
  }
  const pss = kind === 'RSA-PSS' ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'] : [];
  openssl('genpkey', ...NEW_KEY[kind], '-out', 'ca.key');
  openssl('genpkey', ...NEW_KEY[kind], '-out', 'tsa.key');
  const root = ['-x509', '-key', 'ca.key', '-days', '3650', '-config', 'tsa.cnf', '-extensions', 'ca_ext'];
  openssl('req', ...root, ...pss, '-out', 'ca.crt');
  const named = ['-subj', '/CN=Practice Authority', '-config', 'tsa.cnf'];
  openssl('req', '-new', '-key', 'tsa.key', ...named, '-out', 'tsa.csr');
  const dates = ['-startdate', '20200101000000Z', '-enddate', until ?? '20400101000000Z'];
  const issuer = ['-config', 'tsa.cnf', '-cert', 'ca.crt', '-keyfile', 'ca.key', ...pss];
  const extensions = ['-extfile', 'tsa.cnf', '-extensions', 'tsa_ext'];
  const files = ['-in', 'tsa.csr', '-out', 'tsa.crt'];
  openssl('ca', '-batch', '-notext', ...issuer, ...dates, ...extensions, ...files);
  // Waited for, one after the other: openssl writes the next serial number without locking its file.
  const answer: Authority['answer'] = (query) => {
    writeFileSync(join(dir, 'query'), query);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
    return Uint8Array.from(readFileSync(join(dir, 'reply')));
  };
  return {
    ca: join(dir, 'ca.crt'),
    answer,
    stamp(data) {
      writeFileSync(join(dir, 'data'), data);
      openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'asked');
      return answer(readFileSync(join(dir, 'asked')));
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
