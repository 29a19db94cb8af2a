import { noiseKinds, type Piece } from '../../teach/noise';
import { isVisible } from '../find';
import { textOf } from '../text';
import { hasOwnText, inside } from './ground';

/** Elements with words of their own, in one row. */
export interface Scrap extends Piece {
  element: Element;
}

/** The rows of a message list, and where in them something is written. */
export interface Scan {
  rows: readonly Element[];
  /** What may have been said: all but times, names, buttons and the like. Outermost elements only. */
  spoken: ReadonlyMap<Element, readonly Scrap[]>;
  noise: ReadonlyMap<Element, readonly Scrap[]>;
}

const SILENT = /^(script|style|template|noscript|svg|textarea|select|option)$/;

export function scan(rows: readonly Element[]): Scan {
  const scraps = new Map(rows.map((row) => [row, scrapsOf(row)] as const));
  const noisy = noiseKinds([...scraps.values()].flat());
  const spoken = new Map<Element, Scrap[]>();
  const noise = new Map<Element, Scrap[]>();
  for (const [row, all] of scraps) {
    const quiet = all.filter(({ kind }) => !noisy.has(kind));
    spoken.set(
      row,
      quiet.filter(
        ({ element }) => !quiet.some((outer) => outer.element !== element && outer.element.contains(element)),
      ),
    );
    noise.set(
      row,
      all.filter(({ kind }) => noisy.has(kind)),
    );
  }
  return { rows, spoken, noise };
}

function scrapsOf(row: Element): Scrap[] {
  return [row, ...inside(row)]
    .filter((element) => !SILENT.test(element.localName) && hasOwnText(element) && isVisible(element))
    .map((element) => ({
      element,
      kind: kindOf(element, row),
      text: textOf(element),
      isInText: isInText(element),
      isButton: element.closest('button, [role="button"]') !== null,
    }));
}

/** Alike for elements that this build of the page draws alike: made-up names do for that. */
function kindOf(element: Element, row: Element): string {
  if (element === row) return 'row';
  const parent = element.parentElement;
  return `${signOf(element)} in ${!parent || parent === row ? 'row' : signOf(parent)}`;
}

function signOf(element: Element): string {
  const name = element.getAttribute('class')?.trim();
  if (name) return `${element.localName}.${name}`;
  // Paragraphs are alike, cells and other bare elements have their places.
  if (/^(p|li|pre|blockquote)$/.test(element.localName)) return element.localName;
  const twins = [...(element.parentNode?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return `${element.localName}:${twins.indexOf(element)}`;
}

/** Among the text of what it lies in, and a link there in any case; at its end it may be a time or 已读. */
function isInText(element: Element): boolean {
  const { parentElement: parent } = element;
  if (!parent || !hasOwnText(parent)) return false;
  return element.localName === 'a' || !!element.nextSibling?.textContent?.trim();
}
