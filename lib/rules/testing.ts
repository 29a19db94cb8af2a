import { parseHints } from '../buyer/pack';
import { parseWording } from '../wording/pack';
import type { Bundled } from './try';
import type { TeamHint, TeamRules, TeamWording } from './types';

/** For unit tests: a small pair of bundled packs, and rules of a team with whatever a test changes. */

const pack = (id: string) => ({
  format: 'sellerside-pack',
  vocabulary: 3,
  id,
  version: 1,
  name: id,
  language: 'zh-CN',
});
const lines = { examples: [], counterexamples: [] };

const HINTS_JSON = {
  ...pack('hints-zh-cn'),
  lists: { 晒图: ['晒图', '晒出来'] },
  rules: [
    { id: 'broken', signal: 'complaint', tier: 'hard', phrases: ['坏了'], strength: 2, ...lines },
    { id: 'slow', signal: 'impatient', tier: 'hard', phrases: ['怎么还没'], strength: 1, ...lines },
    {
      id: 'post',
      signal: 'threat_review',
      tier: 'context',
      with: ['broken'],
      phrases: ['发帖'],
      strength: 2,
      ...lines,
    },
  ],
};

const WORDING_JSON = {
  ...pack('wording-zh-cn'),
  wording: [
    {
      id: 'no',
      label: 'service_taboo',
      tier: 'context',
      phrases: ['没辙'],
      why: { 'zh-CN': '没给出路' },
      ...lines,
    },
    {
      id: 'you',
      label: 'service_taboo',
      tier: 'context',
      level: 'off',
      phrases: ['你'],
      why: { 'zh-CN': '用您' },
      ...lines,
    },
  ],
};

export function bundled(): Bundled {
  const [hints, wording] = [parseHints(HINTS_JSON), parseWording(WORDING_JSON)];
  if (!hints.ok || !wording.ok) throw new Error('the packs of this test cannot be read');
  return { hints: [hints.value], wording: [wording.value] };
}

export function teamHint(change: Partial<TeamHint> = {}): TeamHint {
  return {
    id: 'team-1',
    of: 'hints',
    language: 'zh-CN',
    signal: 'threat_review',
    said: 'buyer',
    strength: 2,
    hard: [],
    soft: [],
    allow: [],
    beside: [],
    revision: 0,
    ...change,
  };
}

export function teamWording(change: Partial<TeamWording> = {}): TeamWording {
  return {
    id: 'team-2',
    of: 'wording',
    language: 'zh-CN',
    label: 'over_promise',
    level: null,
    marketplaces: [],
    why: '别打包票',
    hard: [],
    soft: [],
    allow: [],
    better: [],
    revision: 0,
    ...change,
  };
}

export const team = (change: Partial<TeamRules>): TeamRules => ({
  rules: [],
  switches: [],
  lines: [],
  ...change,
});
