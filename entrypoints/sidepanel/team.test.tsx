// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { NO_TEAM, teamState } from '../../components/team/testing';
import type { CallName } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { PageEvent } from '../../lib/messaging/ports';
import { fail, ok } from '../../lib/messaging/result';
import { DEFAULT_SETTINGS } from '../../lib/messaging/settings';
import { arrived } from '../../lib/messaging/testing';
import type { Clock } from '../../lib/platform/clock';
import { gate } from '../../lib/platform/testing';
import type { Reply } from '../../lib/replies/types';
import type { NewsRow, TeamNews, TeamState } from '../../lib/team/state';
import { libraryOf, openPanel, type PanelOptions, press, reply, settle, type } from './testing';
import { useTeam } from './use-team';

const AT = '2026-11-22T02:00:00.000Z';
const agent = (part: Partial<TeamState> = {}): TeamState => ({
  ...teamState({ canPublish: false, role: 'agent', keys: [] }),
  ...part,
});
const recall = (id: string, words?: string[]) => ({
  ...{ id, reason: '时效写错了', at: AT, title: '发货' },
  ...(words && { words }),
});
const row = (part: Partial<NewsRow>): NewsRow => ({
  ...{ key: `reply ${part.id ?? 'r'}`, kind: 'reply', id: 'r', name: '发货', before: null, after: '今天发' },
  ...part,
});
const version = (part: Partial<TeamNews>): TeamNews => ({
  ...{ seq: 8, at: 0, by: '阿青', reason: '仓库提速', rows: [], more: 0, seen: false },
  ...part,
});

/** The panel of an agent who is in a team. */
async function panelIn(state: TeamState, options: PanelOptions = {}) {
  const told = { state };
  const panel = await openPanel({
    ...options,
    answers: {
      'team.read': () => ok(told.state),
      'team.check': () => ok(told.state),
      'team.notices': () => ok([]),
      'team.seen': () => ok(told.state),
      ...options.answers,
    },
  });
  for (let round = 0; round < 3; round += 1) await settle();
  return Object.assign(panel, {
    told,
    argsOf: (name: CallName) => panel.calls.filter((each) => each.name === name).map(({ args }) => args),
    text: (css: string) => panel.one(css)?.textContent ?? null,
    /** Comes by several steps, its code among them. */
    async comes(css: string) {
      await vi.waitFor(async () => {
        await settle();
        expect(panel.one(css)).not.toBeNull();
      });
      return panel.one(css)?.textContent ?? '';
    },
  });
}

describe('a recalled reply', () => {
  const SHIP = reply('发货', { shortcut: 'fh', body: '今天下单今天发。' });
  const stopped = (replies: Reply[] = [SHIP], words?: string[]) =>
    panelIn(agent({ recalls: [recall('发货', words)] }), { replies });
  type Panel = Awaited<ReturnType<typeof stopped>>;
  const nothingWent = (panel: Panel) => {
    expect(panel.inserts).toEqual([]);
    expect(panel.copied).toEqual([]);
    expect(panel.argsOf('replies.used')).toEqual([]);
    expect(panel.said).toContain('这句已停用，不能再用：时效写错了');
  };

  it('stays in the list, and says that it is stopped and why', async () => {
    const panel = await stopped();
    expect(panel.text('.row')).toContain('已停用：时效写错了');
    expect(panel.text('.row-body')).toContain('今天下单今天发');
  });

  const WAYS: [string, (panel: Panel) => Promise<unknown>][] = [
    ['a click', (panel) => panel.click(panel.one('.row-pick'))],
    ['a click that would open its text', (panel) => panel.click(panel.one('.row-pick'), { shiftKey: true })],
    ['its digit', () => press('1', { alt: true })],
    [
      'Enter on what was searched for',
      async (panel) => {
        panel.box.focus();
        await type('fa');
        await press('Enter');
      },
    ],
    [
      'the menu’s copy',
      async (panel) => {
        await panel.click(panel.one('.row-side button'));
        await panel.click(panel.all('[role="menuitem"]').find((each) => each.textContent?.includes('复制')));
      },
    ],
    [
      'the list in the console’s box',
      async (panel) => {
        await panel.page({
          ...{ type: 'picker' },
          told: { act: 'ask', turn: 1, query: 'fh', typed: '/fh', isCode: false },
        });
        await panel.page({ type: 'picker', told: { act: 'pick', turn: 1, id: '发货' } });
      },
    ],
    [
      'its shortcut and Tab',
      (panel) =>
        panel.page({
          ...{ type: 'picker' },
          told: { act: 'ask', turn: 1, query: 'fh', typed: 'fh', isCode: true },
        }),
    ],
  ];
  it.each(WAYS)('is not put in by %s', async (_, way) => {
    const panel = await stopped();
    await way(panel);
    nothingWent(panel);
    expect(panel.one('.preview')).toBeNull();
  });

  /** The background is still waking when the first rows are there. */
  async function waking(
    recalls: TeamState['recalls'],
    { known = [] as TeamState['recalls'], answers = true } = {},
  ) {
    const first = libraryOf([SHIP]);
    await fakeBrowser.storage.local.set({
      boot: { settings: DEFAULT_SETTINGS, first, total: 1, recalls: known },
    });
    const awake = gate();
    const read = async () => {
      await awake.passed;
      return answers ? ok(agent({ recalls })) : fail('unreachable');
    };
    const panel = await panelIn(agent({ recalls }), { library: false, answers: { 'team.read': read } });
    return Object.assign(panel, {
      async wake() {
        awake.open();
        for (let round = 0; round < 3; round += 1) await settle();
      },
    });
  }

  it.each([
    ['picked', (panel: Panel) => panel.click(panel.one('.row-pick'))],
    ['copied', WAYS[4]?.[1] ?? (() => {})],
  ])('is not %s in a panel’s first moments either', async (_, way) => {
    const panel = await waking([recall('发货')]);
    await way(panel);
    expect([panel.inserts, panel.copied]).toEqual([[], []]);
    await panel.wake();
    nothingWent(panel);
  });

  it('keeps no other waiting for longer than it takes to know', async () => {
    const panel = await waking([recall('别的')]);
    await panel.click(panel.one('.row-pick'));
    expect(panel.inserts).toEqual([]);
    await panel.wake();
    expect(panel.inserts.map(({ text }) => text)).toEqual(['今天下单今天发。']);
  });

  it('is known from before where the background cannot tell', async () => {
    const panel = await waking([], { known: [recall('发货')], answers: false });
    expect(panel.text('.row')).toContain('已停用：时效写错了');
    await panel.click(panel.one('.row-pick'));
    await panel.wake();
    nothingWent(panel);
  });

  it('is not put in in an agent’s own words, and a copy of it is neither', async () => {
    const own = reply('发货', { body: '亲，今天就给您发', overlay: { reworded: true } });
    const panel = await stopped([own]);
    await panel.click(panel.one('.row-pick'));
    nothingWent(panel);
    const copied = await stopped([reply('我的发货', { body: '今天下单今天发' })], ['今天下单今天发。']);
    await copied.click(copied.one('.row-pick'));
    nothingWent(copied);
  });

  it('does not go out where it was stopped while its blanks or its text were open', async () => {
    const size = reply('发货', { body: '{?尺码} 有货' });
    const panel = await panelIn(agent(), { replies: [size] });
    await panel.click(panel.one('.row-pick'));
    await type('M');
    panel.told.state = agent({ recalls: [recall('发货')] });
    await panel.tell({ type: 'kept', kept: { of: 'team' } });
    await settle();
    await press('Enter');
    nothingWent(panel);
  });

  it('stops with the messages that are still to come of it', async () => {
    const steps = reply('发货', { body: '先拍照。\n{---}\n再上传。' });
    const panel = await panelIn(agent(), { replies: [steps] });
    await panel.click(panel.one('.row-pick'));
    expect(panel.inserts.length).toBe(1);
    panel.told.state = agent({ recalls: [recall('发货')] });
    await panel.tell({ type: 'kept', kept: { of: 'team' } });
    await settle();
    expect(panel.button('下一段')).toBeDefined();
    await panel.click(panel.button('下一段'));
    expect(panel.inserts.length).toBe(1);
    expect(panel.said).toContain('这句已停用');
  });

  it('is not offered to close with', async () => {
    const bye = reply('发货', { tags: ['收尾'], body: '祝您生活愉快' });
    const thanks = { id: '1', side: 'buyer' as const, kind: 'text' as const, text: '好的', at: null };
    const talk = { type: 'messages', key: 'uid:1', reset: true, messages: [thanks] } satisfies PageEvent;
    const before = await panelIn(agent(), { replies: [bye] });
    await before.page(talk);
    expect(before.one('.closing-offer')).not.toBeNull();
    const panel = await stopped([bye]);
    await panel.page(talk);
    expect(panel.one('.closing-offer')).toBeNull();
  });

  it('names the conversations in which this agent has said it today', async () => {
    const used = (buyer: string, conversation: string) => ({
      ...{ replyId: '发货', console: 'pdd-chat', conversation, buyer, at: Date.UTC(2026, 10, 22, 3) },
    });
    const news = version({
      rows: [row({ key: 'recall 发货', kind: 'recall', id: '发货', after: '时效写错了' })],
    });
    const panel = await panelIn(agent({ unseen: 1, recalls: [recall('发货')] }), {
      replies: [SHIP],
      answers: {
        'team.news': () => ok([news]),
        'team.used': () => ok([used('小林', 'uid:1'), used('阿梅', 'uid:2'), used('小林', 'uid:1')]),
      },
    });
    const said = await panel.comes('.team-notice');
    expect(said).toContain('“发货”已停用，今天用过的 2 个会话：');
    expect(said).toContain('小林');
    expect(said).toContain('阿梅');
    expect(said).toContain('时效写错了');
    expect(panel.argsOf('team.used')).toContainEqual({ id: '发货' });
  });
});

describe('what is new', () => {
  const NEWS = [
    version({ seq: 9, rows: [row({ id: 'a', before: '48小时内发', after: '24小时内发' })] }),
    version({
      seq: 8,
      rows: [
        row({ id: 'a', before: '72小时内发', after: '48小时内发' }),
        row({ id: 'b', name: '催付' }),
        row({ id: 'x', key: 'rule x', kind: 'rule', name: '最便宜' }),
      ],
    }),
    version({ seq: 7, seen: true, rows: [row({ id: 'old' })] }),
  ];

  it('is one line, which unfolds to every change, and goes when it is known', async () => {
    const panel = await panelIn(agent({ unseen: 2 }), { answers: { 'team.news': () => ok(NEWS) } });
    expect(await panel.comes('.team-line')).toContain('新版本：改了 2 条话术、1 条规则');
    await panel.click(panel.one('.team-line-open'));
    const rows = panel.all('.team-line-body li');
    expect(rows.length).toBe(3);
    // From what the agent knew to what is here, and not the step between.
    expect(rows[0]?.querySelector('del')?.textContent).toContain('72');
    expect(rows[0]?.querySelector('ins')?.textContent).toContain('24');
    expect(panel.text('.team-line-body')).toContain('仓库提速');
    panel.told.state = agent();
    await panel.click(panel.button('知道了'));
    expect(panel.argsOf('team.seen')).toEqual([{ upTo: 9, notices: [] }]);
    await vi.waitFor(async () => {
      await settle();
      expect(panel.one('.team-line')).toBeNull();
    });
  });

  it('takes no line in no team, nor where nothing has come', async () => {
    for (const state of [NO_TEAM, agent()]) {
      const panel = await panelIn(state);
      expect(panel.one('.team-line, .team-notice')).toBeNull();
    }
  });

  it('is a notice that wants to be read, until it is', async () => {
    const notice = { id: 'n1', title: '双十一', text: '今天起价保 30 天', mustRead: true, until: null };
    const others = { ...notice, id: 'n2', title: '晚班交接', isConfirmed: false, isForHere: false };
    let isConfirmed = false;
    const panel = await panelIn(agent({ mustRead: 1 }), {
      answers: {
        'team.notices': () => ok([{ ...notice, isConfirmed, isForHere: true }, others]),
        'team.seen': () => {
          isConfirmed = true;
          return ok(agent());
        },
      },
    });
    expect(await panel.comes('.team-notice')).toContain('必读通知：双十一');
    await panel.click(panel.button('已读'));
    expect(panel.argsOf('team.seen')).toEqual([{ upTo: 0, notices: ['n1'] }]);
    await vi.waitFor(async () => {
      await settle();
      expect(panel.one('.team-notice')).toBeNull();
    });
  });
});

describe('the look for more', () => {
  /** Timers that a test runs out by hand. */
  function handClock() {
    const waiting: { ms: number; task: () => void }[] = [];
    const clock: Clock = {
      now: () => 0,
      after(ms, task) {
        const timer = { ms, task };
        waiting.push(timer);
        return () => void waiting.splice(waiting.indexOf(timer), 1);
      },
    };
    return { clock, waiting, run: () => waiting.shift()?.task() };
  }

  async function checking(state: TeamState) {
    const panel = await panelIn(state);
    const { clock, waiting, run } = handClock();
    const link = { listen: () => () => {} } as unknown as PanelLink;
    const root = document.createElement('div');
    function Watch() {
      useTeam(link, [], clock);
      return null;
    }
    const settled = (something: () => unknown) =>
      act(async () => {
        something();
        await arrived();
      });
    const before = panel.argsOf('team.check').length;
    await settled(() => render(<Watch />, root));
    await settled(() => {});
    return {
      ...{ waiting, settled },
      run: () => settled(run),
      leave: () => settled(() => render(null, root)),
      get checks() {
        return panel.argsOf('team.check').slice(before);
      },
    };
  }

  it('is asked for at once and every minute, also while nobody looks at the page', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const panel = await checking(agent());
    expect(panel.checks).toEqual([{ isDue: true }]);
    expect(panel.waiting.map(({ ms }) => ms)).toEqual([60_000]);
    await panel.run();
    await panel.run();
    expect(panel.checks.length).toBe(3);
    expect(panel.waiting.length).toBe(1);
    await panel.leave();
    expect(panel.waiting).toEqual([]);
  });

  it('is asked for by nobody who is in no team', async () => {
    const panel = await checking(NO_TEAM);
    expect(panel.checks).toEqual([]);
    expect(panel.waiting).toEqual([]);
  });
});
