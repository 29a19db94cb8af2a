// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Reading, seen } from './reading';

let editor: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="editor" contenteditable="true"></div>';
  editor = document.getElementById('editor') as HTMLElement;
});

const textOf = (markup: string) => {
  editor.innerHTML = markup;
  return new Reading(editor).text;
};

describe('text as a person sees it', () => {
  it.each([
    ['nothing', '', ''],
    ['an empty box with its break', '<br>', ''],
    ['an empty paragraph', '<p><br></p>', ''],
    ['paragraphs', '<p>一</p><p><br></p><p>三</p>', '一\n\n三'],
    ['breaks', '一<br><br>三', '一\n\n三'],
    ['a break that only holds the last place', '一<br>', '一'],
    ['a break and the one that holds its place', '一<br><br>', '一\n'],
    ['a first line without a block', '一<div>二</div>', '一\n二'],
    ['a line behind a block', '<div>一</div>二', '一\n二'],
    ['blocks in blocks', '<div><div>一</div></div><div><div>二</div></div>', '一\n二'],
    ['pieces of one line', '<p><span>一</span><span>二</span></p>', '一二'],
    ['spaces of the source', '\n  <p> 一  二 </p>\n', '一 二'],
    ['firm spaces', '<p>&nbsp;一&nbsp; 二&nbsp;</p>', ' 一  二 '],
    ['preserved spaces and breaks', '<p style="white-space: pre-wrap"> 一\n\n二 </p>', ' 一\n\n二 '],
    ['marks of no width', '<p>\ufeff<span>一\u200b</span></p>', '一'],
    ['joined signs', '<p>👩‍👩‍👧‍👦</p>', '👩‍👩‍👧‍👦'],
    ['a picture that stands for a word', '<p>好<img alt="[微笑]"></p>', '好[微笑]'],
    ['a picture that only keeps lines apart', '<p>一<br><img alt=""><br>二</p>', '一\n\n二'],
    ['a placeholder', '<p><span data-slate-placeholder="true">请输入</span><br></p>', ''],
    ['what is not shown', '<p>一<span style="display: none">二</span></p>', '一'],
  ])('%s', (_, markup, text) => expect(textOf(markup)).toBe(text));
});

describe('places', () => {
  it('every offset leads to a place that leads back to it', () => {
    const text = textOf('<p>一<span>二</span></p><p><br></p><p>三<br>四</p>');
    expect(text).toBe('一二\n\n三\n四');
    const reading = new Reading(editor);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const { node, offset: at } = reading.pointAt(offset);
      document.getSelection()?.setBaseAndExtent(node, at, node, at);
      expect(reading.selection).toEqual({ from: offset, to: offset });
    }
  });

  it('a selection elsewhere is none', () => {
    textOf('<p>一</p>');
    const outside = document.body.appendChild(document.createElement('p'));
    document.getSelection()?.setBaseAndExtent(outside, 0, outside, 0);
    expect(new Reading(editor).selection).toBeNull();
  });
});

it('a text to compare is without what an editor does not keep', () => {
  expect(seen('一\r\n二\u00a0\u200b三')).toBe('一\n二 三');
});
