import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { digest } from '../../lib/platform/digest';
import { FileRepository } from '../../lib/store/files';
import type { SpacePlace } from '../../lib/team/types';
import { startApache } from '../tools/stores/apache';
import { SECRET, type Store, USER } from '../tools/stores/store';
import { bodies, type Machine, machine, write } from './machine';

/** A space whose files are all gone, as after somebody tidied up, or where the team has moved to another storage. */

const PASSPHRASE = '十二个字以上的口令才行哦';

let store: Store;
let place: Extract<SpacePlace, { kind: 'webdav' }>;
let supervisor: Machine;
let agent: Machine;
let teams = 0;

beforeAll(async () => {
  store = await startApache();
}, 120_000);
afterAll(async () => {
  await store?.stop();
});

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  if (store.place.kind !== 'webdav') throw new Error('no folder');
  teams += 1;
  place = { kind: 'webdav', url: store.place.url.replace(/team\/$/, `emptied-${teams}/`) };
  [supervisor, agent] = [machine(), machine()];
  await found(supervisor);
});

const found = (who: Machine) =>
  who.call('team.create', {
    ...{ name: '木几家居', person: '老张', place, secret: store.secret, passphrase: PASSPHRASE },
  });

async function join(who: Machine): Promise<void> {
  const { text } = await supervisor.call('team.invite', { role: 'agent', group: '' });
  const { invite } = await who.call('team.look', { invite: text });
  await who.call('team.join', { invite, secret: store.secret });
}

async function tryPublishing(who: Machine) {
  const { base } = await who.call('team.draft', {});
  return who.team.calls['team.publish']({ base, reason: '', except: [], validUntil: null });
}

async function publish(who: Machine): Promise<void> {
  const done = await tryPublishing(who);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

const faultAfterLook = async (who: Machine) => (await who.call('team.check', { isDue: false })).check.fault;

async function empty(): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${USER}:${SECRET}`).toString('base64')}`;
  const gone = await fetch(place.url, { method: 'DELETE', headers: { authorization } });
  expect(gone.status).toBe(204);
}

it('gets all of it anew with the next version, for those who were there and for those who come', async () => {
  const { buffer } = new TextEncoder().encode('尺码：S M L');
  const file = { id: await digest(buffer), name: '尺码.txt', type: 'text/plain', size: buffer.byteLength };
  await new FileRepository(supervisor.store, Date.now).add({ ...file, bytes: buffer });
  await write(supervisor, { a: '今天发出', b: '明天发出' });
  await supervisor.store.write(['replies'], ({ replies }) => replies.update('b', { files: [file] }));
  await publish(supervisor);
  await join(agent);
  await empty();
  expect(await faultAfterLook(agent)).toBe('missing');
  expect(await bodies(agent)).toEqual({ a: '今天发出', b: '明天发出' });

  await write(supervisor, { a: '今天 18 点前发出' });
  await publish(supervisor);
  const now = { a: '今天 18 点前发出', b: '明天发出' };
  expect(await faultAfterLook(agent)).toBeNull();
  expect(await bodies(agent)).toEqual(now);
  const late = machine();
  await join(late);
  expect(await bodies(late)).toEqual(now);
  const read = await new FileRepository(late.store, Date.now).read(file.id);
  expect(read).toMatchObject({ ok: true, value: { name: '尺码.txt', size: file.size } });
});

it('is not written over where another team has begun in it meanwhile', async () => {
  await write(supervisor, { a: '一' });
  await publish(supervisor);
  await empty();
  await found(machine());
  await write(supervisor, { a: '二' });
  expect(await tryPublishing(supervisor)).toMatchObject({
    ok: false,
    error: { code: 'team', detail: { fault: 'foreign' } },
  });
});
