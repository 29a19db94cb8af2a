import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../bytes/base64';
import { canonical } from '../../evidence/canonical';
import { type Bytes, utf8 } from '../bytes';
import { addStatement, keysIn, revokeStatement } from '../keys';
import { AT, edited, got, type Person, person, verify } from '../testing';
import { openLetter, recipientsOf, sealLetter } from './letter';
import { LARGEST_LETTER, sealFile } from './letter-file';
import { letterOf, random, readerOf, senderOf, subtle, TEAM } from './testing';
import { LETTER_KINDS, type Letter } from './types';

let agent: Person;
let boss: Person;
let second: Person;
let stranger: Person;

beforeAll(async () => {
  [agent, boss, second, stranger] = await Promise.all([
    person('小林', 1),
    person('老张', 2),
    person('小李', 3),
    person('路人', 4),
  ]);
});

const sealed = (letter: Letter, to: Person[] = [boss, second], from = agent, team = TEAM) =>
  sealLetter(subtle, letter, { team, to, from: senderOf(from) }, random);
const openBy = (bytes: Bytes, reader: Person, { id = 'status', writer = agent } = {}) =>
  openLetter(subtle, bytes, readerOf(writer, id, reader));
/** What a program that is broken, or not ours, seals in good form. */
const sealedText = (text: string, id = 'status') =>
  sealFile(subtle, { id, plain: utf8(text) }, { team: TEAM, to: [boss], from: senderOf(agent) }, random);

describe('a letter', () => {
  it.each(LETTER_KINDS)('of the kind %s is read by each of those to whom it is sealed', async (kind) => {
    const letter = letterOf(kind);
    const bytes = await sealed(letter);
    for (const reader of [boss, second]) {
      expect(await openBy(bytes, reader, letter)).toEqual({
        ...{ ok: true, letter, member: agent.fingerprint.slice(0, 32), sealTo: agent.sealTo },
      });
    }
    expect(await openBy(bytes, stranger, letter)).toEqual({ ok: false, fault: 'not-to-me' });
  });

  it('shows nothing of what it says, nor of whom it is about', async () => {
    const text = new TextDecoder().decode(await sealed(letterOf('case')));
    for (const word of ['case-1', '小林', '林*儿', 'extortion', 'parcel']) expect(text).not.toContain(word);
  });

  it('is another one each time, so that nobody sees that nothing is new', async () => {
    const [one, two] = await Promise.all([sealed(letterOf('status')), sealed(letterOf('status'))]);
    expect(toBase64(one)).not.toBe(toBase64(two));
  });

  it('is sealed to the keys that stand, and to no other', async () => {
    const first = await addStatement([], boss, AT, boss.signer);
    const added = await addStatement([first], second, AT, boss.signer);
    const revoked = await revokeStatement([first, added], second, AT, boss.signer);
    const keys = got(await keysIn([first, added, revoked], boss.fingerprint, verify));
    expect(recipientsOf(keys)).toEqual([{ fingerprint: boss.fingerprint, sealTo: boss.sealTo }]);
  });

  it('has the words that its readers will read: without marks of direction, and with whole characters', async () => {
    const question = letterOf('question', { text: '\u202e能开\ud83d 专票吗 ' });
    const opened = await openBy(await sealed(question), boss, question);
    expect(opened.ok && opened.letter.body).toMatchObject({ text: '能开\ufffd 专票吗' });
  });
});

describe('is not written', () => {
  it.each<[string, Letter]>([
    ['with more words than are read', letterOf('question', { text: '长'.repeat(5000) })],
    ['with none', letterOf('question', { text: ' ' })],
    [
      'with more days than a week',
      letterOf('status', { days: Array(8).fill(letterOf('status').body.days[0]) }),
    ],
    [
      'with pieces of another file',
      letterOf('backup', { parcel: { ...letterOf('backup').body.parcel, bytes: 1 } }),
    ],
    ['under an id that is a path', { ...letterOf('question'), id: '../head' }],
    ['in place of its machine’s status', { ...letterOf('question'), id: 'status' }],
  ])('%s', async (_, letter) => {
    await expect(sealed(letter)).rejects.toThrow();
  });

  it('to nobody, nor to what is no key', async () => {
    await expect(sealed(letterOf('status'), [])).rejects.toThrow();
    await expect(sealed(letterOf('status'), [{ ...boss, sealTo: '' }])).rejects.toThrow();
  });
});

describe('is not read', () => {
  it('in another team', async () => {
    const bytes = await sealed(letterOf('status'), [boss], agent, 'cd'.repeat(32));
    expect(await openBy(bytes, boss)).toEqual({ ok: false, fault: 'other-team' });
  });

  it('under another’s name, or for another letter of its writer', async () => {
    const letter = letterOf('question');
    const bytes = await sealed(letter);
    const tampered = { ok: false, fault: 'tampered' };
    expect(await openBy(bytes, boss, { ...letter, writer: stranger })).toEqual(tampered);
    expect(await openBy(bytes, boss, { id: 'status' })).toEqual(tampered);
  });

  // Whoever can write to the space can read what is signed there, and sign it themselves.
  it('when somebody passes off its sealed words as their own', async () => {
    const letter = letterOf('question');
    const file = JSON.parse(new TextDecoder().decode(await sealed(letter)));
    const from = { key: stranger.key, sealTo: stranger.sealTo };
    const { text } = canonical({ ...file.letter, from });
    const sign = toBase64(await stranger.signer.sign(utf8(`sellerside-team letter 1\n${text}`)));
    const bytes = utf8(`{"letter":${text},"signature":"${sign}"}`);
    expect(await openBy(bytes, boss, { ...letter, writer: stranger })).toEqual({
      ok: false,
      fault: 'tampered',
    });
  });

  it.each([
    ['"body":"', '"body":"AAAA'],
    ['"format":"sellerside-letter"', '"format":"sellerside-letters"'],
    ['"version":1', '"version":0'],
    ['"version":1', '"version":1,"more":1'],
    ['"signature":"', '"signature": "'],
    ['"enc":"', '"enc":"A'],
    ['"id":"status"', '"id":"../../head"'],
    ['{"letter":', '{"more":1,"letter":'],
  ])('with %s changed', async (was, is) => {
    const bytes = edited(await sealed(letterOf('status')), (text) => text.replace(was, is));
    const opened = await openBy(bytes, boss);
    expect(opened.ok ? '' : opened.fault).toMatch(/^(unreadable|tampered)$/);
  });

  it('with any field changed by somebody who has no key of its writer', async () => {
    const file = JSON.parse(new TextDecoder().decode(await sealed(letterOf('status'), [boss])));
    const [to] = file.letter.to;
    const swapped = [
      { from: { ...file.letter.from, sealTo: stranger.sealTo } },
      { body: `${file.letter.body.slice(0, -8)}AAAAAAA=` },
      { to: [{ ...to, enc: stranger.sealTo }] },
      { to: [{ ...to, sealed: `${to.sealed[0] === 'A' ? 'B' : 'A'}${to.sealed.slice(1)}` }] },
      { to: [to, to] },
      { more: 'unknown' },
    ];
    for (const change of swapped) {
      const { text } = canonical({ ...file.letter, ...change });
      const bytes = utf8(`{"letter":${text},"signature":"${file.signature}"}`);
      expect(await openBy(bytes, boss)).toEqual({ ok: false, fault: 'tampered' });
    }
  });

  it('when it is of a later format, and says so', async () => {
    const later = utf8('{"letter":{"format":"sellerside-letter","version":2,"all":"new"},"seal":""}');
    expect(await openBy(later, boss)).toEqual({ ok: false, fault: 'too-new' });
    const { body, ...rest } = letterOf('status');
    const fresh = await sealedText(canonical({ ...rest, kind: 'holiday', body }).text);
    expect(await openBy(fresh, boss)).toEqual({ ok: false, fault: 'too-new' });
  });

  it('when it is larger than any letter: before anything is made of it', async () => {
    const file = new TextDecoder().decode(await sealed(letterOf('status')));
    const padded = utf8(file + ' '.repeat(LARGEST_LETTER + 1 - file.length));
    expect(await openBy(padded, boss)).toEqual({ ok: false, fault: 'too-large' });
    expect(await openBy(padded.slice(0, -1), boss)).toEqual({ ok: false, fault: 'unreadable' });
  });

  it.each([
    ['nothing', ''],
    ['no UTF-8', '\ud800'],
    ['a list', '[]'],
    ['null', 'null'],
    ['lists in lists', `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['objects in objects', `${'{"letter":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a page', '<html></html>'],
  ])('when %s lies there, outside or inside', async (_, text) => {
    expect(await openBy(utf8(text), boss)).toEqual({ ok: false, fault: 'unreadable' });
    expect(await openBy(await sealedText(text.slice(0, 100_000)), boss)).toEqual({
      ...{ ok: false, fault: 'unreadable' },
    });
  });

  it('when what is sealed is another letter than its file', async () => {
    const { text } = canonical(letterOf('question'));
    expect(await openBy(await sealedText(text, 'other'), boss, { id: 'other' })).toEqual({
      ...{ ok: false, fault: 'tampered' },
    });
  });

  it('leaves out what this version does not know, and reads the rest', async () => {
    const { text } = canonical({ ...letterOf('status'), mood: 'good' });
    expect(await openBy(await sealedText(text), boss)).toMatchObject({
      ok: true,
      letter: letterOf('status'),
    });
  });
});
