import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ok } from '../../../messaging/result';
import type { Settings } from '../../../messaging/settings';
import { DEFAULT_SETTINGS } from '../../../messaging/settings';
import { readDayCounts } from '../../../store/day-counts';
import { FeedbackRepository } from '../../../store/feedback';
import { OutLetterRepository } from '../../../store/out-letters';
import { type Joined, TeamRepository } from '../../../store/team';
import { MemberKeyRepository } from '../../../store/team-member';
import { UseRepository } from '../../../store/team-uses';
import { fakeStore, got } from '../../../store/testing';
import { openLetter } from '../../../team/back/letter';
import type { Letter, WrittenLetter } from '../../../team/back/types';
import { keyOf, textOf } from '../../../team/entry';
import type { SpaceFault } from '../../../team/state';
import { headDraft, type Person, person, subtle, teamOf, verify } from '../../../team/testing';
import type { Head, SpacePlace } from '../../../team/types';
import { memberKeys } from '../member-key';
import { mayGoBack } from '../policy';
import { keepSecret } from '../secrets';
import type { Space } from '../spaces/space';
import { Outbox } from './outbox';

const WEBDAV: SpacePlace = { kind: 'webdav', url: 'https://dav.example.com/team/' };
const HOUR = 3600_000;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

let boss: Person;
beforeEach(async () => {
  fakeBrowser.reset();
  boss = await person('阿青', 1);
  await keepSecret({ kind: 'webdav', user: 'u', password: 'p' });
});

const PROPOSAL: WrittenLetter = {
  kind: 'proposal',
  body: { replyId: 'r-1', title: '发货', before: '今天发', after: '今天 18 点前发', note: '买家总问几点' },
  buyers: [],
};
const QUESTION: WrittenLetter = {
  kind: 'question',
  body: { text: '灯罩能单买吗', marketplace: 'pdd', shop: '木几家居', count: 1 },
  buyers: [],
};

interface Options {
  settings?: Partial<Settings>;
  /** The agent's word on their status, in this team. */
  agreed?: boolean | null;
  place?: SpacePlace;
  policy?: () => Promise<boolean>;
}

/** An agent's machine in a team of one supervisor, and what lies in the team's space. */
async function desk({
  settings = {},
  agreed = null,
  place = WEBDAV,
  policy = async () => true,
}: Options = {}) {
  const store = fakeStore();
  const time = { now: new Date(2026, 10, 23, 9, 0).getTime() };
  const now = () => time.now;
  const names = async () => ({ language: 'zh-CN' as const, set: '我的', category: '未分类' });
  const repository = new TeamRepository(store, { now, names });
  const head = headDraft(await teamOf(boss), { seq: 7 }) as Head;
  const joined: Joined = {
    ...{ team: boss.fingerprint, name: '木几客服', place, role: 'agent', group: '', managed: false },
    ...{ head, by: '阿青', hash: null, appliedAt: 5, skipped: 0, clashes: [], confirmed: [] },
  };
  got(await repository.setJoined(joined));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const stands: { fault: SpaceFault | null; writes: string[] } = { fault: null, writes: [] };
  const space = {
    write: async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
      stands.writes.push(path);
      if (stands.fault) return { ok: false, fault: stands.fault };
      files.set(path, bytes);
      return { ok: true };
    },
  } as unknown as Space;
  const backAgreed = agreed === null ? null : { team: boss.fingerprint, agreed };
  const chosen: Settings = { ...DEFAULT_SETTINGS, agentName: '小林', backAgreed, ...settings };
  const letters = new OutLetterRepository(store, now);
  const uses = new UseRepository(store, now);
  let ids = 0;
  const outbox = new Outbox({
    ...{ repository, letters, random, mayGoBack: policy, program: '0.9.0' },
    days: () => readDayCounts(store),
    recalled: () => uses.counts(),
    member: { spaceOf: async () => space, verify },
    ownKey: memberKeys(new MemberKeyRepository(store), random),
    settings: async () => chosen,
    agree: async (word) => {
      chosen.backAgreed = word;
      return ok(null);
    },
    clock: { now, after: () => () => {} },
    newId: () => `id-${++ids}`,
  });
  /** What the supervisor reads of it. */
  const read = async (path: string): Promise<Letter> => {
    const bytes = files.get(path) as Uint8Array<ArrayBuffer>;
    const keys = [{ fingerprint: boss.fingerprint, open: boss.seeds.open }];
    const name = path.replace('inbox/', '');
    const opened = await openLetter(subtle, bytes, { team: boss.fingerprint, name, keys, verify });
    if (!opened.ok) throw new Error(opened.fault);
    return opened.letter;
  };
  const inbox = () => Promise.all([...files.keys()].map(read));
  const state = async () => got(await outbox.state());
  return { store, repository, uses, outbox, letters, chosen, stands, files, inbox, state, time };
}

describe('a status', () => {
  it.each([null, false])('does not go while the agent’s word on it is %s', async (agreed) => {
    const { outbox, stands, files, state } = await desk({ agreed });
    got(await outbox.send());
    expect(files.size).toBe(0);
    expect(stands.writes).toEqual([]);
    expect(JSON.parse(got(await fileOf(outbox)) ?? 'null')).toBeNull();
    expect((await state()).agreed).toBe(agreed);
  });

  it('is agreed to in one team: another one asks anew, however this machine came into it', async () => {
    const { outbox, repository, stands, state } = await desk();
    got(await outbox.agree(true));
    expect((await state()).agreed).toBe(true);
    const joined = got(await repository.joined()) as Joined;
    const other = await person('老周', 2);
    const head = headDraft(await teamOf(other), { seq: 1 }) as Head;
    got(await repository.setJoined({ ...joined, team: other.fingerprint, head }));
    expect((await state()).agreed).toBeNull();
    got(await outbox.send());
    expect(stands.writes).toEqual([]);
  });

  it('says what the agent was shown and nothing else', async () => {
    const { outbox, uses, inbox, state } = await desk({ agreed: true });
    const where = { console: 'pdd-chat', conversation: 'uid:1', buyer: '林*儿' };
    got(await uses.add('u-1', 'r-1', where));
    got(await uses.add('u-2', 'r-2', where));
    got(await uses.add('u-3', 'r-3', null));
    const shown = (await state()).status;
    expect(shown).toEqual({
      ...{ seq: 7, since: 5, program: '0.9.0' },
      days: [{ day: '2026-11-23', replies: 3, teamReplies: 0, conversations: 1 }],
      recalled: [],
    });
    got(await outbox.send());
    const [letter, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ kind: 'status', person: { name: '小林', role: 'agent', group: '' } });
    expect(letter?.body).toEqual(shown);
    expect(JSON.stringify(letter)).not.toMatch(/林\*儿|uid:1|pdd/);
  });

  it('costs a quiet machine no request for a day', async () => {
    const { outbox, stands, time } = await desk({ agreed: true });
    for (let minute = 0; minute < 23; minute += 1) {
      got(await outbox.send());
      time.now += HOUR;
    }
    expect(stands.writes).toHaveLength(1);
    time.now += HOUR;
    got(await outbox.send());
    expect(stands.writes).toHaveLength(2);
  });

  it('tells new counts once an hour, and another version at once', async () => {
    const { outbox, repository, uses, stands, time } = await desk({ agreed: true });
    got(await outbox.send());
    got(await uses.add('u-1', 'r-1', null));
    time.now += HOUR / 2;
    got(await outbox.send());
    expect(stands.writes).toHaveLength(1);
    time.now += HOUR / 2;
    got(await outbox.send());
    expect(stands.writes).toHaveLength(2);
    const joined = got(await repository.joined()) as Joined & { head: Head };
    got(await repository.setJoined({ ...joined, head: { ...joined.head, seq: 8 } }));
    got(await outbox.send());
    expect(stands.writes).toHaveLength(3);
  });
});

it('tells at once how often a line was said that is recalled now: somebody waits for it', async () => {
  const { store, outbox, uses, inbox, stands, time } = await desk({ agreed: true });
  got(await uses.add('u-1', 'r-1', { console: 'pdd-chat', conversation: 'uid:1', buyer: '林*儿' }));
  got(await outbox.send());
  const at = new Date(time.now).toISOString();
  const entry = { kind: 'recall', id: 'r-1', value: { reason: '价格错了', at, title: '假一赔十' } } as const;
  got(
    await store.write(['teamEntries'], ({ teamEntries }) =>
      teamEntries.put({ key: keyOf(entry), kind: 'recall', id: 'r-1', text: textOf(entry) }),
    ),
  );
  got(await outbox.send());
  expect(stands.writes).toHaveLength(2);
  expect((await inbox())[0]?.body).toMatchObject({
    recalled: [{ id: 'r-1', at, title: '假一赔十', uses: 1, conversations: 1 }],
  });
  got(await outbox.send());
  expect(stands.writes).toHaveLength(2);
  // Where it was said is forgotten after two days, one use after the other: that is no news.
  got(await store.write(['usedToday'], ({ usedToday }) => usedToday.clear()));
  got(await outbox.send());
  expect(stands.writes).toHaveLength(2);
});

describe('a letter', () => {
  it('is sealed as it was shown, and reads as that for the supervisor', async () => {
    const { outbox, inbox, state } = await desk();
    got(await outbox.write([PROPOSAL, QUESTION]));
    const shown = (await state()).letters.map(({ letter }) => letter);
    got(await outbox.send());
    const came = await inbox();
    expect(came).toHaveLength(2);
    for (const letter of came) expect(shown).toContainEqual(letter);
    expect(came.map(({ body }) => body)).toEqual([PROPOSAL.body, QUESTION.body]);
    expect((await state()).letters.every((each) => each.state === 'sent')).toBe(true);
  });

  it('has a name that its machine’s key gives, and lies beside the status', async () => {
    const { outbox, files } = await desk({ agreed: true });
    got(await outbox.write([QUESTION]));
    got(await outbox.send());
    const names = [...files.keys()];
    const [member] = names[0]?.replace('inbox/', '').split('-') ?? [];
    expect(member).toMatch(/^[0-9a-f]{32}$/);
    expect(names).toEqual([`inbox/${member}-id-1`, `inbox/${member}-status`]);
  });

  it('goes on waiting where the space fails, and says why; then goes', async () => {
    const { outbox, inbox, stands, state } = await desk();
    got(await outbox.write([PROPOSAL]));
    stands.fault = 'full';
    got(await outbox.send());
    expect(await state()).toMatchObject({ fault: 'full', letters: [{ state: 'waiting' }] });
    stands.fault = null;
    got(await outbox.send());
    expect(await state()).toMatchObject({ fault: null, letters: [{ state: 'sent' }] });
    expect(await inbox()).toHaveLength(1);
    got(await outbox.send());
    expect(stands.writes).toHaveLength(2);
  });

  it('is refused whole where the team wants none of the kind, and where it cannot be put into one', async () => {
    const { outbox, state } = await desk({ settings: { backKinds: ['question'] } });
    expect(await outbox.write([QUESTION, PROPOSAL])).toMatchObject({
      error: { code: 'bad-request', path: 'letters[1].kind' },
    });
    const text = '长'.repeat(300_000);
    expect(await outbox.write([{ ...QUESTION, body: { ...QUESTION.body, text } }])).toMatchObject({
      error: { code: 'bad-request', path: 'letters[0].body.text' },
    });
    expect((await state()).letters).toEqual([]);
  });

  it('that was written before the team said no goes nowhere', async () => {
    const { outbox, chosen, stands, state } = await desk();
    got(await outbox.write([PROPOSAL]));
    chosen.backKinds = ['status'];
    got(await outbox.send());
    expect(stands.writes).toEqual([]);
    expect((await outbox.file()).ok).toBe(false);
    expect((await state()).letters).toMatchObject([{ state: 'waiting' }]);
  });

  it('of nobody’s making goes where the browser’s policy says no', async () => {
    fakeBrowser.storage.managed.get = (async () => ({ wayBack: false })) as never;
    const { outbox, stands, state } = await desk({
      agreed: true,
      policy: mayGoBack,
    });
    expect((await state()).kinds).toEqual([]);
    expect((await outbox.write([QUESTION])).ok).toBe(false);
    got(await outbox.send());
    expect(stands.writes).toEqual([]);
  });

  it('can be dropped while it waits, and not once it has gone', async () => {
    const { outbox, letters, state } = await desk();
    got(await outbox.write([QUESTION]));
    got(await letters.drop('id-1'));
    expect((await state()).letters).toEqual([]);
    got(await outbox.write([QUESTION]));
    got(await outbox.send());
    expect((await letters.drop('id-2')).ok).toBe(false);
    expect((await state()).letters).toHaveLength(1);
  });
});

it('tells marks of hints once: what was handed on is not counted again', async () => {
  const { store, outbox, time } = await desk();
  const feedback = new FeedbackRepository(store, () => time.now);
  got(await feedback.wrong('angry', ['angry-1', 'angry-2'], null));
  got(await feedback.right('angry', ['angry-2']));
  const body = (rule: string) => ({ signal: 'angry', rule, count: 1, words: [] });
  got(
    await outbox.write([
      { kind: 'wrong-hint', body: body('angry-1'), buyers: [] },
      { kind: 'wrong-hint', body: body('angry-2'), buyers: [] },
    ]),
  );
  expect(got(await feedback.list())).toMatchObject([{ rule: 'angry-2', count: 0, right: 1 }]);
});

it('hands on the marks that were shown: one that came since waits for the next letter', async () => {
  const { store, outbox, time } = await desk();
  const feedback = new FeedbackRepository(store, () => time.now);
  const mark = async (text: string) => got(await feedback.wrong('angry', ['angry-1'], { text, buyer: 'k' }));
  const hand = async (count: number) => {
    const body = { signal: 'angry', rule: 'angry-1', count, words: [] };
    return outbox.write([{ kind: 'wrong-hint', body, buyers: [] }]);
  };
  await mark('气死了');
  await mark('真慢');
  await mark('又来');
  got(await hand(2));
  expect(got(await feedback.list())).toMatchObject([{ count: 1, words: [{ text: '又来' }] }]);
  // From a page that was open all the while: it is not this one that it tells of.
  got(await hand(2));
  expect(got(await feedback.list())).toMatchObject([{ count: 1, words: [{ text: '又来' }] }]);
  got(await hand(1));
  expect(got(await feedback.list())).toEqual([]);
});

describe('letters as one file', () => {
  it.each<[string, SpacePlace]>([
    ['a space that is handed over', { kind: 'file' }],
    ['a space that anybody may read', { kind: 'https', url: 'https://example.com/team/' }],
  ])('are for %s, sealed all the same', async (_, place) => {
    const { outbox, files, state, inbox } = await desk({ place, agreed: true });
    got(await outbox.write([QUESTION]));
    expect((await state()).way).toBe('file');
    got(await outbox.send());
    expect(files.size).toBe(0);
    const { text, name, letters } = got(await outbox.file());
    expect(name).toMatch(/^木几客服-小林-2026-11-2\d\.sellerside-letters\.json$/);
    expect(letters).toBe(2);
    expect(text).not.toContain('灯罩');
    const json = JSON.parse(text) as { files: { name: string; base64: string }[] };
    for (const file of json.files) {
      files.set(`inbox/${file.name}`, new Uint8Array(Buffer.from(file.base64, 'base64')));
    }
    expect((await inbox()).map(({ kind }) => kind)).toEqual(['question', 'status']);
  });

  it('have gone only once the agent says so: the file may not have been saved, or have been lost', async () => {
    const { outbox, letters, state } = await desk({
      place: { kind: 'file' },
      agreed: true,
    });
    got(await outbox.write([QUESTION]));
    got(await outbox.file());
    expect((await state()).letters.map((each) => each.state)).toEqual(['saved', 'saved']);
    got(await outbox.write([PROPOSAL]));
    expect(got(await outbox.file()).letters).toBe(3);
    got(await outbox.write([PROPOSAL]));
    got(await letters.handed());
    const told = (await state()).letters.map(({ letter, state: each }) => `${letter.kind} ${each}`);
    expect(told.sort()).toEqual(['proposal sent', 'proposal waiting', 'question sent', 'status sent']);
  });

  it('go by the space all the same as soon as it takes them, and can be withdrawn until then', async () => {
    const { outbox, letters, stands, inbox, state } = await desk({ agreed: true });
    got(await outbox.write([QUESTION, PROPOSAL]));
    stands.fault = 'full';
    got(await outbox.send());
    got(await outbox.file());
    expect(await state()).toMatchObject({ fault: 'full' });
    got(await letters.drop('id-2'));
    stands.fault = null;
    got(await outbox.send());
    expect((await inbox()).map(({ kind }) => kind)).toEqual(['question', 'status']);
    expect((await state()).letters.every((each) => each.state === 'sent')).toBe(true);
  });
});

it('has no way where nobody stands to whom it could be sealed', async () => {
  const { outbox, repository, state } = await desk({ agreed: true });
  const joined = got(await repository.joined()) as Joined;
  got(await repository.setJoined({ ...joined, head: null }));
  expect((await state()).way).toBe('no');
  expect((await outbox.write([QUESTION])).ok).toBe(false);
  got(await outbox.send());
});

/** The text of the letters' file; null: there is nothing to go. */
async function fileOf(outbox: Outbox) {
  const file = await outbox.file();
  return { ok: true as const, value: file.ok ? file.value.text : null };
}
