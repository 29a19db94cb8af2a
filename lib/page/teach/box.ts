import type { InputProfile } from '../../profile/types';
import type { TeachProblem } from '../../teach/types';
import { findBox, isField } from '../box';
import { type Ground, inside, parentOf } from './ground';
import { holdOf } from './hold';

/** A placeholder drawn over the box is a neighbour of it: boxes this far around are looked into. */
const AROUND = 2;
/** Fields that are clicked, not written in. */
const NO_TEXT =
  /^(checkbox|radio|button|submit|reset|file|image|range|color|hidden|password|date|time|number)$/;

/** The box meant by what was pointed at: the one it is, lies in, or holds. */
export function boxAt(pointed: Element): { box: HTMLElement } | { problem: TeachProblem } {
  let around: Element | null = pointed;
  for (let out = 0; around && out <= AROUND; out += 1, around = parentOf(around)) {
    const near = [around, ...inside(around)];
    const found = findBox(() => near, { find: { css: ['*'] } });
    if (found.state === 'ambiguous') return { problem: out === 0 ? 'several' : 'no-box' };
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
