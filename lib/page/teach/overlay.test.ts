// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Mark, Overlay } from './overlay';

let stage: ShadowRoot;
let overlay: Overlay;
let draw: (() => void) | null = null;

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    stage = attach.call(this, init);
    return stage;
  });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((task) => {
    draw = () => task(0);
    return 1;
  });
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => {
    draw = null;
  });
  overlay = new Overlay(document);
});
afterEach(() => {
  overlay.remove();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** An element of the page at this place. */
function at(left: number, top: number, right: number, bottom: number): Element {
  const element = document.createElement('p');
  document.body.append(element);
  move(element, left, top, right, bottom);
  return element;
}
function move(element: Element, left: number, top: number, right: number, bottom: number): void {
  element.getBoundingClientRect = () => ({ left, top, right, bottom }) as DOMRect;
}

const frames = (kind: string) =>
  [...stage.querySelectorAll<HTMLElement>(`.${kind}`)]
    .filter(({ hidden }) => !hidden)
    .map(({ style, textContent }) =>
      [style.transform, style.width, style.height, textContent].join(' ').trim(),
    );

describe('the overlay', () => {
  it('frames what is pointed at, with its caption, and follows it', () => {
    const element = at(10, 50, 110, 80);
    overlay.aim(element, 'p · 在吗');
    expect(frames('aim')).toEqual(['translate(10px, 50px) 100px 30px p · 在吗']);
    move(element, 10, 20, 110, 50);
    draw?.();
    expect(frames('aim')).toEqual(['translate(10px, 20px) 100px 30px p · 在吗']);
    overlay.aim(null);
    expect(frames('aim')).toEqual([]);
  });

  it('frames rows as far as their list shows them, with the number on the first of a side', () => {
    const within = at(0, 100, 200, 300);
    const row = (kind: Mark['kind'], top: number): Mark => ({
      element: at(0, top, 200, top + 40),
      kind,
      tag: '7',
      within,
    });
    overlay.mark([row('buyer', 20), row('buyer', 80), row('own', 150), row('buyer', 290), row('own', 400)]);
    expect(frames('buyer')).toEqual([
      'translate(0px, 100px) 200px 20px 7',
      'translate(0px, 290px) 200px 10px',
    ]);
    expect(frames('own')).toEqual(['translate(0px, 150px) 200px 40px 7']);
  });

  it('lets go of what the page takes away, and is put back when it is thrown out', () => {
    const element = at(0, 0, 10, 10);
    overlay.aim(element);
    element.remove();
    document.querySelector('sellerside-teach')?.remove();
    draw?.();
    expect(frames('aim')).toEqual([]);
    expect(document.querySelector('sellerside-teach')).not.toBeNull();
  });

  it('rests while nothing is framed, and leaves nothing', () => {
    overlay.aim(null);
    expect(draw).toBeNull();
    overlay.aim(at(0, 0, 10, 10));
    expect(draw).not.toBeNull();
    overlay.remove();
    expect(draw).toBeNull();
    expect(document.querySelector('sellerside-teach')).toBeNull();
  });
});
