import { beforeAll, describe, expect, it } from 'vitest';
import { bent, mutated, pick } from '../../tests/tools/mutations';
import { mulberry32 } from '../../tests/tools/random';
import { canonical } from '../evidence/canonical';
import { hashOf } from '../evidence/sha256';
import { type Bytes, utf8 } from './bytes';
import type { Opened } from './fault';
import { pack } from './gzip';
import { type Known, openHead } from './head';
import { type OpenedObject, openChanges, openEntries, type PackedObject, packChanges } from './object';
import {
  EVERY_KIND,
  got,
  NOW,
  type Person,
  packAll,
  person,
  published,
  reply,
  teamOf,
  verify,
} from './testing';
import { type Head, type ObjectRef, PACK_FAULTS } from './types';

/**
 * Whoever can write to a space, and has no key of the team, gets nothing into it; and whatever they write there is told
 * as a fault, and stops nothing else. Bytes are changed at random, the same way each time.
 */

let first: Person;
let head: Awaited<ReturnType<typeof published>>;
let snapshot: PackedObject;
let delta: PackedObject;
let fresh: Known;

beforeAll(async () => {
  first = await person('老张', 1);
  const keys = await teamOf(first);
  head = await published(first, keys, EVERY_KIND);
  snapshot = head.files[0] as PackedObject;
  delta = got(await packChanges([{ put: reply('a') }, { drop: { kind: 'reply', id: 'b' } }]));
  fresh = { team: first.fingerprint, keys: [], seq: 0, hash: null };
});

const KNOWN_FAULTS = new Set<string>(PACK_FAULTS);
const sizes = { heads: 6000, texts: 3000, objects: 1000, lines: 1500 };

describe('changed at random', () => {
  it(`${sizes.heads} heads are refused, or are what they were`, async () => {
    const random = mulberry32(8);
    for (let run = 0; run < sizes.heads; run += 1) {
      const bytes = mutated(head.bytes, random);
      const result = await openHead(bytes, fresh, NOW, verify);
      if (result.ok) expect(result.value.head).toEqual(head.head);
      else expect(KNOWN_FAULTS.has(result.fault) && result.detail.length > 0).toBe(true);
    }
  });

  // Bytes mostly end at the first look: here the fields themselves are changed, and all is written in good form.
  it(`${sizes.texts} heads in good form are refused, or are what they were`, async () => {
    const random = mulberry32(9);
    const told = new Set<string>();
    const file = new TextDecoder().decode(head.bytes);
    const signature = file.slice(file.lastIndexOf('"signature"'));
    for (let run = 0; run < sizes.texts; run += 1) {
      const { text } = canonical(bent(head.head, random) as Head);
      const result = await openHead(utf8(`{"head":${text},${signature}`), fresh, NOW, verify);
      if (result.ok) expect(result.value.head).toEqual(head.head);
      else told.add(result.fault);
    }
    expect([...told].sort()).toEqual(['foreign', 'tampered', 'too-new', 'unreadable']);
  });

  it(`${sizes.objects} objects are not those that are named`, async () => {
    const random = mulberry32(10);
    for (let run = 0; run < sizes.objects; run += 1) {
      const bytes = mutated(snapshot.bytes, random);
      const result = await openEntries(snapshot.ref, bytes);
      if (result.ok) expect(bytes).toEqual(snapshot.bytes);
      else expect(result.fault).toBe('tampered');
    }
  });

  // As a supervisor's broken program would publish them: their hash is right.
  it(`${sizes.lines} objects of changed lines are read by their schemas, or refused with the line`, async () => {
    const random = mulberry32(11);
    const entries = EVERY_KIND.map((entry) => utf8(`${canonical(entry).text}\n`));
    const puts = EVERY_KIND.map((put) => utf8(`${canonical({ put }).text}\n`));
    for (let run = 0; run < sizes.lines; run += 2) {
      const at = pick(random, EVERY_KIND.length);
      await readAgain(mutated(entries[at] as Bytes, random), openEntries, packAll);
      await readAgain(mutated(puts[at] as Bytes, random), openChanges, packChanges);
    }
  });
});

/** What could be read can be packed, and is then read as the same. */
async function readAgain<T>(
  plain: Bytes,
  open: (ref: ObjectRef, bytes: Bytes) => Promise<Opened<OpenedObject<T>>>,
  packed: (rows: readonly T[]) => Promise<Opened<PackedObject>>,
): Promise<void> {
  const bytes = await pack(plain);
  const result = await open({ sha256: hashOf(bytes), bytes: bytes.length }, bytes);
  if (result.ok) {
    const again = got(await packed(result.value.rows));
    expect(got(await open(again.ref, again.bytes)).rows).toEqual(result.value.rows);
  } else {
    expect(['unreadable', 'too-large']).toContain(result.fault);
    expect(result.detail).toMatch(/^objects\/[0-9a-f]{64}: (line \d+: |no UTF-8|its last line is cut)/);
  }
}

describe('with all the right to write', () => {
  it('an object of another team is not taken for ours', async () => {
    const other = got(await packAll([reply('a', { body: '加我微信' })]));
    expect(await openEntries(snapshot.ref, other.bytes)).toMatchObject({ ok: false, fault: 'tampered' });
  });

  it('a delta is not taken for a snapshot, nor a snapshot for a delta', async () => {
    expect(await openEntries(delta.ref, delta.bytes)).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await openChanges(snapshot.ref, snapshot.bytes)).toMatchObject({ ok: false, fault: 'unreadable' });
  });

  it('the head of another team, with our objects, is foreign', async () => {
    const thief = await person('贼', 5);
    const theirs = await published(thief, await teamOf(thief), EVERY_KIND);
    expect(await openHead(theirs.bytes, fresh, NOW, verify)).toMatchObject({ ok: false, fault: 'foreign' });
  });

  it('a head that was cut anywhere is refused', async () => {
    const whole = new TextDecoder().decode(head.bytes).trimEnd().length;
    for (let length = 0; length < whole; length += 7) {
      const cut = await openHead(head.bytes.slice(0, length), fresh, NOW, verify);
      expect(cut).toMatchObject({ ok: false, fault: 'unreadable' });
    }
  });
});
