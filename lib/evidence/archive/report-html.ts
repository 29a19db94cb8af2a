import { toBase64 } from '../../bytes/base64';
import { hashOfBytes } from '../sha256';

/** Markup whose every text has been escaped; only `html` and `join` make it. */
export type Html = { readonly markup: string };

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Marks that turn a text's direction: a buyer's name with one would turn the words after it around. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '').replace(TURNS, '\uFFFD');

/** Everything put into it that is not `Html` itself is escaped: words of buyers are text, never markup. */
export function html(parts: TemplateStringsArray, ...values: (Html | string | number)[]): Html {
  const markup = parts.map((part, at) => {
    const value = values[at];
    if (value === undefined) return part;
    return part + (typeof value === 'object' ? value.markup : escaped(String(value)));
  });
  return { markup: markup.join('') };
}

export const join = (parts: readonly Html[]): Html => ({
  markup: parts.map(({ markup }) => markup).join(''),
});
export const NOTHING: Html = { markup: '' };

/** Pairs of a name and what it is; those that are not known are left out. */
export function facts(pairs: readonly (readonly [string, Html | string | number | null])[]): Html {
  const known = pairs.filter(
    (pair): pair is [string, Html | string | number] => pair[1] !== null && pair[1] !== '',
  );
  return html`<dl>${join(known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>\n`;
}

/** @param rows of cells; on a narrow screen each is told below the other, with its head before it. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
): Html {
  const cells = (row: readonly (Html | string | number)[]) =>
    join(row.map((cell, at) => html`<td data-head="${heads[at] ?? ''}">${cell}</td>`));
  const head = join(heads.map((each) => html`<th scope="col">${each}</th>`));
  const body = join(rows.map((row) => html`<tr>${cells(row)}</tr>\n`));
  return html`<table><thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table>\n`;
}

const STYLE = `
:root { color-scheme: light; }
body { color: #1c1c1c; background: #fff; font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 24px auto; max-width: 960px; padding: 0 16px; }
h1 { font-size: 22px; } h2 { border-bottom: 1px solid #bbb; font-size: 17px; margin-top: 32px; } h3 { font-size: 14px; margin: 16px 0 4px; }
.nature { border-left: 3px solid #555; padding-left: 12px; }
dl { display: grid; gap: 2px 12px; grid-template-columns: fit-content(38%) minmax(0, 1fr); margin: 4px 0; } dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #ccc; overflow-wrap: break-word; padding: 2px 6px; text-align: left; vertical-align: top; } th { white-space: nowrap; }
figure { break-inside: avoid; margin: 16px 0; } figure img { border: 1px solid #ccc; display: block; max-width: 100%; }
.hash { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; }
.time { white-space: nowrap; } .any, .id, .said { overflow-wrap: anywhere; } .id { display: inline-block; min-width: 12ch; } .said { white-space: pre-wrap; } .small { color: #555; font-size: 12px; }
pre { overflow-wrap: anywhere; white-space: pre-wrap; }
@page { margin: 16mm; }
@media screen and (max-width: 640px) {
body { margin: 12px auto; padding: 0 12px; } thead { display: none; } table, tbody, tr, td { display: block; }
tr { border: 1px solid #ccc; margin: 6px 0; padding: 4px 6px; } td { border: 0; padding: 0; } td:empty { display: none; }
td::before { color: #555; content: attr(data-head); margin-right: 8px; }
}
@media print { body { font-size: 11px; margin: 0; max-width: none; } figure img { max-height: 220mm; } a { color: inherit; text-decoration: none; } .english { break-before: page; } tr { break-inside: avoid; } }
`;

/**
 * A page that can do nothing: no script, no connection, no form; pictures of its own folder, and this style by its
 * hash.
 */
export function document(title: string, body: Html): string {
  const hash = toBase64(hashOfBytes(new TextEncoder().encode(STYLE)));
  const policy = `default-src 'none'; img-src 'self'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { markup } = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${body}</body>
</html>
`;
  return markup;
}
