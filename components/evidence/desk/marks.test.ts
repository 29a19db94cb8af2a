import { expect, it } from 'vitest';
import { markBetween, shifted } from './marks';

it('makes a box of a drag in whichever direction', () => {
  expect(markBetween('blur', [50, 40], [10.4, 20], '', 2)).toEqual({
    type: 'blur',
    box: { x: 10, y: 20, width: 40, height: 20 },
  });
});

it('makes nothing of a click, nor of a word that was not typed', () => {
  expect(markBetween('box', [10, 10], [12, 11], '', 2)).toBeNull();
  expect(markBetween('arrow', [10, 10], [12, 11], '', 2)).toBeNull();
  expect(markBetween('blur', [10, 10], [90, 11], '', 2)).toBeNull();
  expect(markBetween('text', [10, 10], [90, 90], '', 2)).toBeNull();
});

it('an arrow keeps which end is its head, and a word is put where the click was', () => {
  expect(markBetween('arrow', [50, 40], [10, 40], '', 2)).toEqual({
    type: 'arrow',
    from: [50, 40],
    to: [10, 40],
  });
  expect(markBetween('text', [5, 6], [5, 6], '要50', 2)).toMatchObject({ text: '要50', box: { x: 5, y: 6 } });
});

it('moves whole, or by its far end alone, and never turns inside out', () => {
  const box = { type: 'box', box: { x: 0, y: 0, width: 20, height: 20 } } as const;
  expect(shifted(box, [8, 0], false)).toMatchObject({ box: { x: 8, width: 20 } });
  expect(shifted(box, [-50, 8], true)).toMatchObject({ box: { x: 0, width: 6, height: 28 } });
  const arrow = { type: 'arrow' as const, from: [0, 0] as [number, number], to: [9, 9] as [number, number] };
  expect(shifted(arrow, [1, 2], false)).toMatchObject({ from: [1, 2], to: [10, 11] });
  expect(shifted(arrow, [1, 2], true)).toMatchObject({ from: [0, 0], to: [10, 11] });
});
