import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensurePackages } from '../debian';
import { makeBucket } from './bucket';
import { freePorts, newFolder, SECRET, type Store, startProgram, untilAnswering } from './store';

const KEY = `teamarchivist`;

const config = (dir: string, monitor: string, port: number, id: string) => `
[global]
fsid=${id}
mon_initial_members=a
mon_host=${monitor}
auth_cluster_required=none
auth_service_required=none
auth_client_required=none
ms_mon_client_mode=crc
paxos_propose_interval=0.05
public_addr=127.0.0.1
cluster_addr=127.0.0.1
ms_bind_ipv6=false
log_file=${dir}/log/$name.log
mon_cluster_log_file=${dir}/log/cluster.log
admin_socket=${dir}/run/$name.$pid.asok
run_dir=${dir}/run
crash_dir=${dir}/run
mon_data=${dir}/mon
osd_data=${dir}/osd/$id
rgw_data=${dir}/rgw
osd_objectstore=memstore
memstore_device_bytes=2147483648
osd_class_update_on_start=false
osd_pool_default_size=1
osd_pool_default_min_size=1
osd_pool_default_pg_num=1
osd_pool_default_pg_autoscale_mode=off
osd_crush_chooseleaf_type=0
mon_allow_pool_size_one=true
mon_max_pg_per_osd=1000
rgw_frontends=beast endpoint=127.0.0.1:${port} tcp_nodelay=1
rgw_override_bucket_index_max_shards=1
`;

/** S3 as Ceph has it, in memory. Without `crc` it hangs for minutes; only a monitor of both protocols boots its disk. */
export async function startRadosgw(): Promise<Store> {
  ensurePackages('radosgw', 'ceph-mon', 'ceph-osd', 'ceph-common');
  const { dir, clear } = newFolder('rgw');
  const [port, v2, v1] = (await freePorts(3)) as [number, number, number];
  for (const folder of ['mon', 'osd/0', 'log', 'run', 'rgw'])
    mkdirSync(`${dir}/${folder}`, { recursive: true });
  const [cluster, disk] = [randomUUID(), randomUUID()];
  const monitor = `[v2:127.0.0.1:${v2},v1:127.0.0.1:${v1}]`;
  const own = `${dir}/ceph.conf`;
  writeFileSync(own, config(dir, monitor, port, cluster));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { stdio: 'ignore', timeout: 60_000 });

  run('monmaptool', '--create', '--fsid', cluster, '--addv', 'a', monitor, `${dir}/monmap`);
  run('ceph-mon', '-c', own, '-i', 'a', '--mkfs', '--monmap', `${dir}/monmap`);
  const killMonitor = startProgram('ceph-mon', ['-c', own, '-i', 'a', '-f']);
  await trying(() => run('ceph', '-c', own, '--connect-timeout', '5', 'osd', 'new', disk));
  run('ceph-osd', '-c', own, '-i', '0', '--mkfs', '--osd-uuid', disk);
  const killDisk = startProgram('ceph-osd', ['-c', own, '-i', '0', '-f']);
  const killGateway = startProgram('radosgw', ['-c', own, '-n', 'client.rgw', '-f']);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswering(endpoint);
  const user = ['--uid=team', '--display-name=team', `--access-key=${KEY}`, `--secret=${SECRET}`];
  run('radosgw-admin', '-c', own, '-n', 'client.rgw', 'user', 'create', ...user);

  const secret = { kind: 's3', accessKeyId: KEY, secretAccessKey: SECRET } as const;
  const place = await makeBucket(endpoint, secret);
  return {
    place,
    secret,
    async stop() {
      // The disk hangs once its monitor is gone.
      for (const kill of [killDisk, killGateway, killMonitor]) await kill();
      clear();
    },
  };
}

async function trying(step: () => void): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      step();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}
