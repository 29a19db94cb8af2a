import { BUNDLED } from '../../lib/consoles';
import type { Message, PageFacts } from '../../lib/conversation/types';
import { PageWatcher } from '../../lib/page/watch';
import { mulberry32 } from '../tools/random';

export interface Reading {
  facts: PageFacts | null;
  messages: Message[];
}

/** Runs inside a page: what the engine reads of it, all at once. */
export function read(profileId: string): Reading {
  const profile = BUNDLED.find(({ id }) => id === profileId);
  if (!profile) throw new Error(`no profile ${profileId}`);
  const reading: Reading = { facts: null, messages: [] };
  const tasks: (() => void)[] = [];
  const end = new AbortController();
  new PageWatcher({
    root: document,
    profile,
    signal: end.signal,
    now: Date.now,
    later: (task) => tasks.push(task),
    emit: (event) => {
      if (event.type === 'facts') reading.facts = event.facts;
      else if (event.reset) reading.messages = event.messages;
      else reading.messages.push(...event.messages);
    },
  });
  while (tasks.length > 0) tasks.shift()?.();
  end.abort();
  return reading;
}

/**
 * Runs inside a page: changes it as a console's next release might, at random but seeded. Hashed names are renamed,
 * elements wrapped, siblings that are no messages reordered, whole parts dropped or doubled with other content.
 * Returns what was done, for the report of a failure.
 */
export function drift(seed: number, parts: string[]): string[] {
  const random = mulberry32(seed);
  const pick = <T>(list: ArrayLike<T>): T | undefined => list[Math.floor(random() * list.length)];
  const acts: Record<string, () => string> = {
    rename: () => {
      for (const element of document.querySelectorAll('[class]')) {
        const names = [...element.classList].map((name) => (/^pr-|\d/.test(name) ? `x${seed}${name}` : name));
        element.setAttribute('class', names.join(' '));
      }
      return 'renamed hashed and own classes';
    },
    wrap: () => {
      const css = pick(parts) ?? 'body > *';
      for (const element of document.querySelectorAll(css)) {
        const wrapper = document.createElement('div');
        element.replaceWith(wrapper);
        wrapper.append(element);
      }
      return `wrapped ${css}`;
    },
    drop: () => {
      const css = pick(parts) ?? 'body > *';
      const elements = document.querySelectorAll(css);
      // A part and its double go together: with the double alone, the page itself would say the wrong thing.
      for (const element of elements) if (elements.length <= 2 || random() < 0.7) element.remove();
      return `dropped ${css}`;
    },
    double: () => {
      const css = pick(parts) ?? 'body > *';
      const element = document.querySelector(css);
      const copy = element?.cloneNode(true) as HTMLElement | undefined;
      if (!element || !copy) return 'nothing to double';
      // Another buyer's: the same element with other words, numbers and ids.
      copy.innerHTML = copy.innerHTML.replace(/[0-9]/g, '7').replace(/[\u4e00-\u9fa5]/g, '异');
      for (const each of [copy, ...copy.querySelectorAll('*')]) {
        for (const { name, value } of [...each.attributes]) {
          if (/^(id|data-id|data-random|currentuid|placeholder|title)$/.test(name)) {
            each.setAttribute(name, value.replace(/[0-9]{4}/g, '7777').replace(/[\u4e00-\u9fa5]/g, '异'));
          }
        }
      }
      element.after(copy);
      return `doubled ${css}`;
    },
    hide: () => {
      const css = pick(parts) ?? 'body > *';
      const element = document.querySelector<HTMLElement>(css);
      if (element) element.style.display = 'none';
      return `hid ${css}`;
    },
  };
  const names = Object.keys(acts);
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => acts[pick(names) ?? 'rename']?.() ?? '');
}
