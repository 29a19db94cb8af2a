import { beforeEach, describe, expect, it } from 'vitest';
import { InLetterRepository } from '../../../store/in-letters';
import { type Joined, TeamRepository } from '../../../store/team';
import { fakeReplies, got } from '../../../store/testing';
import { sealLetter } from '../../../team/back/letter';
import { LARGEST_LETTER, letterName, memberOf } from '../../../team/back/letter-file';
import { letterOf, random, senderOf } from '../../../team/back/testing';
import type { Letter } from '../../../team/back/types';
import { utf8 } from '../../../team/bytes';
import type { SpaceFault } from '../../../team/state';
import { headDraft, NOW, type Person, person, subtle, teamOf, verify } from '../../../team/testing';
import type { Head, SpacePlace } from '../../../team/types';
import type { Space } from '../spaces/space';
import { Inbox } from './inbox';
import { inboxCalls } from './inbox-calls';
import { lettersIn } from './inbox-file';
import { lettersText } from './letter-files';

const WEBDAV: SpacePlace = { kind: 'webdav', url: 'https://dav.example.com/team/' };
const DAY = 24 * 3600_000;

let boss: Person;
let agent: Person;
let other: Person;
beforeEach(async () => {
  [boss, agent, other] = await Promise.all([person('阿青', 1), person('小林', 2), person('小周', 3)]);
});

/** A folder that a test writes into as it likes; `reads` are the letters that were asked for. */
function folder() {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; tag: string }>();
  const stands: { list: SpaceFault | null; read: SpaceFault | null; page: string | null; most: number } = {
    ...{ list: null, read: null, page: null },
    most: 20_000,
  };
  const reads: string[] = [];
  let tags = 0;
  const space: Space = {
    read: async (path, limit) => {
      reads.push(path.replace('inbox/', ''));
      const file = files.get(path.replace('inbox/', ''));
      if (stands.read) return { ok: false, fault: stands.read };
      if (!file) return { ok: false, fault: 'missing' };
      if (file.bytes.length > limit) return { ok: false, fault: 'too-large' };
      if (stands.page) return { ok: true, same: false, bytes: utf8(stands.page), tag: null };
      return { ok: true, same: false, bytes: file.bytes, tag: file.tag };
    },
    write: async () => ({ ok: false, fault: 'read-only' }),
    claim: async () => ({ ok: false, fault: 'read-only' }),
    list: async (path, most) => {
      if (stands.list) return { ok: false, fault: stands.list };
      if (path !== 'inbox/' || files.size > Math.min(most, stands.most))
        return { ok: false, fault: 'too-large' };
      return { ok: true, files: [...files].map(([name, { bytes, tag }]) => row(name, bytes.length, tag)) };
    },
    listSome: async (_, { starts, after }) => {
      const names = [...files.keys()].sort();
      const own = names.filter((name) => starts.some((start) => name.startsWith(start)));
      const others = names.filter((name) => name > after).slice(0, 2000);
      const rows = [...new Set([...own, ...others])].map((name) => {
        const { bytes, tag } = files.get(name) ?? { bytes: { length: 0 }, tag: '' };
        return row(name, bytes.length, tag);
      });
      return { ok: true, files: rows };
    },
    remove: async (path) => {
      files.delete(path.replace('inbox/', ''));
      return { ok: true };
    },
  };
  const row = (name: string, bytes: number, tag: string) => ({ name, bytes, tag });
  const put = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    tags += 1;
    files.set(name, { bytes, tag: `"${tags}"` });
  };
  return { space, files, stands, reads, put };
}

/** A supervisor's machine, and the folder of its team. */
async function desk({ place = WEBDAV, keys = [boss] }: { place?: SpacePlace; keys?: Person[] } = {}) {
  const { store, replies, library, time } = fakeReplies();
  time.now = NOW;
  const now = () => time.now;
  const names = async () => ({ language: 'zh-CN' as const, set: '我的', category: '未分类' });
  const repository = new TeamRepository(store, { now, names });
  const head = headDraft(await teamOf(boss), { seq: 8 }) as Head;
  const joined: Joined = {
    ...{ team: boss.fingerprint, name: '木几客服', place, role: 'supervisor', group: '', managed: false },
    ...{ head, by: '阿青', hash: null, appliedAt: 5, skipped: 0, clashes: [], confirmed: [] },
  };
  got(await repository.setJoined(joined));
  for (const { fingerprint, key, sealTo, seeds, name } of keys) {
    const row = { fingerprint, publicKey: key, sealTo, sign: seeds.sign, open: seeds.open, name, since: 1 };
    got(await repository.addKey(row));
  }
  const mine = { fingerprints: keys.map(({ fingerprint }) => fingerprint) };
  const inbox = folder();
  const letters = new InLetterRepository(store, now);
  const reading = new Inbox({
    ...{ repository, letters, clock: { now }, program: '0.9.0', stayAwake: () => {} },
    member: {
      spaceOf: async () => inbox.space,
      verify,
      ownKeys: async () => ({ ok: true, value: mine.fingerprints }),
    },
  });
  const calls = inboxCalls({ inbox: reading, letters, replies, library });
  const look = async () => got(await calls['inbox.read']({ isFresh: true }));
  return { ...inbox, repository, replies, library, time, mine, reading, letters, calls, look };
}

async function sealed(letter: Letter, from = agent, to = [boss], team = boss.fingerprint) {
  const sealTo = to.map(({ fingerprint, sealTo: key }) => ({ fingerprint, sealTo: key }));
  const bytes = await sealLetter(subtle, letter, { team, to: sealTo, from: senderOf(from) }, random);
  return { name: letterName(memberOf(from.fingerprint), letter.id), bytes };
}

const at = (days: number) => new Date(NOW + days * DAY).toISOString();

describe('a look', () => {
  it('reads what is new, once', async () => {
    const { put, look, reads } = await desk();
    const letter = await sealed(letterOf('proposal'));
    const status = await sealed(letterOf('status', { seq: 6 }));
    put(letter.name, letter.bytes);
    put(status.name, status.bytes);
    const state = await look();
    expect(state.letters).toMatchObject([
      { id: letter.name, state: 'new', receivedAt: NOW, letter: letterOf('proposal') },
    ]);
    expect(state.members).toMatchObject([{ name: '小林', group: '早班', seq: 6, at: NOW }]);
    expect(state).toMatchObject({ at: NOW, fault: null, left: 0, unread: [] });
    // Whom an answer is sealed to is nobody's to see.
    expect(JSON.stringify(state)).not.toContain(agent.sealTo);
    await look();
    expect(reads).toEqual([letter.name, status.name]);
  });

  it('reads a status that is another by now, and never goes back to an older one', async () => {
    const { put, look, time, reads } = await desk();
    const [first, second] = await Promise.all([
      sealed({ ...letterOf('status', { seq: 6 }), at: at(0) }),
      sealed({ ...letterOf('status', { seq: 7 }), at: at(1) }),
    ]);
    time.now = NOW + 2 * DAY;
    put(first.name, first.bytes);
    await look();
    put(second.name, second.bytes);
    expect((await look()).members).toMatchObject([{ seq: 7 }]);
    // Whoever owns the folder puts the old one back.
    put(first.name, first.bytes);
    expect((await look()).members).toMatchObject([{ seq: 7 }]);
    await look();
    expect(reads).toHaveLength(3);
  });

  it('does not let a clock that was wrong once keep all later ones out', async () => {
    const { put, look, time } = await desk();
    const ahead = await sealed({ ...letterOf('status', { seq: 6 }), at: at(4000) });
    put(ahead.name, ahead.bytes);
    await look();
    time.now = NOW + 2 * DAY;
    const right = await sealed({ ...letterOf('status', { seq: 8 }), at: at(1) });
    put(right.name, right.bytes);
    expect((await look()).members).toMatchObject([{ seq: 8, at: NOW + DAY }]);
  });

  it('says what cannot be read, and reads it again only when it is another', async () => {
    const { put, look, reads } = await desk();
    const [good, foreign, elsewhere] = await Promise.all([
      sealed(letterOf('question', {}, 'q-1')),
      sealed(letterOf('proposal'), agent, [other]),
      sealed(letterOf('proposal', {}, 'x'), other, [boss], '7e'.repeat(32)),
    ]);
    const stolen = `${memberOf(other.fingerprint)}-stolen`;
    put(stolen, good.bytes);
    put(foreign.name, foreign.bytes);
    put(elsewhere.name, elsewhere.bytes);
    const torn = good.bytes.slice(0, 400);
    put(good.name, torn);
    const state = await look();
    expect(Object.fromEntries(state.unread.map(({ name, fault }) => [name, fault]))).toEqual({
      [stolen]: 'tampered',
      [foreign.name]: 'not-to-me',
      [elsewhere.name]: 'other-team',
      [good.name]: 'unreadable',
    });
    expect(state.letters).toEqual([]);
    await look();
    expect(reads).toHaveLength(4);
    put(good.name, good.bytes);
    const after = await look();
    expect(after.letters).toHaveLength(1);
    expect(after.unread).toHaveLength(3);
  });

  it('reads with the next look what a page to log in on was answered for', async () => {
    const { put, look, stands } = await desk();
    const letter = await sealed(letterOf('question'));
    put(letter.name, letter.bytes);
    stands.page = '<html><body>请登录</body></html>';
    expect(await look()).toMatchObject({ letters: [], unread: [] });
    stands.page = null;
    expect((await look()).letters).toHaveLength(1);
  });

  it('puts no letter above the others because its writer’s clock runs ahead', async () => {
    const { put, look, time } = await desk();
    const ahead = await sealed({ ...letterOf('question', {}, 'q-1'), at: '9999-01-01T00:00:00.000Z' });
    put(ahead.name, ahead.bytes);
    await look();
    time.now += 60_000;
    const now = await sealed({ ...letterOf('question', {}, 'q-2'), at: new Date(time.now).toISOString() });
    put(now.name, now.bytes);
    expect((await look()).letters.map(({ letter }) => letter.id)).toEqual(['q-2', 'q-1']);
  });

  it('asks the space for nothing that cannot be a letter', async () => {
    const { put, look, reads } = await desk();
    put('readme.txt', new Uint8Array(10));
    put('__proto__', new Uint8Array(10));
    put(`${memberOf(agent.fingerprint)}-huge`, new Uint8Array(LARGEST_LETTER + 1));
    const state = await look();
    expect(reads).toEqual([]);
    expect(state.unread.map(({ fault }) => fault).sort()).toEqual(['too-large', 'unreadable', 'unreadable']);
  });

  it('says no longer of a file that it is unreadable when it has gone', async () => {
    const { put, look, files } = await desk();
    put('junk', new Uint8Array(10));
    expect((await look()).unread).toHaveLength(1);
    files.clear();
    expect((await look()).unread).toEqual([]);
  });

  it('reads so many at once and the rest later; those of known machines first', async () => {
    const { put, look, reads } = await desk();
    const status = await sealed(letterOf('status'));
    put(status.name, status.bytes);
    await look();
    for (let n = 0; n < 700; n++) put(`${'0'.repeat(32)}-${n}`, new Uint8Array(5));
    const letter = await sealed(letterOf('proposal'));
    put(letter.name, letter.bytes);
    const first = await look();
    expect(first.letters).toHaveLength(1);
    expect(first.left).toBe(401);
    await look();
    const last = await look();
    expect(last).toMatchObject({ left: 0, more: { unread: 0, letters: 0 } });
    expect(last.unread).toHaveLength(700);
    const sofar = reads.length;
    await look();
    expect(reads).toHaveLength(sofar);
  });

  it('takes no file for that of a known machine because it was here before', async () => {
    const { put, look } = await desk();
    // No letter, and named as if a machine that is known had written it.
    put(`${'0'.repeat(32)}-status`, new Uint8Array(5));
    await look();
    const letter = await sealed(letterOf('proposal'), other);
    put(letter.name, letter.bytes);
    for (let n = 0; n < 700; n++) put(`${'0'.repeat(32)}-${n}`, new Uint8Array(5));
    expect((await look()).letters).toHaveLength(1);
  });

  it('knows a machine by its letters where it tells no figures, and lets none stand before all others', async () => {
    const { put, look } = await desk();
    const letters = await Promise.all(
      Array.from({ length: 310 }, (_, n) => sealed(letterOf('question', {}, `q-${1000 + n}`))),
    );
    const [first, ...rest] = letters;
    if (first) put(first.name, first.bytes);
    const early = await sealed(letterOf('proposal', {}, 'a-1'), other);
    put(early.name, early.bytes);
    await look();
    for (const each of rest) put(each.name, each.bytes);
    for (let n = 0; n < 300; n++) put(`${'0'.repeat(32)}-${n}`, new Uint8Array(5));
    const late = await sealed(letterOf('proposal', {}, 'a-2'), other);
    put(late.name, late.bytes);
    const names = (await look()).letters.map(({ id }) => id);
    expect(names).toContain(late.name);
    expect(names.length).toBe(302);
  });

  it('goes on where the folder holds more than can be listed: known machines first, the others over several looks', async () => {
    const { put, look, reads, files, stands } = await desk();
    stands.most = 500;
    const status = await sealed(letterOf('status', { seq: 6 }));
    put(status.name, status.bytes);
    await look();
    for (let n = 0; n < 900; n++) put(`${'0'.repeat(32)}-${100_000 + n}`, new Uint8Array(5));
    const [letter, newer, stranger] = await Promise.all([
      sealed(letterOf('proposal')),
      sealed({ ...letterOf('status', { seq: 8 }), at: at(1) }),
      sealed(letterOf('proposal'), other),
    ]);
    for (const { name, bytes } of [letter, newer, stranger]) put(name, bytes);
    reads.length = 0;
    const first = await look();
    expect(first).toMatchObject({ isCrowded: true, fault: null, letters: [{ id: letter.name }] });
    expect(first.left).toBeGreaterThan(0);
    expect(reads.slice(0, 2).sort()).toEqual([letter.name, newer.name].sort());
    expect(reads).toHaveLength(300);
    // What is not listed this time has not gone.
    expect(first.members).toMatchObject([{ name: '小林' }]);
    for (let looks = 0; looks < 4; looks++) await look();
    expect((await look()).letters.map(({ id }) => id).sort()).toEqual([letter.name, stranger.name].sort());
    // Somebody clears it out.
    for (const name of files.keys()) if (name.startsWith('0'.repeat(32))) files.delete(name);
    expect(await look()).toMatchObject({ isCrowded: false, left: 0, unread: [] });
  });

  it('takes a tenth of what the storage allows', async () => {
    const { put, look, reads } = await desk({
      place: { kind: 'webdav', url: 'https://dav.jianguoyun.com/dav/team/' },
    });
    for (let n = 0; n < 100; n++) put(`${'0'.repeat(32)}-${n}`, new Uint8Array(5));
    expect((await look()).left).toBe(40);
    expect(reads).toHaveLength(60);
  });

  it('keeps what it has read where the space goes away, and says why', async () => {
    const { put, look, stands } = await desk();
    const letter = await sealed(letterOf('proposal'));
    put(letter.name, letter.bytes);
    await look();
    stands.list = 'no-connection';
    expect(await look()).toMatchObject({ fault: 'no-connection', at: NOW, letters: [{ id: letter.name }] });
    stands.list = null;
    stands.read = 'too-often';
    const more = await sealed(letterOf('question', {}, 'q-1'));
    put(more.name, more.bytes);
    expect(await look()).toMatchObject({ fault: 'too-often', unread: [] });
    stands.read = null;
    expect(await look()).toMatchObject({ fault: null, letters: [{}, {}] });
  });

  it('reads what another key was needed for, once that key is here', async () => {
    const { put, look, mine } = await desk({ keys: [boss, other] });
    mine.fingerprints = [boss.fingerprint];
    const letter = await sealed(letterOf('proposal'), agent, [other]);
    put(letter.name, letter.bytes);
    expect((await look()).unread).toMatchObject([{ fault: 'not-to-me' }]);
    mine.fingerprints = [boss.fingerprint, other.fingerprint];
    expect(await look()).toMatchObject({ unread: [], letters: [{ id: letter.name }] });
  });

  it('is one, however often it is asked for meanwhile', async () => {
    const { put, calls, reads } = await desk();
    const letter = await sealed(letterOf('proposal'));
    put(letter.name, letter.bytes);
    await Promise.all([1, 2, 3].map(() => calls['inbox.read']({ isFresh: true })));
    expect(reads).toEqual([letter.name]);
  });

  it('is for those who publish', async () => {
    const { calls, mine } = await desk();
    mine.fingerprints = [];
    for (const isFresh of [true, false])
      expect(await calls['inbox.read']({ isFresh })).toMatchObject({
        error: { code: 'team', detail: { fault: 'read-only' } },
      });
    expect((await calls['inbox.settle']({ id: 'x', done: true })).ok).toBe(false);
    expect((await calls['inbox.adopt']({ id: 'x', revision: 0 })).ok).toBe(false);
  });
});

it('leaves nothing behind when the team is left', async () => {
  const { put, look, letters, repository } = await desk();
  const [letter, status] = await Promise.all([sealed(letterOf('proposal')), sealed(letterOf('status'))]);
  for (const { name, bytes } of [letter, status]) put(name, bytes);
  put('junk', new Uint8Array(3));
  await look();
  got(await repository.leave(false));
  const { looked, ...rows } = got(await letters.all());
  expect(rows).toEqual({ letters: [], members: [] });
  expect(looked).toMatchObject({ at: null, unread: [] });
});

describe('after its time', () => {
  it('a letter leaves the space and stays here; one that was not read, or holds a key, stays there', async () => {
    const { put, look, time, files } = await desk();
    const [read, backup, unread] = await Promise.all([
      sealed(letterOf('proposal')),
      sealed(letterOf('backup')),
      sealed(letterOf('question', {}, 'q-1'), agent, [other]),
    ]);
    for (const { name, bytes } of [read, backup, unread]) put(name, bytes);
    await look();
    time.now = NOW + 29 * DAY;
    await look();
    expect(files.size).toBe(3);
    time.now = NOW + 31 * DAY;
    const state = await look();
    expect([...files.keys()].sort()).toEqual([backup.name, unread.name].sort());
    expect(state.letters.map(({ id }) => id).sort()).toEqual([backup.name, read.name].sort());
  });

  it('a machine that is not heard of goes, with its file', async () => {
    const { put, look, time, files } = await desk();
    const status = await sealed(letterOf('status'));
    put(status.name, status.bytes);
    await look();
    time.now = NOW + 91 * DAY;
    expect((await look()).members).toEqual([]);
    expect(files.size).toBe(0);
  });

  it('what is settled goes, what is open stays', async () => {
    const { put, look, time, calls } = await desk();
    const [open, done] = await Promise.all([
      sealed(letterOf('proposal')),
      sealed(letterOf('question', {}, 'q-1')),
    ]);
    for (const { name, bytes } of [open, done]) put(name, bytes);
    await look();
    got(await calls['inbox.settle']({ id: done.name, done: true }));
    time.now = NOW + 91 * DAY;
    await look();
    expect((await look()).letters.map(({ id }) => id)).toEqual([open.name]);
  });
});

describe('a file that was handed over', () => {
  it('is taken once, and its status says nothing of the space', async () => {
    const { reading, look, put, reads } = await desk();
    const [letter, status] = await Promise.all([
      sealed(letterOf('proposal')),
      sealed({ ...letterOf('status', { seq: 5 }), at: at(-1) }),
    ]);
    const files = lettersIn(lettersText([letter, status, { ...letter, name: 'f'.repeat(32) }])) ?? [];
    expect(got(await reading.bring(files))).toBe(2);
    expect(got(await reading.bring(files))).toBe(0);
    const newer = await sealed(letterOf('status', { seq: 8 }));
    put(newer.name, newer.bytes);
    const state = await look();
    expect(reads).toEqual([newer.name]);
    expect(state).toMatchObject({ members: [{ seq: 8 }], unread: [{ fault: 'tampered' }] });
  });

  it.each(['', '{}', '[]', '{"sellerside-letters":2,"files":[]}', '{"sellerside-letters":1,"files":[{}]}'])(
    'is none: %s',
    (text) => expect(lettersIn(text)).toBeNull(),
  );
});

describe('better words', () => {
  const BEFORE = '亲，48 小时内发';
  async function proposed() {
    const all = await desk();
    const { id } = got(
      await all.replies.save({
        id: null,
        revision: 0,
        draft: {
          ...{
            title: '发货时间',
            body: BEFORE,
            shortcut: 'fh',
            stage: 'in',
            tags: ['发货'],
            categoryId: null,
          },
        },
      }),
    );
    const letter = await sealed(
      letterOf('proposal', { replyId: id, before: BEFORE, after: '今天 17 点前发' }),
    );
    all.put(letter.name, letter.bytes);
    await all.look();
    return { ...all, id, letter: letter.name };
  }

  it('take the place of the old ones, and one step takes them back', async () => {
    const { calls, replies, library, id, letter } = await proposed();
    const done = got(await calls['inbox.adopt']({ id: letter, revision: 1 }));
    expect(done).toMatchObject({ replyId: id, state: { letters: [{ id: letter, state: 'done' }] } });
    const { reply, versions } = got(await replies.read(id));
    expect(reply).toMatchObject({
      title: '发货时间',
      body: '今天 17 点前发',
      shortcut: 'fh',
      tags: ['发货'],
    });
    expect(versions).toMatchObject([{ words: { body: BEFORE } }]);
    got(await library.undo({ undoId: done.undoId }));
    expect(got(await replies.read(id)).reply.body).toBe(BEFORE);
  });

  it('leave the other ways to say it as they are, or take their place, as whoever takes them wishes', async () => {
    const { calls, replies, library, id, letter } = await proposed();
    const { reply } = got(await replies.read(id));
    const others = { wordings: ['两天内发'], translations: { en: 'Ships within 48 hours' } };
    const change = { cause: 'edit' as const, sets: [], categories: [] };
    got(
      await library.write({
        ...{ ...change, remove: { sets: [], categories: [], replies: [] }, seen: { [id]: 1 } },
        replies: [{ ...reply, ...others }],
      }),
    );
    const kept = got(await calls['inbox.adopt']({ id: letter, revision: 2 }));
    expect(got(await replies.read(id)).reply).toMatchObject({ body: '今天 17 点前发', ...others });
    got(await library.undo({ undoId: kept.undoId }));
    const { revision } = got(await replies.read(id)).reply;
    const alone = got(await calls['inbox.adopt']({ id: letter, revision, alone: true }));
    const now = got(await replies.read(id)).reply;
    expect(now.body).toBe('今天 17 点前发');
    expect([now.wordings, now.translations]).toEqual([undefined, undefined]);
    got(await library.undo({ undoId: alone.undoId }));
    expect(got(await replies.read(id)).reply).toMatchObject({ body: BEFORE, ...others });
  });

  it('are not laid over words that nobody has seen', async () => {
    const { calls, replies, id, letter } = await proposed();
    const { reply } = got(await replies.read(id));
    const draft = { ...reply, body: '亲，24 小时内发' };
    const { title, body, shortcut, stage, tags } = draft;
    const change = { title, body, shortcut, stage, tags, categoryId: reply.categoryId };
    got(await replies.save({ id, draft: change, revision: 1 }));
    expect(await calls['inbox.adopt']({ id: letter, revision: 1 })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(got(await replies.read(id)).reply.body).toBe('亲，24 小时内发');
    expect((await calls['inbox.adopt']({ id: letter, revision: 2 })).ok).toBe(true);
    expect(got(await replies.read(id)).reply.body).toBe('今天 17 点前发');
  });

  it('need a reply that is here, and a letter that proposes some', async () => {
    const { calls, replies, put, look, id, letter } = await proposed();
    const question = await sealed(letterOf('question', {}, 'q-1'));
    put(question.name, question.bytes);
    await look();
    expect(await calls['inbox.adopt']({ id: question.name, revision: 0 })).toMatchObject({
      error: { code: 'bad-request', path: 'id' },
    });
    got(await replies.remove({ id, revision: 1 }));
    expect(await calls['inbox.adopt']({ id: letter, revision: 1 })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await calls['inbox.adopt']({ id: 'nobody', revision: 1 })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
