import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensurePackages } from '../debian';
import { freePorts, newFolder, SECRET, type Store, startProgram, USER, untilAnswering } from './store';

const config = (dir: string, port: number, open: number) => `
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
daemon off;
user www-data;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log warn;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${dir}/tmp/body;
  proxy_temp_path ${dir}/tmp/proxy;
  fastcgi_temp_path ${dir}/tmp/fastcgi;
  uwsgi_temp_path ${dir}/tmp/uwsgi;
  scgi_temp_path ${dir}/tmp/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${dir}/data;
    client_max_body_size 200m;
    location / {
      dav_methods PUT DELETE MKCOL;
      dav_ext_methods PROPFIND OPTIONS;
      create_full_put_path on;
      dav_access user:rw group:r all:r;
      auth_basic space;
      auth_basic_user_file ${dir}/users;
    }
  }
  server {
    listen 127.0.0.1:${open};
    root ${dir}/data;
  }
}
`;

/** WebDAV that ignores preconditions, and whose ETags are seconds and sizes. */
export async function startNginx(): Promise<Store> {
  ensurePackages('nginx-light', 'libnginx-mod-http-dav-ext', 'apache2-utils');
  const { dir, clear } = newFolder('ngx');
  const [port, open] = (await freePorts(2)) as [number, number];
  for (const folder of ['data', 'data/team', 'tmp']) mkdirSync(`${dir}/${folder}`);
  execFileSync('htpasswd', ['-cbm', `${dir}/users`, USER, SECRET], { stdio: 'ignore' });
  writeFileSync(`${dir}/nginx.conf`, config(dir, port, open));
  execFileSync('chown', ['-R', 'www-data:www-data', dir]);
  const kill = startProgram('nginx', ['-c', `${dir}/nginx.conf`, '-g', 'master_process off;']);
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswering(url);
  return {
    place: { kind: 'webdav', url: `${url}team/` },
    secret: { kind: 'webdav', user: USER, password: SECRET },
    open: { kind: 'https', url: `http://127.0.0.1:${open}/team/` },
    async stop() {
      await kill();
      clear();
    },
  };
}
