import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUNDLED } from '../../lib/consoles';
import { consolesDoc } from '../tools/consoles-doc';

/** The formatter pads tables and wraps nothing. */
const plain = (text: string) =>
  text
    .split('\n')
    .map((line) => (/^\|[\s|-]+\|$/.test(line) ? '|-|' : line.replace(/\s+/g, ' ').trim()))
    .filter(Boolean);

it('docs/consoles.md says what the profiles say (npm run fix writes it)', () => {
  expect(plain(readFileSync('docs/consoles.md', 'utf8'))).toEqual(plain(consolesDoc(BUNDLED)));
});
