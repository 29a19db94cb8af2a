import { describe, expect, it } from 'vitest';
import type { ConsoleSummary, HealthRow } from '../../lib/messaging/calls';
import { conditionOf, partsOf } from './parts';

const CONSOLE: ConsoleSummary = {
  id: 'jd-chat',
  name: { 'zh-CN': '京东咚咚', en: 'JD Dongdong' },
  marketplace: 'jd',
  page: 'chat',
  addresses: ['https://dongdong.jd.com/*'],
  capabilities: ['conversation', 'insert'],
  evidence: { date: '2026-10', strength: 'several', sources: 2 },
  partEvidence: { input: { date: '2026-11', strength: 'live', sources: 1 } },
  source: 'bundled',
  replaced: [{ part: 'input', source: 'taught', at: 1 }],
  access: 'granted',
};
const row = (part: HealthRow['part'], state: HealthRow['state'], console = 'jd-chat'): HealthRow => ({
  console,
  part,
  state,
  since: 1,
  lastAt: 2,
  foundAt: null,
  version: '0.1.0',
});

describe('the parts of a console', () => {
  it('are those that it can do something with, each with its own evidence and replacement', () => {
    const parts = partsOf(CONSOLE, []);
    expect(parts.map(({ part }) => part)).toEqual(['conversation', 'input']);
    expect(parts.map(({ evidence }) => evidence.strength)).toEqual(['several', 'live']);
    expect(parts.map(({ replaced }) => replaced?.source)).toEqual([undefined, 'taught']);
  });

  it('have the health of this console, and of no other', () => {
    const health = [row('input', 'missing', 'pdd-chat'), row('input', 'found')];
    expect(partsOf(CONSOLE, health)[1]?.health?.state).toBe('found');
  });
});

it.each([
  [[], 'unseen'],
  [[row('input', 'found')], 'found'],
  [[row('input', 'found'), row('conversation', 'ambiguous')], 'ambiguous'],
  [[row('input', 'missing'), row('conversation', 'ambiguous')], 'missing'],
] as const)('a console is as well as its worst part (case %#)', (health, condition) => {
  expect(conditionOf(partsOf(CONSOLE, health))).toBe(condition);
});
