import { cut } from '../../profile/pattern';
import type { Read, ReadTime, TimeFormat } from '../../profile/types';
import { areTimes, idPattern } from '../../teach/id-pattern';
import { query } from '../find';
import { textOf } from '../text';
import { parseTime } from '../time';
import type { Ground } from './ground';
import { rungsFor } from './hold';
import type { Scan } from './scan';

/** What an id's attribute is called. Numbers of rows (`data-index`) move with the rows. */
const ID_NAME = /^(id|mid|key|data-(.*-)?\w*(id|key|uuid|seq|sn))$/;
/** The most exact first. Bare clock times are not among them: they do not tell the day, and would be wrong of old ones. */
const FORMATS: TimeFormat[] = ['cn-datetime', 'ymd-hms', 'en-datetime', 'md-hms'];
/** In so many of the rows with words. */
const MOST = 0.6;

/** An attribute of the row, or of the one element in it that has it. */
export interface IdRead extends Read {
  take: { attr: string };
}

/** The message's own id: an attribute that no two rows share; null where there is none. */
export function findId(rows: readonly Element[]): IdRead | null {
  const [first] = rows;
  if (!first) return null;
  const onRow = [...first.attributes].map(({ name }) => name);
  const inRow = query(first, '*').flatMap((element) => [...element.attributes].map(({ name }) => name));
  for (const [names, isOwn] of [
    [onRow, true],
    [inRow, false],
  ] as const) {
    // The first that no two rows share; React's and Vue's own keys never reach the page.
    for (const attr of new Set(names.filter((name) => ID_NAME.test(name)))) {
      const values = rows.map((row) => {
        const holders = isOwn ? [row] : query(row, `[${attr}]`);
        return holders.length === 1 ? (holders[0]?.getAttribute(attr)?.trim() ?? null) : null;
      });
      const pattern = idPattern(values);
      if (pattern === null) continue;
      return {
        ...(isOwn ? {} : { from: { css: [`[${attr}]`] } }),
        take: { attr },
        ...(pattern === '' ? {} : { pattern }),
      };
    }
  }
  return null;
}

/** When it was said: ids that are times, or a full date and time in most rows. */
export function findTimes(
  ground: Ground,
  scan: Scan,
  rows: readonly Element[],
  id: IdRead | null,
): ReadTime[] {
  const written = findWritten(ground, scan, rows);
  const ids = id ? rows.map((row) => idOf(row, id)) : [];
  const areIds =
    ids.every((value) => value !== null && /^\d{13}$/.test(value)) && areTimes(ids as string[], ground.now);
  return [...(written ? [written] : []), ...(id && areIds ? [{ ...id, format: 'epoch-ms' as const }] : [])];
}

function idOf(row: Element, { from, take, pattern }: IdRead): string | null {
  const value = (from ? query(row, from.css[0] ?? '')[0] : row)?.getAttribute(take.attr);
  return value && pattern ? cut(pattern, value) : (value ?? null);
}

function findWritten(ground: Ground, scan: Scan, rows: readonly Element[]): ReadTime | null {
  for (const format of FORMATS) {
    const fits = (element: Element) => parseTime(textOf(element), format, 0, ground.now) !== null;
    // The innermost: a box around name and time reads as a time as well.
    const dated = rows.flatMap((row) =>
      (scan.noise.get(row) ?? []).filter(({ element }) => fits(element)).slice(-1),
    );
    if (dated.length === 0 || dated.length < rows.length * MOST) continue;
    let first: string | null = null;
    // One time in a row at most, each of them one, and the same rows on every rung.
    const accepts = (css: string) => {
      const found = rows.map((row) => query(row, css));
      const isAll = found.every((own) => own.length <= 1 && own.every(fits));
      const sign = found.map((own) => own.length).join('');
      if (!isAll || found.flat().length < rows.length * MOST) return false;
      first ??= sign;
      return sign === first;
    };
    const targets = dated.map(({ element }) => element);
    const rungs = rungsFor(ground, targets, accepts, { within: rows });
    if (rungs.length > 0) return { from: { css: rungs.map(({ css }) => css) }, take: 'text', format };
  }
  return null;
}
