import { raw } from './html.js';

/** Line drawings on a 16 px grid for the consoles' own buttons. */
const PATHS = {
  smile: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.8 6v1M10.2 6v1M5.2 9.6q2.8 2.8 5.6 0',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3L11 8l3 3M10.5 5.8v.01',
  scissors: 'M4 11.5a1.7 1.7 0 1 0 .01 0M12 11.5a1.7 1.7 0 1 0 .01 0M5 11.8 11.5 2M11 11.8 4.5 2',
  bag: 'M3 5h10l.8 9H2.2zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7',
  coupon: 'M2 4h12v3a1 1 0 0 0 0 2v3H2V9a1 1 0 0 0 0-2zM10 4v8',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14',
  swap: 'M3 5.5h10L10.5 3M13 10.5H3L5.5 13',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1 1H3zM7 14h2',
  flag: 'M4 14V2M4 3h8l-2 2.8L12 8.6H4',
};

export function icon(name, className = '') {
  const path = PATHS[name];
  return raw(
    `<svg class="pr-icon ${className}" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"></path></svg>`,
  );
}
