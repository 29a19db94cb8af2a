import type { PracticeId } from './practice-site';

/** How the tests find the sidebar's parts, in either browser. Roles where a part has one, else its class. */
export const PARTS = {
  buyer: '.header-name',
  search: '[role="combobox"]',
  /** A reply that could go out as it stands: no blank is left in it. */
  readyRow: '.row:not(:has(.row-gap))',
  rowTitle: '.row-title',
  /** The text as it will go out. */
  rowBody: '.row-body',
  rowDigit: '.row-digit',
  status: '.status-line',
  undo: '.status-line button',
  fold: '.header-acts > button',
} as const;

/** How a person finds a practice console's box and the rows of its list. */
export async function consoleParts(id: PracticeId): Promise<{ box: string; row: string }> {
  const { template } = await import(`../consoles/${id}/template.js`);
  return template;
}
