import { expect, it } from 'vitest';
import { BUNDLED } from '../consoles';
import { firstPart } from './first';

it('has every part that the page’s own script reads, and nothing for those that come later', () => {
  for (const profile of BUNDLED) {
    const { orders, note, evidence, partEvidence, addresses, name, ...rest } = profile;
    const { language, marketplace, vocabulary, ownSlashList, input, ...first } = rest;
    // Where the box is, and not how it is written into.
    const box = input && { input: { find: input.find } };
    expect(firstPart(profile)).toEqual({ ...first, ...box });
  }
});
