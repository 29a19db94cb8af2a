// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { arrived } from '../../../lib/messaging/testing';
import type { InboxState, MemberRow } from '../../../lib/team/back/types';
import type { TeamDraft, TeamState } from '../../../lib/team/state';
import type { Invite } from '../../../lib/team/types';
import { OurTeamContext, ourTeam } from '../../ui/our-team';
import { backState, KEY, NO_TEAM, teamState } from '../testing';
import { TeamDesk } from './team-desk';

/** Calls and what else is asked, in the order in which it happens. */
let asked: { what: string; args: unknown }[];
let answers: Partial<Record<CallName, Result<unknown> | (() => Result<unknown>)>>;
let isGranted: boolean;
let saved: { name: string; text: Promise<string> }[];

const DRAFT: TeamDraft = {
  base: 7,
  rows: [
    { key: 'reply r1', kind: 'reply', id: 'r1', name: '发货', before: '48小时内发', after: '24小时内发' },
    { key: 'reply r2', kind: 'reply', id: 'r2', name: '催付', before: null, after: '亲，{order.nope}还在吗' },
  ],
  ...{ more: 0, clashes: ['reply r1'], bytes: 2400, shown: 'd1' },
  findings: [{ of: 'unknown-variable', key: 'reply r2', variable: 'order.nope' }],
};

beforeEach(() => {
  asked = [];
  saved = [];
  isGranted = true;
  answers = { 'team.draft': ok(DRAFT), 'team.versions': ok([]), 'team.notices': ok([]) };
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      asked.push({ what: name, args });
      const answer = answers[name];
      return (typeof answer === 'function' ? answer() : answer) ?? ok({});
    },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', text: (blob as Blob).text() });
    return 'blob:saved';
  });
});

async function show(first: TeamState, inbox: InboxState | null = null) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const settle = (something: () => unknown = () => {}) =>
    act(async () => {
      something();
      await arrived();
    });
  const tools = {
    requestSites: async (origins: string[]) => {
      asked.push({ what: 'permission', args: origins });
      return isGranted;
    },
    squares: () => [
      [true, false],
      [false, true],
    ],
  };
  let state = first;
  const draw = () => {
    const onState = (next: TeamState) => {
      state = next;
      draw();
    };
    render(
      <OurTeamContext.Provider value={ourTeam(state)}>
        <TeamDesk {...{ state, onState, tools, inbox }} person="阿青" find={() => [REPLY]} />
      </OurTeamContext.Provider>,
      root,
    );
  };
  await settle(draw);
  await settle();
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent?.startsWith(name));
  const field = (label: string) => {
    const found = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
    return root.querySelector<HTMLInputElement>(`#${CSS.escape(found?.htmlFor ?? '')}`);
  };
  return {
    ...{ root, settle, button },
    press: async (name: string) => {
      expect(button(name)).toBeDefined();
      await settle(() => button(name)?.click());
      await settle();
    },
    write: (label: string, text: string) =>
      settle(() => {
        const control = field(label);
        if (!control) throw new Error(`no field ${label}`);
        control.value = text;
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    get text() {
      return root.textContent ?? '';
    },
  };
}

const whats = () => asked.map(({ what }) => what);
const argsOf = (what: string) => asked.find((each) => each.what === what)?.args;
const REPLY = { id: 'r1', title: '发货', body: '48小时内发', wordings: ['两天内发'] };

const INVITE: Invite = {
  ...{ team: 'ab12cd34ef56ab12cd34ef56'.padEnd(64, '0'), name: '木几客服', role: 'agent', group: '晚班' },
  place: { kind: 'webdav', url: 'https://dav.example.cn/team/' },
};
const LOOKED = { invite: INVITE, origins: ['https://dav.example.cn/*'], perHour: 1200 };

async function looked() {
  answers['team.look'] = ok(LOOKED);
  const desk = await show(NO_TEAM);
  await desk.write('邀请', 'sellerside:join?…');
  await desk.press('看一看');
  return desk;
}

it('shows whom one trusts before anything is joined', async () => {
  const desk = await looked();
  expect(desk.text).toContain('ab12-cd34-ef56-ab12-cd34-ef56');
  expect(desk.text).toContain('https://dav.example.cn/team/');
  expect(desk.text).toContain('客服 · 晚班');
  expect(desk.text).toContain('每小时约许 1200 次请求');
  expect(whats()).toEqual(['team.look']);
});

it.each([
  ['none', '这里面没有邀请'],
  ['cut', '邀请不完整'],
  ['newer', '要更新的侧席才能读'],
  ['wrong', '有对不上的内容'],
])('says what is wrong with an invite: %s', async (fault, words) => {
  answers['team.look'] = fail('bad-request', { path: 'invite', detail: { fault } });
  const desk = await show(NO_TEAM);
  await desk.write('邀请', 'sellerside:join?v=1');
  await desk.press('看一看');
  expect(desk.text).toContain(words);
});

it('asks the browser for that one address, in the press and before the space is asked', async () => {
  const desk = await looked();
  answers['team.join'] = ok(teamState({ canPublish: false }));
  await desk.write('账号', 'qing');
  await desk.write('密码', 'app-password');
  await desk.settle(() => {
    desk.button('信任并加入')?.click();
    // By the time that the press is over, the browser has been asked.
    expect(whats()).toEqual(['team.look', 'permission']);
  });
  await desk.settle();
  expect(argsOf('permission')).toEqual(['https://dav.example.cn/*']);
  expect(argsOf('team.join')).toEqual({
    invite: INVITE,
    secret: { kind: 'webdav', user: 'qing', password: 'app-password' },
  });
  expect(desk.text).toContain('第 7 版');
});

it('joins nothing where the browser was not allowed, and says so', async () => {
  const desk = await looked();
  isGranted = false;
  await desk.press('信任并加入');
  expect(whats()).not.toContain('team.join');
  expect(desk.text).toContain('浏览器没有允许');
});

it.each([
  ['cut', '不完整'],
  ['newer', '先更新侧席'],
  ['none', '没有邀请'],
])('says what is wrong with an invite: %s', async (fault, words) => {
  answers['team.look'] = fail('bad-request', { path: 'invite', detail: { fault } });
  const desk = await show(NO_TEAM);
  await desk.write('邀请', '…');
  await desk.press('看一看');
  expect(desk.text).toContain(words);
});

it('says why a space could not be joined, and keeps what was typed', async () => {
  const desk = await looked();
  answers['team.join'] = fail('team', { detail: { fault: 'denied' } });
  await desk.press('信任并加入');
  expect(desk.text).toContain('不认这个账号');
  expect(desk.text).toContain('ab12-cd34');
});

it('founds a team with a strong passphrase only, and saves its key at once', async () => {
  answers['team.create'] = ok({ state: teamState(), wrapped: '{"key":"wrapped"}' });
  const desk = await show(NO_TEAM);
  await desk.write('团队名', '木几客服');
  await desk.write('口令', '短口令');
  await desk.write('再输一次口令', '短口令');
  expect(desk.text).toContain('太短');
  expect((desk.button('新建团队') as HTMLButtonElement).disabled).toBe(true);
  const passphrase = '茶几上有三只旧杯子和一本书';
  await desk.write('口令', passphrase);
  await desk.write('再输一次口令', passphrase);
  await desk.press('新建团队');
  expect(argsOf('team.create')).toEqual({
    ...{ name: '木几客服', person: '阿青', place: { kind: 'file' }, secret: null, passphrase },
  });
  expect(await saved[0]?.text).toBe('{"key":"wrapped"}');
  expect(desk.text).toContain('只给这一次');
  await desk.press('已收好');
  expect(desk.text).not.toContain('只给这一次');
});

it('is left only after a second press, with what came or without; one that IT has set, not at all', async () => {
  const row = (kind: string, state: string) => ({ state, letter: { kind } });
  const letters = [row('question', 'waiting'), row('proposal', 'saved'), row('proposal', 'sent')];
  answers['back.read'] = ok({ ...backState(), letters: [...letters, row('status', 'saved')] });
  const desk = await show(teamState());
  await desk.press('退出团队');
  expect(whats()).not.toContain('team.leave');
  expect(desk.text).toContain('还有 2 封写给主管的没发出去');
  answers['team.leave'] = ok(NO_TEAM);
  await desk.press('退出，内容留下');
  expect(argsOf('team.leave')).toEqual({ keep: true });
  const managed = await show(teamState({ managed: true }));
  expect(managed.button('退出团队')).toBeUndefined();
  expect(managed.text).toContain('由公司设定');
});

it('says what is wrong with the space, and offers what the browser was not allowed yet', async () => {
  const place = { kind: 'webdav' as const, url: 'https://dav.example.cn/team/' };
  const state = teamState({ place, canPublish: false });
  const desk = await show({ ...state, check: { ...state.check, fault: 'not-permitted' } });
  expect(desk.text).toContain('浏览器还没有允许');
  answers['team.check'] = ok(teamState({ place }));
  await desk.press('允许访问');
  expect(argsOf('permission')).toEqual(['https://dav.example.cn/*']);
  expect(whats().filter((what) => what === 'permission' || what === 'team.check')).toEqual([
    'permission',
    'team.check',
  ]);
});

it('shows the draft with its diff, its clash and what was found, and publishes what was not left out', async () => {
  const desk = await show(teamState());
  expect(desk.root.querySelector('del')?.textContent).toContain('48');
  expect(desk.root.querySelector('ins')?.textContent).toContain('24');
  expect(desk.text).toContain('别人已发布了另一种写法');
  expect(desk.text).toContain('没有这个变量：order.nope');
  expect(desk.text).toContain('2.4 kB');
  expect((desk.button('发布 2 处') as HTMLButtonElement).disabled).toBe(true);
  const [, second] = desk.root.querySelectorAll<HTMLInputElement>('.team-row input');
  await desk.settle(() => second?.click());
  await desk.write('为什么改', '仓库提速了');
  await desk.write('有效到', '2026-12-01');
  answers['team.publish'] = ok({ seq: 8, state: teamState({ seq: 8 }) });
  await desk.press('发布 1 处改动');
  expect(argsOf('team.publish')).toEqual({
    ...{ base: 7, shown: 'd1', reason: '仓库提速了', except: ['reply r2'] },
    validUntil: new Date(2026, 11, 1, 23, 59, 59, 999).toISOString(),
  });
  expect(desk.text).toContain('已发布第 8 版');
});

it('says that somebody has published meanwhile, and shows the draft as it is after the merge', async () => {
  const desk = await show(teamState());
  await desk.write('为什么改', '仓库提速了');
  const merged = { ...DRAFT, base: 8, rows: DRAFT.rows.slice(1), clashes: [] };
  answers['team.publish'] = fail('conflict');
  answers['team.draft'] = ok(merged);
  await desk.press('发布 2 处改动');
  expect(desk.text).toContain('已合并进来，没有发布');
  expect(desk.root.querySelectorAll('.team-row-name').length).toBe(1);
  answers['team.publish'] = ok({ seq: 9, state: teamState({ seq: 9 }) });
  await desk.press('发布 1 处改动');
  expect(asked.filter(({ what }) => what === 'team.publish').at(-1)?.args).toMatchObject({ base: 8 });
});

it('publishes nothing that was not shown: what has been changed since stands above, marked', async () => {
  const desk = await show(teamState());
  await desk.write('为什么改', '仓库提速了');
  const [first, second] = DRAFT.rows;
  const third = { ...second, key: 'reply r3', name: '改价' };
  answers['team.publish'] = fail('conflict', { path: 'shown', detail: { fault: 'changed' } });
  answers['team.draft'] = ok({
    ...DRAFT,
    shown: 'd2',
    rows: [first, { ...second, after: '亲，今天还有优惠' }, third],
  });
  await desk.press('发布 2 处改动');
  expect(desk.text).toContain('没有发布。草稿刚才又改过');
  const names = [...desk.root.querySelectorAll('.team-row-name')].map((row) => [
    row.querySelector('strong')?.textContent,
    row.textContent?.includes('刚改的'),
  ]);
  expect(names).toEqual([
    ['催付', true],
    ['改价', true],
    ['发货', false],
  ]);
  answers['team.publish'] = ok({ seq: 8, state: teamState({ seq: 8 }) });
  answers['team.draft'] = ok(DRAFT);
  await desk.press('发布 3 处改动');
  expect(asked.filter(({ what }) => what === 'team.publish').at(-1)?.args).toMatchObject({ shown: 'd2' });
  expect(desk.text).not.toContain('刚改的');
});

it('says of each change whom it reaches, and of all that go out how many reach whom', async () => {
  const [first, second] = DRAFT.rows;
  const late = { groups: ['晚班'], roles: ['lead' as const] };
  const rows = [first, { ...second, reach: late }, { ...second, key: 'reply r3', reach: late }];
  answers['team.draft'] = ok({ ...DRAFT, rows, more: 2 });
  const desk = await show(teamState());
  const reaches = [...desk.root.querySelectorAll('.team-reach')].map((each) => each.textContent);
  expect(reaches).toEqual(['发给：全部', '发给：晚班 · 组长', '发给：晚班 · 组长']);
  expect(desk.text).toContain('会发给：全部 1 处；晚班 · 组长 2 处');
  // What stays a draft goes to nobody.
  await desk.settle(() => desk.root.querySelectorAll<HTMLInputElement>('.team-row input')[2]?.click());
  expect(desk.text).toContain('会发给：全部 1 处；晚班 · 组长 1 处');
});

it.each([
  ['team.draft', '草稿'],
  ['team.versions', '版本'],
  ['team.notices', '通知'],
] as const)('says why %s could not be read, and reads it again', async (name, title) => {
  answers[name] = fail('storage-failed');
  const desk = await show(teamState());
  const section = [...desk.root.querySelectorAll('section')].find(
    (each) => each.querySelector('h2')?.textContent === title,
  );
  expect(section?.textContent).toContain('读写本机数据失败');
  answers[name] = ok(name === 'team.draft' ? DRAFT : []);
  await desk.press('再试一次');
  expect(desk.text).not.toContain('读写本机数据失败');
});

it('sends a notice to a group and to a role', async () => {
  answers['team.announce'] = ok({ seq: 8, state: teamState({ seq: 8 }) });
  const desk = await show(teamState({ groups: ['早班', '晚班'] }));
  expect(desk.text).toContain('已有的组：早班、晚班');
  await desk.write('标题', '交接');
  await desk.write('内容', '八点前交接');
  await desk.write('只给这些组', '晚班，周末');
  const lead = [...desk.root.querySelectorAll('label')].find((each) => each.textContent === '组长');
  await desk.settle(() => lead?.querySelector('input')?.click());
  await desk.press('发出通知');
  expect(argsOf('team.announce')).toMatchObject({
    changes: [{ put: { kind: 'notice', value: { groups: ['晚班', '周末'], roles: ['lead'] } } }],
  });
});

it('discards a change after a second press only', async () => {
  const desk = await show(teamState());
  await desk.press('放弃这处改动');
  expect(whats()).not.toContain('team.discard');
  answers['team.discard'] = ok({ ...DRAFT, rows: [] });
  await desk.press('放弃，恢复');
  expect(argsOf('team.discard')).toEqual({ keys: ['reply r1'] });
  expect(desk.text).toContain('没有要发布的改动');
});

it('rolls back with a reason, and only where all between can be undone', async () => {
  const version = (seq: number, canUndo: boolean) => ({
    ...{ seq, canUndo, at: 0, by: '阿青', reason: `第${seq}次`, changes: 1 },
  });
  answers['team.versions'] = ok([version(7, true), version(6, false), version(5, true)]);
  const desk = await show(teamState());
  expect([...desk.root.querySelectorAll('button')].filter((b) => b.textContent === '退回这一版').length).toBe(
    1,
  );
  await desk.press('退回这一版');
  await desk.press('退回第 6 版');
  expect(whats()).not.toContain('team.rollback');
  await desk.write('原因', '价格写错了');
  answers['team.rollback'] = ok({ seq: 8, state: teamState({ seq: 8 }) });
  await desk.press('退回第 6 版');
  expect(argsOf('team.rollback')).toEqual({ seq: 6, reason: '价格写错了' });
});

it('says of a recall how often it was said, and of how many computers nobody knows', async () => {
  const at = '2026-11-23T06:00:00.000Z';
  const recall = { id: 'r1', title: '发货', reason: '仓库停电', at };
  const member = (name: string, seq: number, uses: number | null): MemberRow => ({
    ...{ member: name.padEnd(32, '0'), name: '小林', role: 'agent', group: '', seq, since: null },
    ...{ program: '1.0.0', at: 1, days: [] },
    recalled: uses === null ? [] : [{ id: 'r1', at, title: '发货', uses, conversations: 2 }],
  });
  const version = { seq: 7, at: Date.parse(at) + 1000, by: '', reason: '', changes: 1, canUndo: true };
  answers['team.versions'] = ok([version]);
  const members = [member('a1', 7, 3), member('b2', 7, null), member('c3', 6, null)];
  const rest = {
    letters: [],
    unread: [],
    more: { letters: 0, unread: 0 },
    left: 0,
    isCrowded: false,
    at: 1,
    fault: null,
  };
  const desk = await show({ ...teamState(), recalls: [recall] }, { members, ...rest });
  expect(desk.text).toContain('停用当天说过 3 次，2 个会话，1 台电脑。 已回报 2 台，共 3 台');
  const rows = [...desk.root.querySelectorAll('.team-uses li')].map((each) => each.textContent);
  expect(rows).toEqual(['小林 a100-0000 3 次，2 个会话', '小林 c300-0000 还没回报']);
  expect(desk.text).toContain('没回报的可能也说过');
});

it('recalls a line with its reason and all its words', async () => {
  const desk = await show(teamState());
  await desk.write('找一句来停用', '发');
  await desk.press('停用这句…');
  await desk.write('原因', '时效写错');
  answers['team.announce'] = ok({ seq: 8, state: teamState({ seq: 8 }) });
  await desk.press('停用这句');
  expect(argsOf('team.announce')).toMatchObject({
    reason: '时效写错',
    changes: [
      {
        put: {
          ...{ kind: 'recall', id: 'r1' },
          value: { reason: '时效写错', title: '发货', words: ['48小时内发', '两天内发'] },
        },
      },
    ],
  });
});

it('draws an invite as a code and copies its text', async () => {
  answers['team.invite'] = ok({ text: 'sellerside:join?v=1' });
  const desk = await show(teamState());
  await desk.press('生成邀请');
  expect(desk.text).toContain('sellerside:join?v=1');
  const [light, dark] = desk.root.querySelectorAll('.team-qr path');
  expect(light?.getAttribute('fill')).toBe('#fff');
  // Two squares, behind a margin of four.
  expect(dark?.getAttribute('d')).toBe('M4 4h1v1h-1zM5 5h1v1h-1z');
});

it('invites to read from another address than is published to, where there is one', async () => {
  answers['team.invite'] = ok({ text: 'sellerside:join?v=1' });
  const file = await show(teamState());
  expect(file.text).not.toContain('从哪个网址读');
  const desk = await show(teamState({ place: { kind: 'webdav', url: 'https://dav.example.cn/team/' } }));
  await desk.press('生成邀请');
  expect(argsOf('team.invite')).toEqual({ role: 'agent', group: '' });
  await desk.write('从哪个网址读（可不填）', 'cdn 不是网址');
  expect((desk.button('生成邀请') as HTMLButtonElement).disabled).toBe(true);
  asked.length = 0;
  await desk.write('从哪个网址读（可不填）', 'https://cdn.example.cn/team');
  await desk.press('生成邀请');
  expect(argsOf('team.invite')).toMatchObject({ readAt: 'https://cdn.example.cn/team/' });
});

it('revokes no last key, and shows agents none of a supervisor’s acts', async () => {
  const desk = await show(teamState());
  expect(desk.button('停用这把钥匙')).toBeUndefined();
  const two = await show(teamState({ keys: [KEY, { ...KEY, fingerprint: 'cd'.repeat(32), mine: false }] }));
  await two.press('停用这把钥匙');
  answers['team.revokeKey'] = ok(teamState());
  await two.press('停用，以后不能恢复');
  expect(argsOf('team.revokeKey')).toEqual({ fingerprint: KEY.fingerprint });
  const agent = await show(teamState({ canPublish: false, keys: [{ ...KEY, mine: false }] }));
  for (const act of ['发布', '停用', '生成邀请', '发出通知', '加一位主管'])
    expect(agent.button(act)).toBeUndefined();
  expect(agent.text).toContain('申请自己的钥匙');
});

it('saves the space as one file, piece by piece', async () => {
  let piece = 0;
  answers['team.file'] = () => ok({ text: `part ${piece++} `, pieces: 3, name: 'team.json' });
  const desk = await show(teamState());
  await desk.press('存成文件');
  for (let round = 0; round < 3; round += 1) await desk.settle();
  expect(asked.filter(({ what }) => what === 'team.file').map(({ args }) => args)).toEqual([
    ...[{ piece: 0 }, { piece: 1 }, { piece: 2 }],
  ]);
  expect(await saved.at(-1)?.text).toBe('part 0 part 1 part 2 ');
});
