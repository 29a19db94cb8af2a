// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { OrderRead, Read } from '../profile/types';
import { afresh, isWithin, query } from './find';
import { orderValuesOf } from './label';
import { Locator } from './locate';
import { agreed, firstOf, valuesOf } from './read';

const values = (html: string, read: Partial<OrderRead>) => {
  document.body.innerHTML = `<style>[hidden] { display: none }</style><main>${html}</main>`;
  return orderValuesOf(afresh(document), { from: { css: ['main'] }, take: 'text', ...read });
};

describe('the value at a label', () => {
  it.each([
    ['behind a colon', '<p>付款时间：昨天</p>', ['昨天']],
    ['behind a space', '<p>付款时间 昨天</p>', ['昨天']],
    ['with no sign between', '<p>付款时间2026</p>', ['2026']],
    ['in an element of its own', '<p>付款时间：<b>昨</b>天</p>', ['昨天']],
    ['behind a mark', '<p><i>*</i>付款时间：昨天</p>', ['昨天']],
    ['in the next element', '<dt>付款时间</dt><dd>昨天</dd>', ['昨天']],
    ['in the next element, behind its colon', '<dt>付款时间</dt><dd>：昨天</dd>', ['昨天']],
    ['right behind it', '<p><b>付款时间</b>： 昨天 <b>下单时间</b> 前天</p>', ['昨天']],
    ['after its box', '<div><span>付款时间</span></div><div>昨天</div>', ['昨天']],
    ['after its two boxes', '<div><p><span>付款时间：</span></p></div><div>昨天</div>', ['昨天']],
    ['at each of two', '<p>付款时间：昨天</p><p>付款时间：前天</p>', ['昨天', '前天']],
    ['after a colon in an element of its own', '<b>付款时间</b><i>：</i><b>昨天</b>', ['昨天']],
    ['behind what is cut', '<dt>付款时间</dt><button>改</button><dd>昨天</dd>', ['昨天']],
  ])('%s', (_, html, expected) => {
    expect(values(html, { label: ['付款时间'], without: ['button', '.tip'] })).toEqual(expected);
  });

  it.each([
    ['a longer label', '<p>付款时间说明：见下</p>'],
    ['words with the label inside', '<p>请在付款时间：前付款</p>'],
    ['the next label', '<dl><dt>付款时间</dt><dt>下单时间</dt><dd>前天</dd></dl>'],
    ['words that are a label', '<span>付款时间</span><span>下单时间：</span><span>前天</span>'],
    ['an empty neighbour', '<dt>付款时间</dt><dd></dd><dt>下单时间</dt>'],
    ['a box with something else in it', '<div><b>已付</b><p><span>付款时间</span></p></div><div>昨天</div>'],
    ['three boxes', '<div><div><div><span>付款时间</span></div></div></div><div>昨天</div>'],
    ['a label that is cut', '<div class="tip"><b>付款时间</b><i>昨天</i></div>'],
    ['a label in pieces', '<p>付款<b>昨天</b>时间</p>'],
    ['nothing', '<p>付款时间</p>'],
  ])('is not taken from %s', (_, html) => {
    expect(values(html, { label: ['付款时间'], without: ['.tip'] })).toEqual([]);
  });

  it('never lies outside the element that is asked', () => {
    expect(
      values('<p class="in">付款时间</p><p>昨天</p>', { from: { css: ['.in'] }, label: ['付款时间'] }),
    ).toEqual([]);
  });

  it('is cut by the pattern', () => {
    const read = { label: ['实付'], pattern: '¥{amount}' };
    expect(values('<p>实付¥1,299.00</p><p>实付：待定</p>', read)).toEqual(['1,299.00']);
  });
});

describe('a text', () => {
  it('has nothing of what is not part of it', () => {
    const html = '<b>¥12</b> <del>¥15</del><button>复制</button>';
    expect(values(html, { without: ['button'] })).toEqual(['¥12']);
  });

  it('has nothing hidden where only what is visible counts', () => {
    const html = '<span>69301</span><span hidden>+0</span><i style="visibility: hidden">x</i>';
    expect(values(html, {})).toEqual(['69301+0x']);
    expect(values(html, { from: { css: ['main'], visible: true } })).toEqual(['69301']);
  });
});

describe('what is not seen', () => {
  it.each([
    ['a name that turns the sentence round', '\u202e买家', ['买家']],
    ['marks in the middle', '\u2066林\u2069小\u200e禾\u200f', ['林小禾']],
    ['nothing but zero width', '\u200b\u200d\ufeff', []],
    ['an emoji put together', '👩\u200d🔧', ['👩\u200d🔧']],
  ])('is no part of a value: %s', (_, text, expected) => {
    document.body.innerHTML = `<main title="${text}">${text}</main>`;
    for (const take of ['text', 'own-text', { attr: 'title' }] as const) {
      expect(valuesOf(afresh(document), { from: { css: ['main'] }, take })).toEqual(expected);
    }
  });

  it('does not hide the words around it from a pattern, nor counts as the value in it', () => {
    expect(values('\u202e昵称：小禾', { pattern: '昵称：{value}' })).toEqual(['小禾']);
    expect(values('昵称：\u200b', { pattern: '昵称：{value}' })).toEqual([]);
  });

  it('makes no difference between two places that name one buyer', () => {
    document.body.innerHTML = '<b>\u202e小禾</b><i>小禾\u200e</i>';
    const reads: Read[] = ['b', 'i'].map((css) => ({ from: { css: [css] }, take: 'text' }));
    expect(agreed(afresh(document), reads)).toEqual({ state: 'found', value: '小禾' });
  });
});

describe('several places', () => {
  const both: Read[] = [
    { from: { css: ['b'] }, take: 'text' },
    { from: { css: ['i'] }, take: 'text' },
  ];
  const read = (html: string, how: typeof firstOf) => {
    document.body.innerHTML = html;
    return how(afresh(document), both);
  };

  it('that disagree give no value', () => {
    expect(read('<b>林</b><i>王</i>', agreed)).toEqual({ state: 'ambiguous', value: null });
    expect(read('<b>林</b><i>林</i>', agreed)).toEqual({ state: 'found', value: '林' });
    expect(read('<b>林</b><b>王</b>', firstOf)).toEqual({ state: 'ambiguous', value: null });
    expect(read('<b>林</b><i>王</i>', firstOf)).toEqual({ state: 'found', value: '林' });
    expect(read('', agreed)).toEqual({ state: 'missing', value: null });
  });
});

describe('a selector that goes into shadow trees', () => {
  const shadowed = (mode: ShadowRootMode) => {
    document.body.innerHTML = '<div class="form"><x-box class="big"></x-box><x-box></x-box></div>';
    const [host] = document.querySelectorAll('x-box');
    const root = (host as Element).attachShadow({ mode });
    root.innerHTML = '<label><x-inner></x-inner><textarea></textarea></label>';
    (root.querySelector('x-inner') as Element).attachShadow({ mode: 'open' }).innerHTML = '<b>内</b>';
    return { host: host as Element, box: root.querySelector('textarea') as Element };
  };

  it('finds what lies in open ones, through several', () => {
    const { box } = shadowed('open');
    expect(query(document, '.form x-box >>> label textarea')).toEqual([box]);
    expect(query(document, 'x-box>>>x-inner>>>b').map(({ textContent }) => textContent)).toEqual(['内']);
    expect(query(document, 'x-box textarea')).toEqual([]);
  });

  it('finds nothing in closed ones', () => {
    shadowed('closed');
    expect(query(document, 'x-box >>> textarea')).toEqual([]);
  });

  it('knows where an element lies', () => {
    const { box } = shadowed('open');
    const inside = ['textarea', 'label', '.form', 'x-box.big >>> textarea', '.form x-box >>> label'];
    expect(inside.filter((css) => isWithin(box, css))).toEqual(inside);
    const outside = ['x-box:not(.big)', '.form >>> textarea', 'x-box >>> x-inner', 'x-box >>> :::', ':::'];
    expect(outside.filter((css) => isWithin(box, css))).toEqual([]);
  });
});

it('a selector that is none matches nothing and breaks nothing', () => {
  document.body.innerHTML = '<b>林</b>';
  const read: Read = { from: { css: ['::!', 'b'], not: ['::!'] }, without: ['::!'], take: 'text' };
  expect(valuesOf(afresh(document), read)).toEqual(['林']);
});

describe('in a frame', () => {
  afterEach(() => {
    Reflect.deleteProperty(Element, Symbol.hasInstance);
  });

  it('elements are of classes of their own, and are read all the same', () => {
    Object.defineProperty(Element, Symbol.hasInstance, { value: () => false, configurable: true });
    document.body.innerHTML = '<p>付款<br>时间：<b>昨天</b><script>1</script></p>';
    const find = { css: ['p'] };
    expect(valuesOf(afresh(document), { from: find, take: 'text' })).toEqual(['付款\n时间：昨天']);
    const locator = new Locator(document, [find]);
    const target = locator.all(find)[0]?.querySelector('b')?.firstChild;
    const record = { type: 'characterData', target, addedNodes: [], removedNodes: [] };
    expect(locator.note(record as unknown as MutationRecord)).toBe(true);
  });
});
