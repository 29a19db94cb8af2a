import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensurePackages } from '../debian';
import { makeBucket } from './bucket';
import { freePorts, newFolder, SECRET, type Store, startProgram, untilAnswering } from './store';

const TYPES = ['account', 'container', 'object'] as const;
const FILTERS = [
  ...['catch_errors', 'gatekeeper', 'cache', 'listing_formats', 's3api', 'tempauth'],
  ...['copy', 'slo', 'dlo', 'versioned_writes', 'symlink'],
];
const OPTIONS: Record<string, string> = {
  cache: 'memcache_servers=127.0.0.1:1',
  s3api: 'location=us-east-1\nmin_segment_size=1',
  tempauth: `user_team_archivist=${SECRET} .admin`,
  versioned_writes: 'allow_object_versioning=true',
};

const back = (dir: string, type: string, port: number) => `
[DEFAULT]
bind_ip=127.0.0.1
bind_port=${port}
user=root
swift_dir=${dir}/etc
devices=${dir}/dev
mount_check=false
workers=0
disable_fallocate=true
fallocate_reserve=0
[pipeline:main]
pipeline=${type}-server
[app:${type}-server]
use=egg:swift#${type}
recon_cache_path=${dir}/cache
`;

const front = (dir: string, port: number) => `
[DEFAULT]
bind_ip=127.0.0.1
bind_port=${port}
user=root
swift_dir=${dir}/etc
workers=0
[pipeline:main]
pipeline=${FILTERS.join(' ')} proxy-server
${FILTERS.map((name) => `[filter:${name}]\nuse=egg:swift#${name === 'cache' ? 'memcache' : name}\n${OPTIONS[name] ?? ''}`).join('\n')}
[app:proxy-server]
use=egg:swift#proxy
allow_account_management=true
account_autocreate=true
`;

/** An S3 store that refuses every conditional write. */
export async function startSwift(): Promise<Store> {
  ensurePackages('swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'python3-swift');
  const { dir, clear } = newFolder('swf');
  const [port, ...backPorts] = await freePorts(4);
  for (const folder of ['etc', 'dev/d1', 'cache']) mkdirSync(`${dir}/${folder}`, { recursive: true });
  for (const [n, type] of TYPES.entries()) {
    const ring = (...args: string[]) =>
      execFileSync('swift-ring-builder', [`${type}.builder`, ...args], {
        cwd: `${dir}/etc`,
        stdio: 'ignore',
      });
    ring('create', '2', '1', '1');
    ring('add', `r1z1-127.0.0.1:${backPorts[n]}/d1`, '1');
    ring('rebalance');
    writeFileSync(`${dir}/etc/${type}.conf`, back(dir, type, backPorts[n] as number));
  }
  writeFileSync(`${dir}/etc/proxy.conf`, front(dir, port as number));
  const kills = [...TYPES, 'proxy'].map((type) =>
    startProgram(`swift-${type}-server`, [`${dir}/etc/${type}.conf`]),
  );
  for (const each of [port, ...backPorts]) await untilAnswering(`http://127.0.0.1:${each}/`);
  const secret = { kind: 's3', accessKeyId: 'team:archivist', secretAccessKey: SECRET } as const;
  return {
    place: await makeBucket(`http://127.0.0.1:${port}`, secret),
    secret,
    async stop() {
      for (const kill of kills) await kill();
      clear();
    },
  };
}
