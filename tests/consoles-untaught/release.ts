/**
 * Changes the page as its next release might, at random. `parts`: selectors of what may be wrapped, dropped or doubled.
 * Returns what was done.
 */
export function release(random: () => number, parts: readonly string[]): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const acts = [rename, wrap, drop, double];
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => pick(acts)(random, pick(parts))).join('; ');
}

const NAMES = /(class|id|data-testid|bgcolor|name)="([^"]*)"/g;

/** One class, id or value is called by another name, wherever it stands. */
function rename(random: () => number): string {
  const { body } = document;
  const names = [...body.innerHTML.matchAll(NAMES)].flatMap(([, , value = '']) => value.split(' '));
  const old = names[Math.floor(random() * names.length)];
  body.innerHTML = body.innerHTML.replace(NAMES, (_, name: string, value: string) => {
    const all = value.split(' ').map((each) => (each === old ? `${each}zq` : each));
    return `${name}="${all.join(' ')}"`;
  });
  return `renamed ${old}`;
}

function wrap(_random: () => number, css: string): string {
  for (const element of document.querySelectorAll(css)) {
    const wrapper = document.createElement(element.localName === 'tr' ? 'tbody' : 'div');
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
  return `wrapped ${css}`;
}

/** Where there are few, all go: with the double alone, the page itself would say the wrong thing. */
function drop(random: () => number, css: string): string {
  const elements = document.querySelectorAll(css);
  for (const element of elements) if (elements.length <= 2 || random() < 0.5) element.remove();
  return `dropped ${css}`;
}

/** Another one of its kind, with other words. */
function double(_random: () => number, css: string): string {
  const element = document.querySelector(css);
  const copy = element?.cloneNode(true) as Element | undefined;
  if (!element || !copy) return 'nothing to double';
  copy.innerHTML = copy.innerHTML.replace(/[\u4e00-\u9fa5]/g, '异');
  element.after(copy);
  return `doubled ${css}`;
}
