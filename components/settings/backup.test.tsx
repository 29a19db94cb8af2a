// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { DEFAULT_SETTINGS } from '../../lib/messaging/settings';
import { arrived } from '../../lib/messaging/testing';
import { setLanguage } from '../../lib/platform/i18n';
import { Backup } from './backup';

const KINDS = ['sets', 'categories', 'replies', 'overlays', 'versions', 'usage', 'files', 'guides', 'shops'];
const MORE = ['settings', 'places', 'profiles', 'patches'];
const NONE = { fresh: 0, changed: 0, same: 0, onlyHere: 0 };
const KEPT = { id: 'b', cause: 'asked', at: 0, size: 1, pieces: 1, madeAt: '2026-09-08T12:00:00Z' };
const BACKUP = { ...KEPT, program: '0.1.0', words: false, sha256: '', counts: {} };

it('compares anew, and says so, where something has changed since the look', async () => {
  setLanguage('zh-CN');
  let changed = 1;
  const restores: unknown[] = [];
  const look = () => {
    const none = Object.fromEntries([...KINDS, ...MORE].map((kind) => [kind, NONE]));
    return {
      backup: BACKUP,
      difference: { ...none, replies: { ...NONE, changed } },
      seen: `seen-${changed}`,
    };
  };
  const answers: Record<string, (args: unknown) => Result<unknown>> = {
    'backups.list': () => ok([BACKUP]),
    'backups.check': () => ok(look()),
    'backups.restore': (args) => {
      restores.push(args);
      return (args as { seen: string }).seen === `seen-${changed}`
        ? ok({ rows: changed, undoId: 'u' })
        : fail('conflict', { path: 'seen' });
    },
  };
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside, args }: { sellerside: string; args: unknown }) =>
      answers[sellerside]?.(args) ?? ok({}),
  });
  const root = document.createElement('div');
  const filing = { has: async () => false, set: async () => false };
  const settle = (something = () => {}) =>
    act(async () => {
      something();
      await arrived();
    });
  const click = async (words: string) => {
    // What the act before has asked for, effects included, is drawn first.
    await settle();
    await settle(() =>
      [...root.querySelectorAll('button')].find((each) => each.textContent === words)?.click(),
    );
  };
  const counts = () => root.querySelectorAll('.backup-look td')[1]?.textContent;
  await settle(() =>
    render(<Backup settings={DEFAULT_SETTINGS} filing={filing as never} onChange={() => {}} />, root),
  );
  await click('查看和恢复');
  expect(counts()).toBe('1');
  changed = 2;
  await click('恢复');
  expect(root.textContent).toContain('没有恢复。已重新比对');
  expect(counts()).toBe('2');
  await click('恢复');
  expect(root.textContent).toContain('已恢复，写入 2 项');
  expect(restores).toEqual(['seen-1', 'seen-2'].map((seen) => ({ id: 'b', way: 'add', seen })));
});
