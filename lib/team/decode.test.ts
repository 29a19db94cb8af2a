import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../messaging/settings';
import { checks } from '../services/checks';
import { decodeChange, decodeEntry } from './decode';
import { settingShapes } from './setting-schema';
import { EVERY_KIND } from './testing';
import { ENTRY_KINDS, TEAM_SETTINGS, type TeamSetting } from './types';

it('the examples are of every kind', () => {
  expect(new Set(EVERY_KIND.map(({ kind }) => kind))).toEqual(new Set(ENTRY_KINDS));
});

it.each(EVERY_KIND.map((entry) => [`${entry.kind} ${entry.id}`, entry] as const))(
  '%s comes through as it is',
  (_, entry) => {
    const json: unknown = JSON.parse(JSON.stringify(entry));
    expect(decodeEntry(json)).toEqual({ ok: true, value: entry });
    expect(decodeChange({ put: json })).toEqual({ ok: true, value: { put: entry } });
  },
);

const ids = ['reply', 'playbook', 'product', 'campaign', 'rule'] as const;

it.each(ids)('of a %s the counters of a machine are not taken', (kind) => {
  const entry = EVERY_KIND.find((each) => each.kind === kind);
  for (const counter of [{ revision: 1 }, { editedAt: 1 }, { pinned: true }])
    expect(decodeEntry({ ...entry, value: { ...entry?.value, ...counter } })).toMatchObject({
      ok: false,
      isNew: true,
    });
});

it.each([
  ['campaign', { until: '2026-12-01' }, 'value.until: the last day is before the first'],
  ['rule', { hard: [] }, 'value.hard: there is no phrase'],
  ['rule', { soft: ['截图'] }, 'value.beside: soft phrases count only beside a signal'],
  [
    'reply',
    { validFrom: '2026-12-02', validUntil: '2026-12-01' },
    'value.validUntil: the last day is before the first',
  ],
] as const)('of a %s what holds across its fields holds here too', (kind, over, told) => {
  const entry = EVERY_KIND.find((each) => each.kind === kind);
  const read = decodeEntry({ ...entry, value: { ...entry?.value, ...over } });
  expect(read.ok ? '' : `${read.path}: ${read.problem}`).toBe(told);
});

/** Values that a person may choose, or not. */
const TRIED: Record<TeamSetting, unknown[]> = {
  authority: [{ answerHours: 4 }, { everybody: { gift: -1 } }, { answerHours: 0 }, 1],
  authorityUrl: [
    'http://tsa.example.com/',
    'https://tsa.example.com',
    'ftp://x/',
    'javascript:alert(1)',
    null,
  ],
  backKinds: [['status', 'question'], [], ['letters'], 'status'],
  buyerGroups: [
    { 木几: { amounts: [1], days: [2], brands: ['x'] } },
    { 木几: { amounts: [0], days: [], brands: [] } },
    [],
  ],
  caseYears: [1, 30, 31, 0, 1.5, '3'],
  feedbackWords: [true, 'yes'],
  formLimits: [{ pdd: { pictures: 6, bytes: null } }, { pdd: { pictures: 0 } }, { pdd: { films: 1 } }],
  noteColours: [{ pdd: { red: 'blue' } }, { pdd: { red: 'brown' } }],
  noteFormats: [{ 木几: 'scheme-a', '': 'f-1' }, { 木几: '' }],
  noteSave: [true, 1],
  noteSigns: [false, null],
  replyWithinSeconds: [10, 9, 86_401, 30.5],
  talkDays: [7, 30, 90, 180, 8],
  wordingLevels: [
    { labels: { profanity: 'block' } },
    { rules: { 'no-way': 'off' } },
    { labels: { x: 'off' } },
  ],
};

it.each(TEAM_SETTINGS)('the setting %s is taken from a team as it is from a person', (name) => {
  const shape = settingShapes()[name];
  const values = [DEFAULT_SETTINGS[name], ...TRIED[name]];
  const bySettings = values.map((value) => checks['settings.change']({ [name]: value }).ok);
  expect(values.map((value) => shape.safeParse(value).success)).toEqual(bySettings);
  expect(new Set(bySettings)).toEqual(new Set([true, false]));
});
