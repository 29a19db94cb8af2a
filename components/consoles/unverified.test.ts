import { expect, it } from 'vitest';
import type { Evidence } from '../../lib/profile/types';
import { unverified } from './unverified';

const evidence = (strength: Evidence['strength']): Evidence => ({ date: null, strength, sources: 1 });
const live = evidence('live');
const weak = evidence('single');

it.each([
  ['all seen', live, {}, null],
  ['all seen, one part again', live, { orders: live }, null],
  ['one part not seen', live, { orders: weak }, { whole: false, parts: ['orders'] }],
  ['nothing seen', weak, {}, { whole: true, parts: [] }],
  ['nothing seen but one part', weak, { input: live }, { whole: true, parts: ['input'] }],
  ['nothing seen, one part even less', weak, { input: evidence('several') }, { whole: true, parts: [] }],
] as const)('%s', (_, whole, partEvidence, expected) => {
  expect(unverified({ evidence: whole, partEvidence })).toEqual(expected);
});
