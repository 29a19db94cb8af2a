// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Line } from '../../../lib/guides/types';
import { setLanguage } from '../../../lib/platform/i18n';
import { LinesEditor } from './lines-editor';

const replies = { get: () => undefined, search: () => [] };

function open(start: Line[], ownLabels: string[] | null) {
  setLanguage('zh-CN');
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  function Held() {
    const [lines, setLines] = useState(start);
    return <LinesEditor lines={lines} replies={replies} ownLabels={ownLabels} onLines={setLines} />;
  }
  act(() => render(<Held />, root));
  const bodies = () => [...root.querySelectorAll('textarea')];
  return {
    bodies,
    text: () => root.textContent ?? '',
    focus: (at: number) => act(() => bodies()[at]?.focus()),
    click: (label: string) =>
      act(() => [...root.querySelectorAll('button')].find((each) => each.textContent === label)?.click()),
  };
}

it('puts the team’s own field into the line that was written in last', () => {
  const lines = open(
    [
      { title: '开场', body: '您好' },
      { title: '收尾', body: '' },
    ],
    ['售后群'],
  );
  lines.focus(1);
  lines.click('店铺');
  lines.click('售后群');
  expect(lines.bodies().map(({ value }) => value)).toEqual(['您好', '{shop.售后群}']);
});

it('names a field that the table does not have, under its line', () => {
  const body = '进群：{shop.质保}';
  expect(open([{ title: '群', body }], ['售后群']).text()).toContain('{shop.质保}');
  const unknown = open([{ title: '群', body }], null);
  expect(unknown.text()).not.toContain('{shop.质保}');
});

it('offers nothing to put into lines of the library', () => {
  expect(open([{ replyId: 'r' }], ['售后群']).text()).not.toContain('店铺');
});
