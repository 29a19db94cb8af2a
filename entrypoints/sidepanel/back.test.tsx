// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { backState, teamState } from '../../components/team/testing';
import type { CallName } from '../../lib/messaging/calls';
import { ok } from '../../lib/messaging/result';
import type { ReplySet } from '../../lib/replies/types';
import type { BackState, WrittenLetter } from '../../lib/team/back/types';
import { libraryOf, openPanel, press, reply, settle, type } from './testing';

const SHIP = reply('发货', { setId: 'team-1', body: '今天发' });
const SET: ReplySet = { id: 'team-1', kind: 'team', name: '家居组', language: 'zh-CN', version: 0, order: 0 };

/** The panel of an agent in a team, with one reply of the team. */
async function panelIn(back: BackState, canPublish = false) {
  const told = { back };
  const letters: WrittenLetter[] = [];
  const team = teamState({ canPublish, role: 'agent', keys: [] });
  const panel = await openPanel({
    library: false,
    settings: { agentName: '小林' },
    answers: {
      'team.read': () => ok(team),
      'team.check': () => ok(team),
      'team.notices': () => ok([]),
      'back.read': () => ok(told.back),
      'back.agree': ({ agreed }: { agreed: boolean }) => {
        told.back = { ...told.back, agreed };
        return ok(told.back);
      },
      'back.write': (args: { letters: WrittenLetter[] }) => {
        letters.push(...args.letters);
        return ok(told.back);
      },
      'replies.read': () =>
        ok({
          ...{ reply: SHIP, versions: [] },
          overlay: {
            replyId: '发货',
            at: 0,
            revision: 1,
            reworded: { words: { title: '发货', body: '今天 18 点前发' }, base: SHIP },
          },
        }),
    },
  });
  await panel.tell({
    ...{ type: 'library' },
    part: {
      ...{ type: 'first', total: 1 },
      library: { ...libraryOf([SHIP]), sets: [...libraryOf([]).sets, SET] },
    },
  });
  await panel.tell({ type: 'library', part: { type: 'done', total: 1 } });
  for (let round = 0; round < 3; round += 1) await settle();
  return Object.assign(panel, {
    letters,
    argsOf: (name: CallName) => panel.calls.filter((each) => each.name === name).map(({ args }) => args),
    /** Its code comes when it is wanted. */
    async comes(css: string) {
      await vi.waitFor(async () => {
        await settle();
        expect(panel.one(css)).not.toBeNull();
      });
      return panel.one(css) as HTMLElement;
    },
  });
}
const AGREED = backState({ agreed: true });

async function write(area: HTMLElement, text: string) {
  await act(() => {
    (area as HTMLTextAreaElement).value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

describe('what the supervisor would see', () => {
  it.each([
    ['同意', true],
    ['不发', false],
  ])('is shown whole and asked once: %s', async (word, agreed) => {
    const panel = await panelIn(backState());
    const text = (await panel.comes('.back-line')).textContent;
    for (const part of [
      '第 7 版',
      '0.9.0',
      '2026-11-23',
      '用了 12 句',
      '团队的 8 句',
      '5 个会话',
      '小林 · ',
      '早班',
    ])
      expect(text).toContain(part);
    await panel.click(panel.button(word));
    await settle();
    expect(panel.argsOf('back.agree')).toEqual([{ agreed }]);
    expect(panel.one('.back-line')).toBeNull();
  });

  it.each([
    ['the agent has answered', backState({ agreed: false }), false],
    ['the team does not want it', backState({ kinds: ['question'] }), false],
    ['there is nobody to send to', backState({ way: 'no' }), false],
    ['whoever sits there publishes', backState(), true],
  ] as const)('is not asked where %s', async (_, back, canPublish) => {
    const panel = await panelIn(back, canPublish);
    expect(panel.argsOf('back.read')).not.toEqual([]);
    expect(panel.one('.back-line')).toBeNull();
  });
});

describe('better words for a reply of the team', () => {
  it('go by two keys, the agent’s own, and were seen', async () => {
    const panel = await panelIn(AGREED);
    panel.box.focus();
    await press('ArrowDown');
    await press('.', { code: 'Period', alt: true });
    const form = await panel.comes('form.back-line');
    expect(form.querySelector('.back-diff')?.textContent).toContain('18 点前');
    expect(form.querySelector('textarea')?.value).toBe('今天 18 点前发');
    expect(document.activeElement).toBe(form.querySelector('textarea'));
    await press('Enter', { ctrl: true });
    await settle();
    expect(panel.letters).toEqual([
      {
        kind: 'proposal',
        body: { replyId: '发货', title: '发货', before: '今天发', after: '今天 18 点前发', note: '' },
        buyers: [],
      },
    ]);
    expect(panel.one('form.back-line')).toBeNull();
    expect(panel.one('.back-written')?.textContent).toContain('下次查看');
    expect(document.activeElement).toBe(panel.box);
  });

  it('are not sent where they are the team’s own', async () => {
    const panel = await panelIn(AGREED);
    panel.box.focus();
    await press('ArrowDown');
    await press('.', { code: 'Period', alt: true });
    const form = await panel.comes('form.back-line');
    await write(form.querySelector('textarea') as HTMLElement, '今天发');
    await press('Enter', { ctrl: true });
    await settle();
    expect(panel.letters).toEqual([]);
    await press('Escape');
    expect(panel.one('form.back-line')).toBeNull();
  });

  it('are offered nowhere where the team wants none', async () => {
    const panel = await panelIn(backState({ agreed: true, kinds: ['status'] }));
    panel.box.focus();
    await press('ArrowDown');
    await press('.', { code: 'Period', alt: true });
    await settle();
    expect(panel.one('form.back-line')).toBeNull();
    await panel.click(panel.one('.row-side button'));
    expect(
      panel
        .all('[role="menuitem"]')
        .map((each) => each.textContent)
        .join(),
    ).not.toContain('建议给主管');
  });
});

it('tells the supervisor what nothing was found for, in the words that the agent leaves', async () => {
  const panel = await panelIn(AGREED);
  panel.box.focus();
  await type('zzz');
  await press('.', { code: 'Period', alt: true });
  const form = await panel.comes('form.back-line');
  const area = form.querySelector('textarea') as HTMLTextAreaElement;
  expect(area.value).toBe('zzz');
  expect(form.textContent).toContain('木几家居');
  await write(area, '灯罩能单买吗');
  await press('Enter', { ctrl: true });
  await settle();
  expect(panel.letters).toEqual([
    {
      kind: 'question',
      body: { text: '灯罩能单买吗', marketplace: 'pdd', shop: '木几家居', count: 1 },
      buyers: [],
    },
  ]);
});
