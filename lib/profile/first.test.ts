import { expect, it } from 'vitest';
import { BUNDLED } from '../consoles';
import { firstPart } from './first';

it('has every part that the page’s own script reads, as it is, and nothing for those that come later', () => {
  for (const profile of BUNDLED) {
    const { orders, note, evidence, partEvidence, addresses, name, ...rest } = profile;
    const { language, marketplace, vocabulary, ownSlashList, ...first } = rest;
    expect(firstPart(profile)).toEqual(first);
  }
});
