// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { setLanguage } from '../../lib/platform/i18n';
import { fillBody } from '../../lib/template/fill';
import { parseBody } from '../../lib/template/parse';
import { FillFields } from './fill-fields';

/** The blanks of a body, as the row has them; `out` is what has gone out. */
function open(body: string, known: Record<string, string> = {}) {
  setLanguage('zh-CN');
  const out: string[] = [];
  const fill = (typed: Record<string, string>) => fillBody(parseBody(body), { ...known, ...typed }, 'zh-CN');
  function Row() {
    const [values, setValues] = useState<Record<string, string>>({});
    const { text, gaps } = fill(values);
    return (
      <FillFields
        gaps={fill({}).asks}
        values={values}
        missing={gaps.map(({ key }) => key)}
        mode="insert"
        onValue={(key, value) => setValues({ ...values, [key]: value })}
        onDone={() => out.push(text)}
        onCancel={() => out.push('closed')}
      />
    );
  }
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  act(() => render(<Row />, root));
  const all = <E extends HTMLElement>(css: string) => [...root.querySelectorAll<E>(css)];
  return {
    out,
    all,
    options: () => all('.fill-option').map((option) => option.textContent),
    text: () => root.textContent ?? '',
    focused: () => document.activeElement as HTMLInputElement,
    type: (text: string, field = document.activeElement as HTMLInputElement) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    choose: (option: string) =>
      act(() =>
        all<HTMLInputElement>('.fill-option')
          .find((each) => each.textContent === option)
          ?.click(),
      ),
    press: (key: string) =>
      act(() => {
        for (const kind of ['keydown', 'keyup']) {
          const event = new KeyboardEvent(kind, { key, code: key, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
        }
      }),
  };
}

it('asks for each kind of blank as it is filled, once where it stands twice', () => {
  const row = open('{?尺码}{?数量:数字}{?到货:日期}{?颜色:红|蓝}{?尺码}');
  expect(row.all<HTMLInputElement>('.fill-input').map(({ type, inputMode }) => [type, inputMode])).toEqual([
    ['text', 'text'],
    ['text', 'decimal'],
    ['date', ''],
  ]);
  expect(row.options()).toEqual(['红', '蓝']);
  expect(row.all('legend')[0]?.textContent).toBe('颜色');
});

it('goes on to what is missing with Enter, and inserts from the last', () => {
  const row = open('{?尺码}码{?数量:数字}件');
  row.type('38');
  row.press('Enter');
  row.type('两');
  expect(row.text()).toContain('还差 数量');
  expect(row.focused().getAttribute('aria-invalid')).toBe('true');
  row.press('Enter');
  expect(row.out).toEqual([]);
  row.type('2');
  row.press('Enter');
  expect(row.out).toEqual(['38码2件']);
});

it('has nothing chosen until the agent has chosen: Enter alone takes no option', () => {
  const row = open('{红|蓝}的，{?几号}发');
  row.press('Enter');
  row.press('Enter');
  expect(row.focused().type).toBe('radio');
  expect(row.all<HTMLInputElement>('[type="radio"]').some(({ checked }) => checked)).toBe(false);
  expect(row.text()).toContain('还差 红/蓝、几号');
  row.choose('蓝');
  row.press('Enter');
  row.type('8号');
  row.press('Enter');
  expect(row.out).toEqual(['蓝的，8号发']);
});

it('lets what may stay out stay out, and takes a choice back', () => {
  const row = open('好的{[，送{红|蓝}]}{[，{?备注}]}');
  expect(row.all<HTMLInputElement>('.fill-input')[0]?.placeholder).toBe('可不填');
  row.press('Enter');
  expect(row.out).toEqual(['好的']);
  row.choose('红');
  row.press('Enter');
  row.choose('红');
  row.press('Enter');
  expect(row.out).toEqual(['好的', '好的，送红', '好的']);
});

it('says why a value that is known is not used, and where one could be kept', () => {
  const row = open('{buyer.name}{recipient.phone}{退货地址}', {
    'buyer.name': '林*儿',
    'recipient.phone': '138****1234',
  });
  expect(row.all<HTMLInputElement>('.fill-input').map(({ placeholder }) => placeholder)).toEqual([
    '昵称已脱敏：林*儿',
    '读到的是 138****1234，不能直接用',
    '店铺资料里还没填',
  ]);
});

it('closes by Esc, from an option too', () => {
  const row = open('{红|蓝}');
  row.press('Escape');
  expect(row.out).toEqual(['closed']);
});
