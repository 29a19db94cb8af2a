import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SIGNALS } from '../../lib/buyer/types';
import { hintsDocNow } from './hints-figures';

/** The formatter pads tables and wraps nothing. */
const plain = (text: string) =>
  text
    .split('\n')
    .map((line) => (/^\|[\s|-]+\|$/.test(line) ? '|-|' : line.replace(/\s+/g, ' ').trim()))
    .filter(Boolean);

// Three thousand lines are judged: a machine that does other things takes its time.
it('docs/hints.md says what the packs say, and how well (npm run fix writes it)', () => {
  const doc = hintsDocNow();
  expect(plain(readFileSync('docs/hints.md', 'utf8'))).toEqual(plain(doc));
  for (const signal of SIGNALS) expect(doc).toContain(`### ${signal}\n`);
}, 60_000);
