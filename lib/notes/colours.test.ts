import { expect, it } from 'vitest';
import { colourFor, DEFAULT_COLOURS } from './colours';

const format = { colours: { ...DEFAULT_COLOURS, '1688': { purple: 'red' as const } } };

it('is the format’s own, its stand-in, or none', () => {
  expect(colourFor('red', format, 'douyin')).toEqual({ ok: true, colour: 'red', instead: null });
  expect(colourFor('blue', format, 'douyin')).toEqual({ ok: true, colour: 'cyan', instead: 'blue' });
  expect(colourFor('purple', format, '1688')).toEqual({ ok: true, colour: 'red', instead: 'purple' });
  expect(colourFor('red', format, 'kuaishou')).toMatchObject({ ok: false, offered: [] });
});

it('is refused where the form lacks the stand-in as well', () => {
  expect(colourFor('blue', format, 'douyin', ['red'])).toEqual({
    ok: false,
    reason: 'colour-missing',
    colour: 'blue',
    offered: ['red'],
  });
});

it('needs no stand-in that nobody asked for', () => {
  expect(colourFor('purple', format, 'pdd')).toEqual({ ok: true, colour: 'purple', instead: null });
});
