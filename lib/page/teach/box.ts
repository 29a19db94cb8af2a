import type { InputProfile } from '../../profile/types';
import type { TeachProblem } from '../../teach/types';
import { findBox, isField } from '../box';
import { type Ground, inside, parentOf } from './ground';
import { holdOf } from './hold';

/** Fields that are clicked, not written in. */
const NO_TEXT =
  /^(checkbox|radio|button|submit|reset|file|image|range|color|hidden|password|date|time|number)$/;

/** The box meant by what was pointed at: the one it is, lies in, or holds. */
export function boxAt(pointed: Element): { box: HTMLElement } | { problem: TeachProblem } {
  // A placeholder drawn over the box is a neighbour of it.
  const around = parentOf(pointed);
  const places = around && around.localName !== 'body' ? [pointed, around] : [pointed];
  for (const place of places) {
    const near = [place, ...inside(place)];
    const found = findBox(() => near, { find: { css: ['*'] } });
    if (found.state === 'ambiguous') return { problem: place === pointed ? 'several' : 'no-box' };
    if (found.state !== 'found') continue;
    return isField(found.box) && NO_TEXT.test(found.box.type) ? { problem: 'no-box' } : { box: found.box };
  }
  return { problem: 'no-box' };
}

export function teachBox(
  ground: Ground,
  pointed: Element,
): { part: InputProfile } | { problem: TeachProblem } {
  const meant = boxAt(pointed);
  if ('problem' in meant) return meant;
  const find = holdOf(ground, meant.box, { mayBePlaced: true })?.find;
  if (!find) return { problem: 'no-hold' };
  return { part: isField(meant.box) ? { find } : { find, kind: 'rich' } };
}
