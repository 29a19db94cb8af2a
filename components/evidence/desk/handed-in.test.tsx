// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { CaseWhole } from '../../../lib/evidence/types';
import type { Transfer } from '../../../lib/team/back/types';
import { HandedIn } from './handed-in';
import type { SpaceWay } from './types';

const received = { act: 'receive', detail: { to: '老张', team: 'f1', key: 'k1' } };
const whole = { log: [received] } as unknown as CaseWhole;
const transfer = { id: 't-1', kind: 'case', way: 'up', state: 'failed', fault: 'full' } as Transfer;

function shown(list: Transfer[]): string {
  const root = document.createElement('div');
  const space = {
    ...{ list, keys: new Map([['f1', '老张']]), faultText: () => '' },
    line: ({ state }: Transfer) => <p>{state}</p>,
  } as unknown as SpaceWay;
  act(() => render(<HandedIn whole={whole} space={space} />, root));
  return root.textContent ?? '';
}

it('says who took the case in', () => {
  expect(shown([])).toContain('老张');
});

it('says how a later handing in stands, and not that an earlier one was taken in', () => {
  expect(shown([transfer])).toBe('failed');
  expect(shown([{ ...transfer, state: 'done' }])).toContain('等存档员收下');
});
