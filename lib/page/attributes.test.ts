import { expect, it } from 'vitest';
import { attributesOf } from './attributes';

it('are those that the profile reads, in ladders, in marks and by name', () => {
  const part = {
    row: { css: ['li[data-no]', 'div:has([aria-busy=true])'], not: ['[data-kind="x"]'] },
    open: ['[aria-expanded="true"]'],
    id: [{ take: { attr: 'data-clipboard-text' }, pattern: '{*}[改]' }],
  };
  const names = attributesOf(part);
  expect(names).toEqual(
    expect.arrayContaining([
      'class',
      'style',
      'data-no',
      'aria-busy',
      'data-kind',
      'aria-expanded',
      'data-clipboard-text',
    ]),
  );
  expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([]);
});
