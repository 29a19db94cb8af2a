// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { MemberRow } from '../../../lib/team/back/types';
import { MemberTable } from './member-table';

const member = (part: Partial<MemberRow>): MemberRow => ({
  ...{ member: 'ab12cd34'.repeat(4), name: '小林', role: 'agent', group: '', seq: 8, since: null },
  ...{ program: '1.0.0', at: 1, days: [], recalled: [] },
  ...part,
});

function show(members: MemberRow[]) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  act(() => render(<MemberTable {...{ members }} seq={8} />, root));
  return root;
}

it('tells two machines apart that give the same name, or none', () => {
  const other = { member: '77fe0011'.repeat(4), seq: 6 };
  const root = show([member({}), member(other), member({ ...other, member: '0a'.repeat(16), name: '' })]);
  const numbers = [...root.querySelectorAll('tbody code')];
  expect(numbers.map((each) => each.textContent).sort()).toEqual(['0a0a-0a0a', '77fe-0011', 'ab12-cd34']);
  expect(numbers[0]?.getAttribute('title')).toMatch(/[0-9a-f]{32}/);
  // Whoever is called up by the list of those who are behind is the right one.
  const behind = root.querySelector('.notice')?.textContent;
  expect(behind).toContain('小林 77fe-0011');
  expect(behind).toContain('没写名字 0a0a-0a0a');
});

it('counts computers, and calls nobody by a number who has a name of their own', () => {
  const root = show([member({ seq: 6 })]);
  expect(root.textContent).toContain('1 台电脑');
  expect(root.textContent).not.toMatch(/\d 人/);
  expect(root.querySelector('.notice')?.textContent).toContain('小林（落后 2 版）');
});
