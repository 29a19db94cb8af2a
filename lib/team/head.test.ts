import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../bytes/base64';
import { canonical } from '../evidence/canonical';
import { type Bytes, utf8 } from './bytes';
import { deltasFrom, type Known, openHead, sealHead } from './head';
import { addStatement, revokeStatement } from './keys';
import { AT, edited, got, headDraft, NOW, type Person, person, teamOf, verify } from './testing';
import type { DeltaRef, Head, KeyStatement } from './types';

let first: Person;
let second: Person;
let stranger: Person;
let list: KeyStatement[];
let both: KeyStatement[];
let fresh: Known;

beforeAll(async () => {
  [first, second, stranger] = await Promise.all([person('老张', 1), person('小林', 2), person('谁', 3)]);
  list = await teamOf(first);
  both = [...list, await addStatement(list, second, AT, first.signer)];
  fresh = { team: first.fingerprint, keys: [], seq: 0, hash: null };
});

const sealed = (over: Partial<Head> = {}, by = first, keys = both) =>
  sealHead(headDraft(keys, over), by.signer);
const open = (bytes: Bytes, known = fresh, now = NOW) => openHead(bytes, known, now, verify);
const faultOf = async (bytes: Bytes, known?: Known, now?: number) => {
  const result = await open(bytes, known, now);
  return result.ok ? null : `${result.fault}: ${result.detail}`;
};
/** Signed in all forms, whatever it says. */
async function forged(head: object, by = first): Promise<Bytes> {
  const { text } = canonical(head);
  const signature = toBase64(await by.signer.sign(utf8(`sellerside-team head 1\n${text}`)));
  return utf8(`{"head":${text},"signature":"${signature}"}`);
}
const knowing = async (over: Partial<Head> = {}): Promise<Known> => {
  const { head, hash } = await sealed(over);
  return { team: head.team, keys: head.keys, seq: head.seq, hash };
};

describe('a head', () => {
  it('is read by who knows the first key alone, and tells its hash and its keys', async () => {
    const { bytes, head, hash } = await sealed();
    const read = got(await open(bytes));
    expect(read.head).toEqual(head);
    expect(read.hash).toBe(hash);
    expect(read.keys.map(({ name }) => name)).toEqual(['老张', '小林']);
  });

  it('may be by any key of the list', async () => {
    const { bytes } = await sealed({}, second);
    expect(got(await open(bytes)).head.author).toBe(second.fingerprint);
  });

  it('is read again as what it was', async () => {
    const { bytes } = await sealed({ seq: 4 });
    expect(got(await open(bytes, await knowing({ seq: 4 }))).head.seq).toBe(4);
  });

  it('has another length than those before and after it, whatever it says', async () => {
    const lengths = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => {
        const reason = '改'.repeat(at % 7);
        return (await sealed({ seq: at + 1, reason })).bytes.length;
      }),
    );
    expect(new Set(lengths).size).toBe(100);
  });

  it('keeps what a later version has put beside, which is signed as well', async () => {
    const { head } = await sealed();
    const more = { ...head, weather: 'fine' };
    expect(got(await open(await forged(more))).head).toEqual(more);
    expect(await faultOf(edited(await forged(more), (text) => text.replace('fine', 'foul')))).toMatch(
      /^tampered/,
    );
  });
});

describe('a head is refused', () => {
  it.each([
    ['nothing', () => ''],
    ['a page of a proxy', () => '<!doctype html><title>Sign in</title>'],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ["somebody's JSON", () => '{"version":3,"name":"x"}'],
    ['JSON of nothing', () => 'null'],
    ['a list', () => '[]'],
    ['a field that is there twice', (text: string) => text.replace('"seq":1', '"seq":9,"seq":1')],
    ['two ways to write one thing', (text: string) => text.replace('"seq":1', '"seq":1.0')],
    ['blanks within it', (text: string) => text.replace('"seq":1', '"seq": 1')],
    ['half a character', (text: string) => text.replace('"reason":"第一版"', '"reason":"\\ud83d"')],
    ['half a character in a key', (text: string) => text.replace('"reason"', '"\\ud83d":1,"reason"')],
    ['a mark of byte order', (text: string) => `\uFEFF${text}`],
    ['a text behind it', (text: string) => `${text}x`],
    ['a signature in another form', (text: string) => text.replace(/=="} *$/, '"}')],
    ['depths', () => `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('for %s: unreadable', async (_, edit) => {
    const { bytes } = await sealed();
    expect(await faultOf(edited(bytes, edit))).toMatch(/^unreadable/);
  });

  it('with the place, where a field is wrong', async () => {
    const { head } = await sealed();
    expect(await faultOf(await forged({ ...head, keys: [{ ...both[0], name: '' }] }))).toMatch(
      /^unreadable: head\.keys\[0\]\.name: /,
    );
    expect(await faultOf(await forged({ ...head, at: '昨天' }))).toMatch(/^unreadable: head\.at: /);
  });

  it('for more than a head ever has: too-large', async () => {
    const { bytes } = await sealed();
    expect(await faultOf(edited(bytes, (text) => text + ' '.repeat(260_000)))).toBe(
      `too-large: ${bytes.length + 260_000} bytes`,
    );
  });

  it.each(['name', 'seq', 'reason', 'at'] as const)('for a %s that was changed: tampered', async (field) => {
    const { head, bytes } = await sealed({ deltas: [], snapshot: { seq: 1, files: [] } });
    const other = { name: '别家', seq: 2, reason: '没事', at: '2026-11-23T08:00:00.000Z' };
    const text = canonical({
      ...head,
      [field]: other[field],
      snapshot: { seq: field === 'seq' ? 2 : 1, files: [] },
    }).text;
    const changed = edited(bytes, (file) => `{"head":${text},${file.slice(file.lastIndexOf('"signature"'))}`);
    expect(await faultOf(changed)).toBe('tampered: signature: not of this head');
  });

  it('with a field that changes what an object is: tampered', async () => {
    const { bytes } = await sealed();
    const changed = edited(bytes, (text) => text.replace('{"head":{', '{"head":{"__proto__":{"seq":9},'));
    expect(await faultOf(changed)).toMatch(/^tampered/);
  });

  it('signed for something else by the right key: tampered', async () => {
    const { head } = await sealed();
    const { text } = canonical(head);
    const signature = toBase64(await first.signer.sign(utf8(text)));
    expect(await faultOf(utf8(`{"head":${text},"signature":"${signature}"}`))).toMatch(/^tampered/);
  });

  it('of another team, or by nobody of this one: foreign', async () => {
    const others = await teamOf(stranger);
    expect(await faultOf((await sealed({}, stranger, others)).bytes)).toBe(
      'foreign: head.team: another team',
    );
    const dressed = await sealed({ team: first.fingerprint }, stranger, others);
    expect(await faultOf(dressed.bytes)).toMatch(/^foreign: keys\[0\]/);
    expect(await faultOf((await sealed({}, stranger)).bytes)).toBe(
      'foreign: head.author: no key of this team',
    );
  });

  it('of a stranger who says to be one of the team: tampered', async () => {
    const { head } = await sealed();
    expect(await faultOf(await forged(head, stranger))).toMatch(/^tampered/);
  });

  it('by a key that was revoked: revoked; and with the revocation cut off: forked', async () => {
    const less = [...both, await revokeStatement(both, second, AT, first.signer)];
    const later = { seq: 9, snapshot: { seq: 9, files: [] } };
    expect(await faultOf((await sealed(later, second, less)).bytes)).toMatch(/^revoked: head\.author/);
    const known = { ...(await knowing()), keys: less };
    expect(await faultOf((await sealed(later, second, both)).bytes, known)).toMatch(/^forked: head\.keys/);
    expect(await faultOf((await sealed(later, first, both)).bytes, known)).toMatch(/^forked: head\.keys/);
  });

  it('that needs a newer version: too-new', async () => {
    const { head } = await sealed();
    expect(await faultOf(await forged({ ...head, vocabulary: 2 }))).toBe('too-new: head.vocabulary: 2');
    // Nobody can tell who signed it, and it changes nothing.
    expect(await faultOf(utf8('{"head":{"format":"sellerside-team","version":2}}'))).toBe(
      'too-new: head.version: 2',
    );
    expect(await faultOf(await forged({ ...head, vocabulary: 2 }, stranger))).toMatch(/^tampered/);
  });

  it('that was put back: older', async () => {
    expect(await faultOf((await sealed({ seq: 3 })).bytes, await knowing({ seq: 4 }))).toBe(
      'older: head.seq: 3, and 4 is here',
    );
  });

  it('that is another one of the same number: forked', async () => {
    const other = await sealed({ seq: 4, reason: '另一个' });
    expect(await faultOf(other.bytes, await knowing({ seq: 4 }))).toBe('forked: head.seq: another 4 is here');
  });

  it('at another time than it is for, as the clock here says', async () => {
    const { bytes } = await sealed({ validFrom: AT, validUntil: '2026-11-23T08:00:00.000Z' });
    const day = 86_400_000;
    expect(await faultOf(bytes, fresh, NOW - 1)).toMatch(/^not-yet: .*clock says 2026-11-22T07:59:59\.999Z$/);
    expect(await faultOf(bytes, fresh, NOW)).toBeNull();
    expect(await faultOf(bytes, fresh, NOW + day - 1)).toBeNull();
    expect(await faultOf(bytes, fresh, NOW + day)).toMatch(/^expired: /);
    expect(await faultOf(bytes, fresh, 0)).toMatch(/^not-yet: .*1970/);
  });

  it('but not the one that is in force, when its time is over', async () => {
    const bounds = { seq: 4, validUntil: '2026-11-23T08:00:00.000Z' };
    const { bytes } = await sealed(bounds);
    expect(await faultOf(bytes, await knowing(bounds), NOW + 2 * 86_400_000)).toBeNull();
    expect(await faultOf(bytes, fresh, NOW + 2 * 86_400_000)).toMatch(/^expired: /);
  });

  it('whose deltas have a gap, or do not lead to it: unreadable', async () => {
    const refs = [ref(2), ref(3)];
    const previous = refs[1]?.after ?? null;
    const { head, bytes } = await sealed({ seq: 3, snapshot: { seq: 1, files: [] }, previous, deltas: refs });
    expect(await faultOf(bytes)).toBeNull();
    for (const deltas of [refs.slice(1), refs.slice(0, 1), [...refs].reverse(), [...refs, ref(4)], []])
      expect(await faultOf(await forged({ ...head, deltas }))).toMatch(/^unreadable: head\.deltas/);
    expect(await faultOf(await forged({ ...head, previous: '0'.repeat(64) }))).toMatch(/not head\.previous/);
  });

  it('by who would publish it, where nobody could read it', async () => {
    await expect(sealed({ reason: '长'.repeat(501) })).rejects.toThrow('unreadable: head.reason');
    await expect(sealed({ name: '' })).rejects.toThrow('unreadable: head.name');
    await expect(sealed({ seq: 5, snapshot: { seq: 3, files: [] } })).rejects.toThrow('head.deltas');
  });
});

const hash = (seq: number) => seq.toString(16).padStart(64, '0');
const ref = (seq: number): DeltaRef => ({ seq, sha256: hash(seq + 100), bytes: 100, after: hash(seq - 1) });

describe('the way to a head', () => {
  const deltas = [ref(5), ref(6), ref(7)];
  const head = headDraft([], { seq: 7, deltas, snapshot: { seq: 4, files: [] } }) as Head;

  it('is by the deltas that are missing', () => {
    expect(deltasFrom(head, { seq: 4, hash: hash(4) })).toEqual(deltas);
    expect(deltasFrom(head, { seq: 6, hash: hash(6) })).toEqual([ref(7)]);
    expect(deltasFrom(head, { seq: 7, hash: hash(7) })).toEqual([]);
  });

  it('is by the snapshot for who is new, or was away for long', () => {
    expect(deltasFrom(head, { seq: 0, hash: null })).toBeNull();
    expect(deltasFrom(head, { seq: 3, hash: hash(3) })).toBeNull();
  });

  it('is by the snapshot for who has the other one of two that were published at once', () => {
    expect(deltasFrom(head, { seq: 5, hash: hash(99) })).toBeNull();
  });
});
