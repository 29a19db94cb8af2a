import type { ArchiveCase } from './format';
import { type Html, html } from './report-html';

const MINUTE = 60_000;

/** Minutes that the capturing machine was ahead of UTC: whoever reads the report thinks in its hours. */
export function offsetOf({ items }: Pick<ArchiveCase, 'items'>): number {
  return items[0]?.clock.offset ?? 0;
}

/** `2026-11-23 02:48:18 +08:00`. @param at epoch milliseconds or ISO 8601; to the millisecond it stands in case.json */
export function timeText(at: number | string, offset: number): string {
  const local = new Date(new Date(at).getTime() + offset * MINUTE).toISOString();
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${zone}`;
}

/** The same for a table, where it is not to be broken over lines. */
export const timeCell = (at: number | string, offset: number): Html =>
  html`<span class="time">${timeText(at, offset)}</span>`;
