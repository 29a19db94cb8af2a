// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { setLanguage } from '../../../lib/platform/i18n';
import { reply } from '../../../lib/replies/testing';
import { Shelf } from '../shelf';
import { Words } from './detail-fields';
import { rowDraftOf, rowFaults } from './row-draft';
import type { DeskLibrary } from './types';

function open(body: string, ownLabels: string[]) {
  setLanguage('zh-CN');
  const root = document.createElement('div');
  const inserted: string[] = [];
  const row = reply('质保', { body });
  const library = { shelf: new Shelf(), ownLabels } as unknown as DeskLibrary;
  act(() =>
    render(
      <Words
        id={row.id}
        draft={rowDraftOf(row)}
        change={() => undefined}
        faults={rowFaults(row, ownLabels)}
        library={library}
        set={undefined}
        insert={(content) => inserted.push(content)}
      />,
      root,
    ),
  );
  const click = (label: string) =>
    act(() => [...root.querySelectorAll('button')].find((each) => each.textContent === label)?.click());
  return { root, inserted, click };
}

it('offers the team’s own fields', () => {
  const words = open('您好', ['售后群']);
  words.click('店铺');
  words.click('售后群');
  expect(words.inserted).toEqual(['shop.售后群']);
});

it('names a variable that nobody knows, and what was most likely meant', () => {
  const words = open('进群：{售后群}', ['售后群']);
  expect(words.root.querySelector('.field-fault')?.textContent).toContain('{shop.售后群}');
});
