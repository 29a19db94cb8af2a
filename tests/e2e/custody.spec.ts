import type { CaseSubject } from '../../lib/evidence/types';
import { killServiceWorker } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { expect, test } from './fixtures';

const SUBJECT: CaseSubject = {
  ...{ console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居', conversation: 'uid:1' },
  ...{ buyerName: '林*儿', buyerUid: '1', buyerKey: null },
};

test('a file goes from a tab to the background by its address, and outlives the worker', async ({
  extension,
  openOwn,
}) => {
  const own = await openOwn('workspace.html');
  const opened = await call(own, 'cases.open', { subject: SUBJECT, notes: { kind: 'other' } });
  if (!opened.ok) throw new Error(opened.error.code);
  const caseId = opened.value.id;
  // More than a message may hold.
  const url = await own.evaluate(() => {
    const bytes = new Uint8Array(70 * 1024 * 1024);
    for (let at = 0; at < bytes.length; at += 997) bytes[at] = at & 0xff;
    return URL.createObjectURL(new Blob([bytes]));
  });
  const added = await call(own, 'evidence.add', { caseId, url, name: '拆包.mp4', mime: 'video/mp4' });
  const before = await call(own, 'evidence.key', {});
  const sealed = await call(own, 'evidence.seal', { caseId });
  expect(sealed).toMatchObject({ ok: true, value: { n: 1, isStamped: false, failure: 'no-authority' } });
  await killServiceWorker(extension.context);

  const read = await call(own, 'cases.read', { id: caseId });
  if (!added.ok || !read.ok) throw new Error('not kept');
  expect(read.value.items).toEqual([added.value]);
  expect(added.value).toMatchObject({ bytes: 70 * 1024 * 1024, path: 'items/0001-file.mp4' });
  // The page hashes what it has sent by itself.
  const hash = await own.evaluate(async (sent) => {
    const bytes = await (await fetch(sent)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, url);
  expect(added.value.sha256).toBe(hash);
  expect(await call(own, 'evidence.key', {})).toEqual(before);
  await call(own, 'cases.erase', { id: caseId, reason: '测试' });
});
