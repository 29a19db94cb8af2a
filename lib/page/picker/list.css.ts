import { INK } from '../ink';

/** The list at the caret, inside a closed shadow root. Rows take one line each, so that none moves when another is on. */
export const LIST_CSS = `
:host { all: initial; position: fixed; z-index: 2147483647; width: 320px; color-scheme: light dark; ${INK} }
:host([data-theme=light]) { color-scheme: light; }
:host([data-theme=dark]) { color-scheme: dark; }
:host([hidden]) { display: none !important; }
.box { display: flex; flex-direction: column; max-height: var(--height); box-sizing: border-box; overflow: hidden; border-radius: 8px; cursor: default; user-select: none;
  font: 13px/20px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-align: start;
  background: light-dark(#fff, #1d1f23); color: light-dark(#1f2329, #e6e8eb);
  border: 1px solid light-dark(#dfe3e8, #34383f); box-shadow: 0 4px 16px rgb(0 0 0 / .16); }
.rows { flex: 0 1 auto; min-height: 28px; overflow-y: auto; padding: 4px 0; }
.row { display: flex; align-items: baseline; gap: 8px; height: 28px; padding: 4px 8px; box-sizing: border-box; white-space: nowrap; cursor: pointer; }
.row:hover { background: light-dark(#f2f4f7, #26292e); }
.row[aria-selected=true] { background: light-dark(#e3edfd, #24324a); }
.digit { flex: none; width: 12px; text-align: center; }
.digit, .text, .code, .keys, .note { color: light-dark(#59626e, #a7afb9); }
.title { flex: 0 1 auto; max-width: 60%; overflow: hidden; text-overflow: ellipsis; }
.text { flex: 1 1 0; overflow: hidden; text-overflow: ellipsis; }
.code { flex: none; font: 12px/20px ui-monospace, Consolas, monospace; }
.gaps { flex: none; max-width: 40%; overflow: hidden; text-overflow: ellipsis; color: light-dark(#8a5300, #f0b429); }
.whole { flex: none; height: 60px; margin: 0 8px; padding: 6px 0; box-sizing: content-box; border-top: 1px solid light-dark(#dfe3e8, #34383f);
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; white-space: pre-line; overflow-wrap: anywhere; }
.note { padding: 4px 12px; }
.keys { flex: none; padding: 2px 8px 4px; font-size: 12px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.copy { position: fixed; visibility: hidden; border-style: solid; border-color: transparent; box-sizing: border-box; overflow-wrap: break-word; }
[hidden] { display: none !important; }
@media (forced-colors: active) {
  .row[aria-selected=true] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .row[aria-selected=true] * { color: inherit; }
}
`;
