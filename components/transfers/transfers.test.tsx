// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { ok } from '../../lib/messaging/result';
import { arrived } from '../../lib/messaging/testing';
import type { InLetter, Transfer } from '../../lib/team/back/types';
import { fetchFile } from './fetch-file';
import { Stored } from './stored';
import { TransferLine } from './transfer-line';

const transfer: Transfer = {
  ...{ id: 't-1', way: 'up', name: 'case.zip', bytes: 100, done: 40, state: 'running', fault: null },
  ...{ letter: 'l-1', kind: 'backup', caseId: null, at: 1 },
};

function shown(part: preact.ComponentChild) {
  const root = document.createElement('div');
  act(() => render(part, root));
  return root;
}
const words = (root: HTMLElement) => [...root.querySelectorAll('button')].map((each) => each.textContent);

describe('a file on its way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const line = (over: Partial<Transfer>, steer = vi.fn()) =>
    shown(<TransferLine transfer={{ ...transfer, ...over }} steer={steer} />);

  it('shows how far it is after a second, and a way out after five', () => {
    const root = line({});
    expect(root.textContent).toBe('正在上传 case.zip，40%');
    expect(root.querySelector('progress')).toBeNull();
    act(() => void vi.advanceTimersByTime(1000));
    expect(root.querySelector('progress')?.value).toBe(40);
    expect(words(root)).toEqual([]);
    act(() => void vi.advanceTimersByTime(4000));
    expect(words(root)).toEqual(['暂停', '取消']);
  });

  it('says why it stands and goes on by a press', () => {
    const steer = vi.fn();
    const root = line({ state: 'failed', fault: 'full' }, steer);
    expect(root.textContent).toContain('团队空间满了');
    root.querySelector('button')?.click();
    expect(steer).toHaveBeenCalledWith('t-1', 'go');
  });

  it('says that it tries again by itself where nothing has to be done', () => {
    expect(line({ fault: 'no-connection' }).textContent).toContain('会自己再试');
  });

  it('is shown no more when it has arrived', () => {
    expect(line({ state: 'done' }).textContent).toBe('');
  });
});

describe('what lies in the space', () => {
  const letter = (id: string, kind: string) =>
    ({
      id: `m-${id}`,
      letter: {
        id,
        kind,
        at: '2026-11-22T08:00:00Z',
        person: { name: '小木' },
        body: { parcel: { name: `${id}.json` } },
      },
    }) as unknown as InLetter;
  const link = { listen: () => () => {} } as unknown as PanelLink;
  const stored = (list: Transfer[], letters: InLetter[], kinds: 'backup'[] = ['backup'], steer = vi.fn()) =>
    shown(
      <Stored
        kind="backup"
        link={link}
        transfers={{ kinds, list, send: vi.fn(), steer }}
        letters={letters}
        fileOf={vi.fn()}
      />,
    );

  it('is listed once, one’s own with a way to take it away', async () => {
    const steer = vi.fn(async () => ok([]));
    const root = stored(
      [{ ...transfer, state: 'done' }],
      [letter('l-1', 'backup'), letter('l-2', 'backup'), letter('l-3', 'archive')],
      ['backup'],
      steer,
    );
    const rows = [...root.querySelectorAll('li')].map((each) => each.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('l-2.json · 小木');
    expect(rows[1]).toContain('case.zip · 这台电脑');
    const remove = () => [...root.querySelectorAll('button')].at(-1);
    await act(() => remove()?.click());
    expect(steer).not.toHaveBeenCalled();
    expect(remove()?.textContent).toBe('确定移除？');
    await act(() => remove()?.click());
    expect(steer).toHaveBeenCalledWith('t-1', 'drop');
  });

  it('is nothing where nothing can go there and nothing is there', () => {
    expect(stored([], [], []).textContent).toBe('');
  });
});

describe('a file that is fetched', () => {
  let list: Transfer[];
  beforeEach(() => {
    Object.assign(fakeBrowser.runtime, {
      id: 'sellerside',
      sendMessage: async ({ sellerside: name }: { sellerside: CallName }) =>
        name === 'transfers.fetch' ? ok(list[0]) : ok(list),
    });
  });

  it.each([
    ['done', 'case.zip'],
    ['failed', null],
    ['stopped', null],
  ] as const)('is waited for until it is %s', async (state, name) => {
    list = [{ ...transfer, way: 'down' }];
    let tell: (message: never) => void = () => {};
    const link = {
      listen: (listener: typeof tell) => {
        tell = listener;
        return () => {};
      },
    } as unknown as PanelLink;
    const fetched = fetchFile('m-1', link, async () => ok(new File([], 'case.zip')));
    await arrived();
    list = [{ ...transfer, way: 'down', state }];
    tell({ type: 'kept', kept: { of: 'back' } } as never);
    const come = await fetched;
    expect(come.ok && (come.value?.file.name ?? null)).toBe(name);
  });
});
