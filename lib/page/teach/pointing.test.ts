// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pointing } from './pointing';
import { byHand, click } from './testing';

const EVENTS = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'] as const;
const seen = vi.fn();
let chosen: string[] = [];
let aimed: (string | null)[] = [];
let cancelled = 0;
let end = new AbortController();
let pointing: Pointing;

beforeEach(() => {
  document.body.innerHTML =
    '<main id="talk"><p id="first">一</p><div id="second"><b id="inner">二</b></div></main><sellerside-panel></sellerside-panel>';
  for (const type of EVENTS) document.addEventListener(type, seen, { capture: true, signal: end.signal });
  pointing = new Pointing({
    root: document,
    signal: end.signal,
    onAim: (element) => aimed.push(element?.id ?? null),
    onChoose: (step, element) => chosen.push(`${step} ${element.id}`),
    onCancel: () => {
      cancelled += 1;
    },
  });
});
afterEach(() => {
  end.abort();
  end = new AbortController();
  seen.mockClear();
  [chosen, aimed, cancelled] = [[], [], 0];
});

const get = (id: string) => document.getElementById(id) as Element;
const press = (key: string, init: KeyboardEventInit = {}, type = 'keydown') =>
  document.body.dispatchEvent(
    byHand(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...init })),
  );

describe('the mouse', () => {
  it('chooses what it clicks, and the page sees nothing of it', () => {
    pointing.begin('name');
    click(get('inner'));
    expect(chosen).toEqual(['name inner']);
    expect(seen).not.toHaveBeenCalled();
    expect(pointing.step).toBeNull();
  });

  it('frames what it is over, once for each element', () => {
    pointing.begin('name');
    for (const id of ['first', 'first', 'inner']) {
      get(id).dispatchEvent(byHand(new MouseEvent('pointermove', { bubbles: true })));
    }
    expect(aimed).toEqual([null, 'first', 'inner']);
  });

  it('leaves the page alone before and after, but for the rest of a double click', () => {
    click(get('first'));
    expect(seen).toHaveBeenCalledTimes(2);
    pointing.begin('name');
    click(get('first'));
    click(get('first'));
    expect(chosen).toEqual(['name first']);
    expect(seen).toHaveBeenCalledTimes(2);
    const later = byHand(new MouseEvent('click', { bubbles: true }));
    Object.defineProperty(later, 'timeStamp', { value: later.timeStamp + 10_000 });
    get('first').dispatchEvent(later);
    expect(seen).toHaveBeenCalledTimes(3);
  });

  it('is a person’s: what scripts dispatch chooses nothing and goes its way', () => {
    pointing.begin('name');
    get('first').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chosen).toEqual([]);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('still works our own panel', () => {
    pointing.begin('name');
    click(document.querySelector('sellerside-panel') as Element);
    expect(chosen).toEqual([]);
    expect(pointing.step).toBe('name');
  });
});

describe('the keys', () => {
  it('move outwards, back the same way, and sideways', () => {
    pointing.begin('name');
    get('inner').dispatchEvent(byHand(new MouseEvent('pointermove', { bubbles: true })));
    aimed = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowLeft'])
      press(key);
    expect(aimed).toEqual(['second', 'talk', 'second', 'inner', 'second', 'first', 'first']);
    press('Enter');
    expect(chosen).toEqual(['name first']);
    expect(seen).not.toHaveBeenCalled();
  });

  it('begin somewhere without a mouse, and from the panel alike', () => {
    pointing.begin('name');
    pointing.move('in');
    pointing.move('in');
    pointing.choose();
    expect(chosen).toEqual(['name talk']);
  });

  it('cancel', () => {
    pointing.begin('name');
    press('Escape');
    expect([cancelled, pointing.step, chosen]).toEqual([1, null, []]);
  });

  it('that chose are not let go into the page, where Enter sends', () => {
    pointing.begin('name');
    pointing.move('in');
    press('Enter');
    press('Enter', { repeat: true });
    press('Enter', {}, 'keyup');
    expect(seen).not.toHaveBeenCalled();
    press('Enter');
    expect(seen).toHaveBeenCalledOnce();
  });

  it('of an input method, with a modifier or with another meaning are the page’s', () => {
    pointing.begin('name');
    press('Enter', { isComposing: true });
    press('Enter', { ctrlKey: true });
    press('a');
    expect(seen).toHaveBeenCalledTimes(3);
    expect(chosen).toEqual([]);
  });
});

it('ends with its signal', () => {
  pointing.begin('name');
  const listener = new AbortController();
  const after = vi.fn();
  document.addEventListener('click', after, { signal: listener.signal });
  end.abort();
  click(get('first'));
  expect(chosen).toEqual([]);
  expect(after).toHaveBeenCalledOnce();
  listener.abort();
});

it('takes the list for the box that scrolls, and the box for the one that is written in', () => {
  document.body.innerHTML = `<div id="scroller" style="overflow-y: auto"><p id="row">在吗</p></div>
    <div id="wrap"><i id="tool">x</i><textarea id="box"></textarea></div>`;
  pointing.begin('list');
  click(get('row'));
  pointing.begin('box');
  click(get('tool'));
  expect(chosen).toEqual(['list scroller', 'box box']);
});

it('reaches into an open shadow tree', () => {
  const host = get('second');
  const inner = document.createElement('i');
  inner.id = 'deep';
  host.attachShadow({ mode: 'open' }).append(inner);
  pointing.begin('name');
  click(inner);
  expect(chosen).toEqual(['name deep']);
});
