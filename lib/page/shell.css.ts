import { INK } from './ink';

/** The rail and the frame's box, inside a closed shadow root: no rule of the page reaches in, none of ours out. */
export const SHELL_CSS = `
:host { all: initial; position: fixed; inset: 0 0 0 auto; z-index: 2147483646; color-scheme: light dark; ${INK} }
:host([data-side=left]) { inset: 0 auto 0 0; }
:host([data-theme=light]) { color-scheme: light; }
:host([data-theme=dark]) { color-scheme: dark; }
.box { position: relative; width: 100%; height: 100%; font: 13px/1.4 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  background: light-dark(#fff, #1d1f23); color: light-dark(#1f2329, #e6e8eb);
  border: solid light-dark(#dfe3e8, #34383f); border-width: 0 0 0 1px; box-sizing: border-box; }
:host([data-side=left]) .box { border-width: 0 1px 0 0; }
:host([data-mode=float]) .box { box-shadow: 0 0 24px rgb(0 0 0 / .22); }
iframe { display: block; width: 100%; height: 100%; border: 0; }
.dragging iframe { pointer-events: none; }
.grip { position: absolute; top: 0; bottom: 0; left: -3px; width: 7px; cursor: ew-resize; touch-action: none; }
:host([data-side=left]) .grip { left: auto; right: -3px; }
.grip:hover, .grip:focus-visible, .dragging .grip { background: light-dark(#1f6feb55, #6ea8fe66); outline: none; }
.rail { display: flex; flex-direction: column; align-items: center; gap: 8px; width: 100%; height: 100%; padding: 8px 0; border: 0;
  background: none; color: inherit; font: inherit; cursor: pointer; }
.rail:hover { background: light-dark(#f2f4f7, #26292e); }
.rail:focus-visible { outline: 2px solid light-dark(#1f6feb, #6ea8fe); outline-offset: -2px; }
.mark { display: grid; place-items: center; width: 24px; height: 24px; border-radius: 6px; background: light-dark(#1f6feb, #2f5fb3); color: #fff; font-weight: 600; }
.count { min-width: 20px; padding: 0 4px; box-sizing: border-box; border-radius: 10px; background: light-dark(#e8ebef, #34383f); text-align: center; font-size: 12px; line-height: 20px; }
.count[data-late] { background: light-dark(#b42318, #e5645a); color: light-dark(#fff, #1d1f23); }
.label { writing-mode: vertical-rl; letter-spacing: 2px; font-size: 12px; color: light-dark(#59626e, #a7afb9); }
.note { display: flex; flex-direction: column; gap: 12px; padding: 24px 16px; }
.note button { align-self: start; padding: 4px 12px; border: 1px solid currentColor; border-radius: 6px; background: none; color: light-dark(#1f6feb, #6ea8fe); font: inherit; cursor: pointer; }
[hidden] { display: none !important; }
`;
