// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OrderBadges } from '../messaging/ports';
import type { Order } from '../orders/types';
import { OrderBadgeLayer } from './badges';

const ROW_HEIGHT = 100;
let end = new AbortController();
let stage: ShadowRoot | null = null;
/** What lies over the rows; null: nothing. */
let cover: Element | null = null;
let scrolled = 0;
let tasks: (() => void)[] = [];
let frames: (() => void)[] = [];

const rows = () => [...document.querySelectorAll('.order')];
const topOf = (row: Element) => rows().indexOf(row) * ROW_HEIGHT - scrolled;

beforeEach(() => {
  [end, stage, cover, scrolled] = [new AbortController(), null, null, 0];
  [tasks, frames] = [[], []];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(() => draw(0)));
  document.body.innerHTML = Array.from({ length: 30 }, (_, n) => `<p class="order"><b>${n}</b></p>`).join('');
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    stage = attach.call(this, init);
    return stage;
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(20, topOf(this), 600, ROW_HEIGHT);
  });
  Element.prototype.scrollIntoView = vi.fn();
  document.elementFromPoint = (_x, y) =>
    cover ?? rows().find((row) => topOf(row) <= y && y < topOf(row) + ROW_HEIGHT)?.firstElementChild ?? null;
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

function opened() {
  const layer = new OrderBadgeLayer({
    root: document,
    signal: end.signal,
    later: (task) => tasks.push(task),
  });
  const follow = () =>
    layer.follow(new Map(rows().map((row) => [row, { id: `no${row.textContent}` } as Order])));
  follow();
  return { layer, follow };
}
const of = (n: number, text = '未备注'): OrderBadges => ({
  orderId: `no${n}`,
  texts: [{ text, title: `${text}，因为`, tone: 'amber' }],
});
/** What the page's next frame shows. */
const shown = () => {
  for (const frame of frames.splice(0)) frame();
  return stage;
};
const groups = () => [...(shown()?.querySelectorAll<HTMLElement>('.group') ?? [])];
const drawn = () => groups().map(({ textContent, style }) => [textContent, style.transform]);
const scroll = (to: number) => {
  scrolled = to;
  window.dispatchEvent(new Event('scroll'));
};

it('stands at the rows that are on the screen, says what it means, and changes nothing of the page', () => {
  const before = document.body.innerHTML;
  const { layer } = opened();
  layer.badges({ badges: [of(1), of(29), of(99)] });
  expect(drawn()).toEqual([['未备注未备注，因为', 'translate(28px, 88px)']]);
  const badge = shown()?.querySelector('.badge');
  expect(badge?.getAttribute('aria-label')).toBe('未备注 未备注，因为');
  expect((badge as HTMLElement).tabIndex).toBe(0);
  expect(document.body.innerHTML).toBe(before);
});

it('goes along when the page is scrolled, in the same element, and comes with rows that come', () => {
  const { layer } = opened();
  layer.badges({ badges: [of(1), of(29)] });
  const [first] = groups();
  scroll(50);
  expect(groups()).toEqual([first]);
  expect(drawn()[0]?.[1]).toBe('translate(28px, 38px)');
  scroll(2800);
  expect(drawn()).toEqual([['未备注未备注，因为', 'translate(28px, 88px)']]);
});

it('follows a row that the page draws anew', () => {
  const { layer, follow } = opened();
  layer.badges({ badges: [of(1)] });
  const old = rows()[1];
  old?.replaceWith(old.cloneNode(true));
  follow();
  expect(drawn()).toEqual([['未备注未备注，因为', 'translate(28px, 88px)']]);
});

it('is hidden by what hides the row', () => {
  const { layer } = opened();
  layer.badges({ badges: [of(1)] });
  cover = document.createElement('dialog');
  scroll(0);
  expect(drawn()).toEqual([]);
  cover = null;
  scroll(0);
  expect(drawn()).toHaveLength(1);
});

it('holds what it was told last, and no element where that is nothing', () => {
  const { layer } = opened();
  layer.badges({ badges: [of(1), of(2)] });
  layer.badges({ badges: [of(2, '格式不对')] });
  expect(drawn().map(([text]) => text)).toEqual(['格式不对格式不对，因为']);
  layer.badges({ badges: [] });
  expect(drawn()).toEqual([]);
});

it('brings an order into view and frames it for a moment; one that is not there it does not', () => {
  const { layer } = opened();
  expect(layer['show-order']({ orderId: 'no99' })).toEqual({ shown: false });
  expect(layer['show-order']({ orderId: 'no3' })).toEqual({ shown: true });
  expect(rows()[3]?.scrollIntoView).toHaveBeenCalled();
  const frame = shown()?.querySelector<HTMLElement>('.frame');
  expect([frame?.style.top, frame?.style.height]).toEqual(['300px', '100px']);
  for (const task of tasks) task();
  expect(shown()?.querySelector('.frame')).toBeNull();
});

it('goes with its signal', () => {
  const { layer } = opened();
  layer.badges({ badges: [of(1)] });
  expect(groups()).toHaveLength(1);
  expect(document.querySelector('sellerside-badges')).not.toBeNull();
  scroll(1);
  end.abort();
  shown();
  expect(document.querySelector('sellerside-badges')).toBeNull();
  layer.badges({ badges: [of(1)] });
  shown();
  expect(document.querySelector('sellerside-badges')).toBeNull();
});
