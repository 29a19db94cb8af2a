import { beforeAll, describe, expect, it } from 'vitest';
import { bent, mutated, pick } from '../../../tests/tools/mutations';
import { mulberry32 } from '../../../tests/tools/random';
import { toBase64 } from '../../bytes/base64';
import { canonical } from '../../evidence/canonical';
import { type Bytes, utf8 } from '../bytes';
import { type Person, person } from '../testing';
import { openLetter, sealLetter } from './letter';
import { LARGEST_LETTER, sealFile } from './letter-file';
import { letterOf, random, readerOf, senderOf, subtle, TEAM } from './testing';
import { LETTER_FAULTS, LETTER_KINDS, type Letter } from './types';

/**
 * Whoever can write to a space writes into its inbox, and letters there are opened where the keys of the team lie: what
 * cannot be read is told as a fault, and stops nothing else.
 */

let agent: Person;
let boss: Person;
let thief: Person;
const files: { letter: Letter; bytes: Bytes }[] = [];

beforeAll(async () => {
  [agent, boss, thief] = await Promise.all([person('小林', 1), person('老张', 2), person('贼', 3)]);
  for (const kind of LETTER_KINDS) {
    const letter = letterOf(kind);
    files.push({ letter, bytes: await sealLetter(subtle, letter, by(agent), random) });
  }
});

const by = (writer: Person) => ({ team: TEAM, to: [boss], from: senderOf(writer) });
const openAs = (bytes: Bytes, { id }: { id: string }, writer = agent) =>
  openLetter(subtle, bytes, readerOf(writer, id, boss));

// Those that are sealed anew cost a hundred times as much.
const sizes = { files: 4000, fields: 2000, insides: 500, texts: 250 };
const KNOWN = new Set<string>(LETTER_FAULTS);

describe('changed at random', () => {
  it(`${sizes.files} files are refused, or are what they were`, async () => {
    const next = mulberry32(80);
    for (let run = 0; run < sizes.files; run += 1) {
      const { letter, bytes } = files[run % files.length] as (typeof files)[number];
      const result = await openAs(mutated(bytes, next), letter);
      if (result.ok) expect(result.letter).toEqual(letter);
      else expect(KNOWN.has(result.fault)).toBe(true);
    }
  });

  // Signed by somebody who may: all of them reach what is behind the signature.
  it(`${sizes.fields} files of changed fields, signed anew by a thief, tell nothing that was sealed by others`, async () => {
    const next = mulberry32(81);
    const told = new Set<string>();
    for (let run = 0; run < sizes.fields; run += 1) {
      const { letter, bytes } = files[run % files.length] as (typeof files)[number];
      const outside = JSON.parse(new TextDecoder().decode(bytes)).letter;
      const from = { key: thief.key, sealTo: thief.sealTo };
      const { text } = canonical(bent({ ...outside, from }, next) as object);
      const sign = toBase64(await thief.signer.sign(utf8(`sellerside-team letter 1\n${text}`)));
      const result = await openAs(utf8(`{"letter":${text},"signature":"${sign}"}`), letter, thief);
      told.add(result.ok ? 'read' : result.fault);
    }
    expect([...told].sort()).toEqual(['not-to-me', 'other-team', 'tampered', 'too-new', 'unreadable']);
  });

  it(`${sizes.insides} letters of changed fields, well sealed, are read by their schema, or refused`, async () => {
    const next = mulberry32(82);
    const told = new Set<string>();
    for (let run = 0; run < sizes.insides; run += 1) {
      const letter = letterOf(LETTER_KINDS[pick(next, LETTER_KINDS.length)] ?? 'status');
      const plain = utf8(canonical(bent(letter, next) as object).text);
      await readAgain(await sealFile(subtle, { id: letter.id, plain }, by(agent), random), letter, told);
    }
    expect([...told].sort()).toEqual(['read', 'tampered', 'too-new', 'unreadable']);
  });

  it(`${sizes.texts} letters of changed text, well sealed, are read by their schema, or refused`, async () => {
    const next = mulberry32(83);
    for (let run = 0; run < sizes.texts; run += 1) {
      const letter = letterOf(LETTER_KINDS[pick(next, LETTER_KINDS.length)] ?? 'status');
      const plain = mutated(utf8(canonical(letter).text), next);
      await readAgain(await sealFile(subtle, { id: letter.id, plain }, by(agent), random), letter, new Set());
    }
  });
});

/** What could be read can be sealed again, and is then read as the same. */
async function readAgain(bytes: Bytes, { id }: Letter, told: Set<string>): Promise<void> {
  const result = await openAs(bytes, { id });
  told.add(result.ok ? 'read' : result.fault);
  if (!result.ok) return expect(KNOWN.has(result.fault)).toBe(true);
  const again = await openAs(await sealLetter(subtle, result.letter, by(agent), random), { id });
  expect(again.ok && again.letter).toEqual(result.letter);
}

it('a file that was cut anywhere is refused', async () => {
  const { letter, bytes } = files[0] as (typeof files)[number];
  for (let length = 0; length < bytes.length; length += 5) {
    expect(await openAs(bytes.slice(0, length), letter)).toEqual({ ok: false, fault: 'unreadable' });
  }
});

it('the largest that is read is read at once, whatever is in it', async () => {
  const filled = (piece: string) => utf8(piece.repeat(LARGEST_LETTER / piece.length));
  const start = performance.now();
  for (const piece of ['[', '{"', '{"a":', '\\', '"letter"', '\u0000', ' '.repeat(8)]) {
    expect(await openAs(filled(piece), { id: 'status' })).toEqual({ ok: false, fault: 'unreadable' });
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});
