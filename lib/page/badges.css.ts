import { INK } from './ink';

/** In a shadow root of its own; colours stand here because the page's know nothing of ours. */
export const BADGES_CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483645 !important;
  pointer-events: none !important; contain: strict !important; ${INK} }
.group { position: fixed; left: 0; top: 0; display: flex; gap: 4px; }
.badge { position: relative; pointer-events: auto; cursor: default; box-sizing: border-box; height: 18px; padding: 0 6px;
  border: 1px solid; border-radius: 9px; font: 12px/16px system-ui, "PingFang SC", "Microsoft YaHei UI", sans-serif;
  white-space: nowrap; color: #4d5664; background: #f4f6f8; border-color: #858e9b; }
.amber { color: #855000; background: #fdf3df; border-color: #b98a3c; }
.red { color: #b3241c; background: #fdecea; border-color: #d0655e; }
.badge:focus-visible { outline: 2px solid #2358b5; outline-offset: 1px; }
.why { display: none; position: absolute; left: 0; top: 21px; z-index: 1; width: max-content; max-width: 280px;
  padding: 4px 8px; border-radius: 4px; white-space: pre-line; color: #fff; background: #1c2128; }
.badge:hover .why, .badge:focus-visible .why { display: block; }
.up .why { top: auto; bottom: 21px; }
.frame { position: fixed; box-sizing: border-box; border: 2px solid #2358b5; border-radius: 4px; }`;
