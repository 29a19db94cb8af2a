import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensurePackages } from '../debian';
import { freePorts, newFolder, SECRET, type Store, startProgram, USER, untilAnswering } from './store';

const MODULES = [
  ...[
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
    'mime',
    'dav',
    'dav_fs',
  ],
];

const config = (dir: string, port: number) => `
ServerRoot ${dir}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${dir}/run/httpd.pid
ErrorLog ${dir}/error.log
User www-data
Group www-data
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${dir}/data
DavLockDB ${dir}/run/DavLock
FileETag Digest
<Directory ${dir}/data>
Dav On
AuthType Basic
AuthName space
AuthUserFile ${dir}/users
Require valid-user
</Directory>
`;

/** WebDAV as most teams have it; it lets two writers through its preconditions. */
export async function startApache(): Promise<Store> {
  ensurePackages('apache2', 'apache2-utils');
  const { dir, clear } = newFolder('dav');
  const [port] = (await freePorts(1)) as [number];
  for (const folder of ['data', 'run']) mkdirSync(`${dir}/${folder}`);
  // SHA-1: with bcrypt each request would cost longer than all the rest of it.
  execFileSync('htpasswd', ['-cbs', `${dir}/users`, USER, SECRET], { stdio: 'ignore' });
  writeFileSync(`${dir}/httpd.conf`, config(dir, port));
  execFileSync('chmod', ['755', dir]);
  execFileSync('chown', ['-R', 'www-data:www-data', `${dir}/data`, `${dir}/run`]);
  const kill = startProgram('apache2', ['-f', `${dir}/httpd.conf`, '-D', 'FOREGROUND']);
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswering(url);
  return {
    place: { kind: 'webdav', url: `${url}team/` },
    secret: { kind: 'webdav', user: USER, password: SECRET },
    async stop() {
      await kill();
      clear();
    },
  };
}
