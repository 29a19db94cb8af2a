// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { boxAround, findBox } from './box';
import { afresh } from './find';

const box = (css: string[]) => findBox(afresh(document), { find: { css } });

beforeEach(() => {
  document.body.innerHTML = `
    <textarea id="plain"></textarea><textarea id="locked" readonly></textarea>
    <input id="off" disabled>
    <div id="editor" contenteditable="true"><p>一<b>二</b></p><p>三</p></div>
    <div id="shut" contenteditable="false"></div><div id="text">没有框</div>`;
});

describe('the console’s box', () => {
  it.each([
    ['a text field', '#plain', '#plain'],
    ['an editor', '#editor', '#editor'],
    ['an editor that is named by something in it', '#editor p', '#editor'],
  ])('%s', (_, css, id) => {
    expect(box([css])).toEqual({ state: 'found', box: document.querySelector(id) });
  });

  it.each([
    ['read-only', '#locked'],
    ['disabled', '#off'],
    ['an editor that is shut', '#shut'],
    ['no box at all', '#text'],
  ])('is missing where it is %s', (_, css) => {
    expect(box([css])).toEqual({ state: 'missing' });
  });

  it('is not told where there are two', () => {
    expect(box(['#plain, #editor'])).toEqual({ state: 'ambiguous' });
  });

  it('lies in an open shadow root', () => {
    const root = document.getElementById('text')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<textarea></textarea>';
    expect(box(['#text >>> textarea'])).toEqual({ state: 'found', box: root?.firstElementChild });
  });
});

it('what lies in an editor leads to it, and what lies in none to nothing', () => {
  expect(boxAround(document.querySelector('b'))?.id).toBe('editor');
  expect(boxAround(document.getElementById('text'))).toBeNull();
  expect(boxAround(document)).toBeNull();
});
