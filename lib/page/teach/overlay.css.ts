import { INK } from '../ink';

/** Frames over the page, inside a closed shadow root. Sides differ by their line as well as by its colour. */
export const OVERLAY_CSS = `
:host { all: initial; position: fixed; inset: 0; z-index: 2147483645; pointer-events: none; color-scheme: light dark; ${INK} }
.frame { position: absolute; top: 0; left: 0; box-sizing: border-box; border: 2px solid light-dark(#1f6feb, #6ea8fe); border-radius: 3px;
  box-shadow: 0 0 0 1px light-dark(#fff, #1d1f23); }
.aim { background: light-dark(#1f6feb1f, #6ea8fe2b); }
.buyer { border-style: dashed; }
.own { border-color: light-dark(#59626e, #a7afb9); }
.part { border-style: dotted; }
.bar { border: 0; box-shadow: none; background: light-dark(#59626e33, #a7afb933); pointer-events: auto; cursor: not-allowed; }
.tag { position: absolute; left: -2px; bottom: 100%; max-width: 320px; box-sizing: border-box; padding: 1px 6px; border-radius: 3px 3px 0 0; overflow: hidden;
  background: light-dark(#1f6feb, #2f5fb3); color: #fff; font: 12px/18px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  white-space: nowrap; text-overflow: ellipsis; }
.low .tag { top: 0; bottom: auto; border-radius: 0 0 3px 0; }
.own .tag { background: light-dark(#59626e, #4a515b); }
.tag:empty { display: none; }
[hidden] { display: none; }
`;
