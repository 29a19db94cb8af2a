import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../evidence/sha256';
import { type Bytes, utf8 } from './bytes';
import { openChanges, openEntries, packChanges } from './object';
import { got, packAll, reply, set } from './testing';
import type { Change, Entry } from './types';

const entries: Entry[] = [
  set,
  reply('a'),
  reply('b', { wordings: ['另一种说法'], validUntil: '2026-12-31' }),
];

/** An object as somebody with a key, and without our packer, may have made it. */
const made = (text: string | Uint8Array) => {
  const bytes: Bytes = Uint8Array.from(gzipSync(text));
  return { ref: { sha256: hashOf(bytes), bytes: bytes.length }, bytes };
};
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const faultOf = async (
  text: string | Uint8Array,
  open: typeof openEntries | typeof openChanges = openEntries,
) => {
  const { ref, bytes } = made(text);
  const result = await open(ref, bytes);
  return result.ok ? result.value.skipped : `${result.fault} ${result.detail.replace(ref.sha256, '…')}`;
};

it('entries come back as they were', async () => {
  const { ref, bytes } = got(await packAll(entries));
  expect(ref).toEqual({ sha256: hashOf(bytes), bytes: bytes.length });
  expect(await openEntries(ref, bytes)).toEqual({ ok: true, value: { rows: entries, skipped: 0 } });
});

it('changes come back as they were', async () => {
  const changes: Change[] = [{ put: reply('a') }, { drop: { kind: 'reply', id: 'b' } }];
  const { ref, bytes } = got(await packChanges(changes));
  expect(await openChanges(ref, bytes)).toEqual({ ok: true, value: { rows: changes, skipped: 0 } });
});

it('what others could not read is not packed, and is named', async () => {
  const bad = reply('a', { body: '   ' });
  expect(await packAll([set, bad])).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/^reply a: value\.body: /),
  });
  const other = { ...reply('a'), id: 'b' };
  expect(await packChanges([{ put: other }])).toMatchObject({
    ok: false,
    detail: expect.stringContaining('reply b: put.id'),
  });
});

describe('a file is refused', () => {
  it('whose bytes are not those that are named, before anything is unpacked', async () => {
    const { ref, bytes } = got(await packAll(entries));
    const bent = bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte));
    const other = got(await packAll([set]));
    for (const wrong of [bent, bytes.subarray(0, -1), other.bytes, utf8('')])
      expect(await openEntries(ref, Uint8Array.from(wrong))).toMatchObject({ ok: false, fault: 'tampered' });
  });

  it('that is said to be larger than is read', async () => {
    const { ref, bytes } = made('');
    expect(await openEntries({ ...ref, bytes: 8_000_001 }, bytes)).toMatchObject({ fault: 'too-large' });
  });

  it('that unpacks to more than is read', async () => {
    expect(await faultOf(new Uint8Array(64_000_001))).toBe(
      'too-large objects/…: more than 64000000 bytes unpacked',
    );
  });

  it('with its place', async () => {
    const good = line(reply('a'));
    const bad = line(reply('b', { title: '' }));
    expect(await faultOf(good + line(set) + bad)).toMatch(/^unreadable objects\/…: line 3: value\.title: /);
    expect(await faultOf(`${good}{"kind":`)).toBe('unreadable objects/…: its last line is cut');
    expect(await faultOf(`${good}\n${good}`)).toBe('unreadable objects/…: line 2: no JSON');
    expect(await faultOf(Uint8Array.of(0x22, 0xff, 0x22, 10))).toBe('unreadable objects/…: no UTF-8');
    expect(await faultOf(`\uFEFF${good}`)).toBe('unreadable objects/…: line 1: no JSON');
    expect(await faultOf('"\\ud83d"\n')).toBe('unreadable objects/…: line 1: half a character');
  });

  it('that is a bomb of JSON', async () => {
    expect(await faultOf(`${'['.repeat(400_000)}${']'.repeat(400_000)}\n`)).toContain(
      'too-large objects/…: line 1: deeper',
    );
    expect(await faultOf(line(reply('a', { tags: [nested(40)] })))).toContain('deeper than 32');
    expect(await faultOf(line(reply('a', { body: '长'.repeat(1_000_000) })))).toContain(
      'line 1: more than 1000000',
    );
    expect(await faultOf('1\n'.repeat(200_001))).toContain('more than 200000 lines');
  });

  it.each([
    ['an entry that is a list', [[]], 'kind'],
    ['an entry that is nothing', null, 'kind'],
    ['an entry without an id', { kind: 'reply', value: {} }, 'id'],
    ['an id that is not that of its value', { ...reply('a'), id: 'b' }, 'id'],
    [
      'a reply without its stage',
      { ...reply('a'), value: { ...reply('a').value, stage: undefined } },
      'value.stage',
    ],
    ['a set of a person', { ...set, value: { ...set.value, kind: 7 } }, 'value.kind'],
    [
      'a setting of the wrong kind',
      { kind: 'setting', id: 'caseYears', value: { value: 'x' } },
      'value.value',
    ],
    ['a patch under another name', patch('pdd-chat', 'messages', 'input'), 'value.patch.parts'],
  ])('for %s', async (_, json, place) => {
    expect(await faultOf(line(json))).toContain(`unreadable objects/…: line 1: ${place}`);
  });

  it('of changes, for what is neither put nor drop', async () => {
    const named = { kind: 'reply', id: 'a' };
    for (const json of [named, { put: reply('a'), drop: named }, { move: named }, [], 'x', null])
      expect(await faultOf(line(json), openChanges)).toContain('line 1: : neither put nor drop');
    expect(await faultOf(line({ drop: { kind: 'reply' } }), openChanges)).toContain('line 1: drop.id: no id');
  });
});

it('what a later version may have brought is skipped and counted', async () => {
  const news = [
    { kind: 'jingle', id: 'a', value: { notes: 'cdefg' } },
    reply('a', { mood: 'kind' }),
    reply('b', { marketplaces: ['meituan'] }),
    { ...reply('c'), colour: 'red' },
    { kind: 'setting', id: 'coffee', value: { value: true } },
    { kind: 'rule', id: 'team-a', value: { of: 'smells', id: 'team-a', revision: 0 } },
    { kind: 'console', id: 'x', value: { vocabulary: 99, id: 'x', anything: 1 } },
  ];
  const { ref, bytes } = made([...news, reply('d')].map(line).join(''));
  expect(await openEntries(ref, bytes)).toEqual({
    ok: true,
    value: { rows: [reply('d')], skipped: news.length },
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

function patch(of: string, part: string, given: string) {
  const parts = { [given]: { find: { css: ['textarea'] } } };
  const evidence = { date: '2026-11', strength: 'live', sources: 1 };
  return {
    kind: 'patch',
    id: `${of} ${part}`,
    value: { of, part, patch: { vocabulary: 1, of, parts, evidence } },
  };
}
