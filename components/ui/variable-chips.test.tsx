// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { setLanguage } from '../../lib/platform/i18n';
import { withBraces } from '../../lib/template/insert';
import { parseBody } from '../../lib/template/parse';
import { flat } from '../../lib/template/parts';
import { VARIABLES } from '../../lib/template/vocabulary';
import { VariableChips } from './variable-chips';

function open(language: 'zh-CN' | 'en', ownLabels: string[] = []) {
  setLanguage(language);
  const inserted: string[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  act(() =>
    render(<VariableChips onInsert={(content) => inserted.push(content)} ownLabels={ownLabels} />, root),
  );
  const chips = () => [...root.querySelectorAll<HTMLButtonElement>('.chip')];
  return {
    inserted,
    chips,
    labels: () => chips().map((chip) => chip.textContent),
    click: (label: string) =>
      act(() =>
        chips()
          .find((chip) => chip.textContent === label)
          ?.click(),
      ),
    press: (key: string) =>
      act(() => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }),
  };
}

it.each(['zh-CN', 'en'] as const)('offers only what a body understands (%s)', (language) => {
  const bar = open(language, ['售后群']);
  for (const folder of bar.labels().slice(0, 5)) {
    if (
      !bar
        .chips()
        .some((chip) => chip.textContent === folder && chip.getAttribute('aria-expanded') === 'true')
    )
      bar.click(folder ?? '');
    for (const chip of bar.chips().slice(5)) act(() => chip.click());
  }
  // Every variable, the team's own field, four kinds of blanks, and three signs.
  expect(new Set(bar.inserted).size).toBe(Object.keys(VARIABLES).length + 1 + 4 + 3);
  for (const content of bar.inserted) {
    const { body } = withBraces({ body: '给{order.id}', start: 1, end: 11 }, content);
    const kinds = flat(parseBody(body)).map(({ kind }) => kind);
    expect(kinds).not.toContain('unknown');
    expect(kinds.some((kind) => kind !== 'text')).toBe(true);
  }
});

it('writes variables in the words of the agent’s language', () => {
  const bar = open('zh-CN', ['售后群']);
  bar.click('收件人');
  bar.click('店铺');
  bar.click('退货地址');
  bar.click('售后群');
  expect(bar.inserted).toEqual(['收件人', '退货地址', 'shop.售后群']);
  const english = open('en');
  english.click("buyer's name");
  expect(english.inserted).toEqual(['buyer.name']);
});

it('is one stop of the Tab key; arrows move in it', () => {
  const bar = open('zh-CN');
  const stops = () => bar.chips().filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toHaveLength(1);
  act(() => stops()[0]?.focus());
  bar.press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('订单');
  expect(stops()[0]?.textContent).toBe('订单');
  bar.press('End');
  expect(document.activeElement?.textContent).toBe('收件地址');
  bar.press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('买家');
  // The folder that the keyboard was in has been closed.
  bar.press('End');
  bar.click('买家');
  expect(stops()).toHaveLength(1);
});
