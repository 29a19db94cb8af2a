// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { arrived } from '../../../lib/messaging/testing';
import type { InLetter } from '../../../lib/team/back/types';
import { CameIn } from './came-in';

const receipt = { caseId: 'case-1', by: '老张' };
vi.mock('./take-in', () => ({ takeIn: async () => ({ text: '', caseId: 'case-1', receipt }) }));

let calls: { name: CallName; args: unknown }[];
let answered: Result<unknown>;
beforeEach(() => {
  calls = [];
  answered = ok({ sent: true });
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      calls.push({ name, args });
      return name === 'transfers.answer' ? answered : ok({});
    },
  });
});

const letter = {
  ...{ id: 'm-1', member: 'm', receivedAt: 1, state: 'new' },
  letter: {
    ...{ kind: 'case', id: '1', at: '2026-11-22T08:00:00.000Z' },
    person: { name: '小木', role: 'agent', group: '' },
    body: { caseId: 'case-1', kind: 'other', title: '破包', note: '', parcel: { bytes: 5_000_000 } },
  },
} as unknown as InLetter;

async function show(fetch: Parameters<typeof CameIn>[0]['fetch'], release = async () => {}) {
  const root = document.createElement('div');
  await act(() =>
    render(
      <CameIn
        letters={[letter]}
        fetch={fetch}
        release={release}
        failText={() => '连不上'}
        line={() => null}
      />,
      root,
    ),
  );
  await act(async () => {
    root.querySelector('button')?.click();
    await arrived();
    await arrived();
  });
  return root;
}

it('is fetched, taken in and answered by one press, and what was fetched goes again', async () => {
  const release = vi.fn(async () => {});
  const root = await show(async () => ok({ id: 't-1', file: new File(['x'], 'a.zip') }), release);
  expect(root.textContent).toContain('破包 · 小木');
  expect(release).toHaveBeenCalledWith('t-1');
  expect(calls).toEqual([
    { name: 'transfers.answer', args: { letter: 'm-1', receipt: JSON.stringify(receipt) } },
    { name: 'inbox.settle', args: { id: 'm-1', done: true } },
  ]);
  expect(root.textContent).toContain('回执已发回');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('#cases/case-1');
});

it('says so when the receipt cannot go yet', async () => {
  answered = ok({ sent: false });
  const root = await show(async () => ok({ id: 't-1', file: new File(['x'], 'a.zip') }));
  expect(root.textContent).toContain('会再试');
});

it('waits for another press when its receipt could not even be kept', async () => {
  answered = fail('storage-failed');
  const root = await show(async () => ok({ id: 't-1', file: new File(['x'], 'a.zip') }));
  expect(calls.map(({ name }) => name)).toEqual(['transfers.answer']);
  expect(root.textContent).not.toContain('会再试');
  expect(root.textContent).toContain('取来、核对、收下');
});

it('stays where it is when it cannot be fetched', async () => {
  const root = await show(async () => fail('team', { detail: { fault: 'no-connection' } }));
  expect(root.textContent).toContain('连不上');
  expect(calls).toEqual([]);
});
