// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { NoteProfile } from '../profile/types';
import { readNote } from './note';

const drawer: NoteProfile = {
  dialog: { css: ['.drawer'], visible: true },
  order: [{ label: ['订单编号'], take: 'text' }, { take: { attr: 'data-order' } }],
  orderInAddress: 'biz_order_id',
  box: { find: { css: ['textarea.note'] } },
  flag: {
    option: { css: ['label'] },
    colour: [
      { from: { css: ['input'] }, take: { attr: 'value' } },
      { from: { css: ['path'] }, take: { attr: 'fill' } },
    ],
    colours: { '5': 'red', '3': 'green', '#69718C': 'grey' },
    chosen: ['.on'],
  },
  save: { from: { css: ['button'] }, words: ['确定'] },
};
const page: NoteProfile = { box: drawer.box, orderInAddress: 'biz_order_id', save: drawer.save };

const option = (value: string, more = '') =>
  `<label><input type="radio" name="flag" value="${value}" ${more}></label>`;
const form = (inside: string, more = '') =>
  `<div class="drawer" ${more}>${inside}<textarea class="note">请发顺丰\n谢谢</textarea><button>确定</button></div>`;

function read(html: string, profile = drawer, address = 'https://orders.example/list') {
  document.body.innerHTML = html;
  Object.defineProperty(document, 'URL', { value: address, configurable: true });
  return readNote(document, profile);
}

it('is what stands in the form, with the flags it offers', () => {
  const flags = `${option('5', 'checked')}${option('3')}<label><svg><path fill="#69718c"></path></svg></label>`;
  expect(read(form(`<p>订单编号：260907-318845720163942</p>${flags}${option('9')}`))).toEqual({
    orderId: '260907-318845720163942',
    text: '请发顺丰\n谢谢',
    stored: '请发顺丰\n谢谢',
    flag: 'red',
    colours: ['red', 'green', 'grey'],
  });
});

it.each([
  ['no form', '<textarea class="note"></textarea>'],
  ['a hidden one', form('', 'style="display: none"')],
  ['two', form('') + form('')],
  ['one without its box', '<div class="drawer"><textarea></textarea></div>'],
  ['one whose box is locked', '<div class="drawer"><textarea class="note" readonly></textarea></div>'],
])('is not read where there is %s', (_, html) => {
  expect(read(html)).toBeNull();
});

describe('the order it belongs to', () => {
  const named = '<p>订单编号：260907-318845720163942</p>';
  const address = (id: string) => `https://orders.example/memo?seller_id=1&biz_order_id=${id}`;

  it.each<[string, string, NoteProfile, string, string | null]>([
    ['in the form', form(named), drawer, address(''), '260907-318845720163942'],
    ['in the address', form(''), drawer, address('4187206593305712936'), '4187206593305712936'],
    ['in both', form(named), drawer, address('260907-318845720163942'), '260907-318845720163942'],
    ['that form and address dispute', form(named), drawer, address('4187206593305712936'), null],
    [
      'that the form names twice',
      form(named, 'data-order="4187206593305712936"'),
      drawer,
      address('4187206593305712936'),
      null,
    ],
    ['nowhere', form(''), drawer, address(''), null],
    ['of a page that is the form', form(''), page, address('4187206593305712936'), '4187206593305712936'],
    ['of such a page without an address', form(named), page, 'https://orders.example/memo', null],
  ])('%s', (_, html, profile, url, id) => {
    expect(read(html, profile, url)?.orderId).toBe(id);
  });
});

describe('the flag', () => {
  it.each([
    ['is the checked one', option('5') + option('3', 'checked'), 'green'],
    ['is the marked one', `${option('5')}<label class="on"><path fill=" #69718C "></path></label>`, 'grey'],
    ['is none while none is chosen', option('5') + option('3'), null],
    [
      'is none where two are',
      `${option('5', 'checked')}<label class="on"><path fill="#69718C"></path></label>`,
      null,
    ],
    ['is none of an unknown colour', option('5') + option('9', 'checked'), null],
  ])('%s', (_, html, flag) => {
    expect(read(form(html))?.flag).toBe(flag);
  });

  it('is not asked for where the profile knows none', () => {
    expect(read(form(option('5', 'checked')), page)).toMatchObject({ flag: null, colours: [] });
  });
});
