// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { arrived } from '../../../lib/messaging/testing';
import type { Reply } from '../../../lib/replies/types';
import type { InboxState, InLetter, Letter } from '../../../lib/team/back/types';
import { teamState } from '../testing';
import { InboxDesk } from './inbox-desk';
import { PublishOne } from './publish-one';

const person = { name: '小林', role: 'agent', group: '早班' } as const;
let asked: { name: CallName; args: unknown }[];
let answers: Partial<Record<CallName, () => Result<unknown>>>;
let written: [string, string][];
let replies: Map<string, Reply>;

beforeEach(() => {
  asked = [];
  written = [];
  replies = new Map([['r-1', reply('48 小时内发')]]);
  answers = {};
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      asked.push({ name, args });
      return answers[name]?.() ?? ok({});
    },
  });
});

function reply(body: string, revision = 3): Reply {
  return {
    ...{ id: 'r-1', setId: 's', categoryId: 'c', title: '发货', body, shortcut: '', stage: null, tags: [] },
    ...{ order: 0, pinned: false, editedAt: 0, revision },
  };
}

function row(id: string, kind: Letter['kind'], body: object): InLetter {
  const letter = { kind, id, at: '2026-11-23T01:00:00.000Z', person, body } as InLetter['letter'];
  return { id, member: 'ab12cd34'.repeat(4), letter, receivedAt: 1, state: 'new' };
}
const PROPOSAL = row('p', 'proposal', {
  ...{ replyId: 'r-1', title: '发货', before: '48 小时内发', after: '今天 17 点前发', note: '买家总问' },
});
const QUESTION = row('q', 'question', {
  text: '能单买吗',
  marketplace: 'new-market',
  shop: '木几',
  count: 2,
});
const HINT = row('h', 'wrong-hint', { signal: 'new-signal', rule: 'rule-9', count: 4, words: ['我要**评'] });

const stateOf = (...letters: InLetter[]): InboxState => ({
  ...{ members: [], letters, unread: [], more: { letters: 0, unread: 0 } },
  ...{ left: 0, isCrowded: false, at: Date.now(), fault: null },
});

async function show(first: InboxState) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const settle = (something: () => unknown = () => {}) =>
    act(async () => {
      something();
      await arrived();
    });
  let inbox = first;
  const draw = () => {
    const onInbox = (next: InboxState) => {
      inbox = next;
      draw();
    };
    const library = {
      isFull: true,
      replyOf: (id: string) => replies.get(id),
      write: (title: string, body: string) => void written.push([title, body]),
    };
    render(<InboxDesk {...{ inbox, onInbox, library }} team={teamState()} onTeam={() => {}} />, root);
  };
  await settle(draw);
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent === name);
  return {
    root,
    press: async (name: string) => {
      expect(button(name)).toBeDefined();
      await settle(() => button(name)?.click());
      await settle();
    },
    key: async (key: string) => {
      const target = document.activeElement as HTMLElement;
      await settle(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
      await settle();
    },
    button,
    get text() {
      return root.textContent ?? '';
    },
  };
}

const argsOf = (name: CallName) => asked.filter((each) => each.name === name).map(({ args }) => args);

it('takes proposed words with the revision that is shown, and publishes them and nothing else', async () => {
  const done = { ...PROPOSAL, state: 'done' as const };
  answers['inbox.adopt'] = () => {
    replies.set('r-1', reply('今天 17 点前发', 4));
    return ok({ replyId: 'r-1', undoId: 'u-1', state: stateOf(done) });
  };
  const draftRow = (key: string) => ({ key, kind: 'reply', id: key, name: '', before: '', after: '' });
  answers['team.draft'] = () =>
    ok({
      base: 7,
      rows: [draftRow('reply r-1'), draftRow('reply r-2')],
      more: 0,
      clashes: [],
      findings: [],
      bytes: 1,
    });
  answers['team.publish'] = () => ok({ seq: 8, state: teamState({ seq: 8 }) });
  const desk = await show(stateOf(PROPOSAL));
  expect(desk.root.querySelector('ins')?.textContent).toContain('今天');
  await desk.press('采用');
  expect(argsOf('inbox.adopt')).toEqual([{ id: 'p', revision: 3 }]);
  // Settled, and still in its place.
  expect(desk.root.querySelectorAll('.inbox-row')).toHaveLength(1);
  await desk.press('发布');
  expect(argsOf('team.publish')).toMatchObject([
    { base: 7, except: [], only: ['reply r-1'], reason: '采用小林的改法：发货' },
  ]);
  expect(desk.text).toContain('已发布第 8 版');
});

it('shows all three texts where the reply is another by now, and says when it has just changed', async () => {
  replies.set('r-1', reply('24 小时内发', 5));
  answers['inbox.adopt'] = () => fail('conflict', { path: 'revision' });
  const desk = await show(stateOf(PROPOSAL));
  const texts = [...desk.root.querySelectorAll('.inbox-texts dd')].map((each) => each.textContent);
  expect(texts[0]).toBe('48 小时内发');
  expect(texts).toHaveLength(3);
  await desk.press('用建议的，替换现在的');
  expect(argsOf('inbox.adopt')).toEqual([{ id: 'p', revision: 5 }]);
  expect(desk.text).toContain('这句刚才又改了');
});

it('shows the other ways in which the old words still go to buyers, and takes them away where that is wished', async () => {
  const others = { wordings: ['两天内发'], translations: { en: 'Ships within 48 hours' } };
  replies.set('r-1', { ...reply('48 小时内发'), ...others });
  const desk = await show(stateOf(PROPOSAL));
  expect(desk.text).toContain('两天内发');
  expect(desk.text).toContain('Ships within 48 hours');
  expect(desk.text).toContain('不会跟着改');
  answers['inbox.adopt'] = () => {
    replies.set('r-1', { ...reply('今天 17 点前发', 4), ...others });
    return ok({ replyId: 'r-1', undoId: 'u-1', state: stateOf({ ...PROPOSAL, state: 'done' }) });
  };
  await desk.press('采用');
  expect(argsOf('inbox.adopt')).toEqual([{ id: 'p', revision: 3 }]);
  // Still said before they go out.
  expect(desk.text).toContain('两天内发');
});

it('takes proposed words alone', async () => {
  replies.set('r-1', { ...reply('48 小时内发'), wordings: ['两天内发'] });
  answers['inbox.adopt'] = () => fail('conflict', { path: 'revision' });
  const desk = await show(stateOf(PROPOSAL));
  await act(async () => {
    desk.root.querySelector<HTMLInputElement>('.inbox-others input')?.click();
    await arrived();
  });
  await desk.press('采用');
  expect(argsOf('inbox.adopt')).toEqual([{ id: 'p', revision: 3, alone: true }]);
});

it('publishes what was taken after another version has gone out from the same page', async () => {
  replies.set('r-1', reply('今天 17 点前发', 4));
  const draft = { rows: [{ key: 'reply r-1' }], more: 0, clashes: [], findings: [], bytes: 1 };
  answers['team.draft'] = () => ok({ base: argsOf('team.draft').length, ...draft });
  const root = document.createElement('div');
  const draw = (seq: number) =>
    act(async () => {
      const team = teamState({ seq });
      render(
        <PublishOne {...{ reply: reply('今天 17 点前发', 4), reason: '', team }} onTeam={() => {}} />,
        root,
      );
      await arrived();
    });
  await draw(7);
  await draw(8);
  await draw(8);
  await act(async () => {
    root.querySelector('button')?.click();
    await arrived();
  });
  expect(argsOf('team.publish')).toMatchObject([{ base: 2 }]);
});

it('takes what was adopted back', async () => {
  answers['inbox.adopt'] = () => {
    replies.set('r-1', reply('今天 17 点前发', 4));
    return ok({ replyId: 'r-1', undoId: 'u-1', state: stateOf({ ...PROPOSAL, state: 'done' }) });
  };
  answers['inbox.settle'] = () => ok(stateOf(PROPOSAL));
  const desk = await show(stateOf(PROPOSAL));
  await desk.press('采用');
  await desk.press('撤销');
  expect(argsOf('library.undo')).toEqual([{ undoId: 'u-1' }]);
  expect(argsOf('inbox.settle')).toEqual([{ id: 'p', done: false }]);
});

it('offers what is proposed as a new reply where the old one has gone', async () => {
  replies.clear();
  const desk = await show(stateOf(PROPOSAL));
  expect(desk.button('采用')).toBeUndefined();
  await desk.press('写成话术');
  expect(written).toEqual([['发货', '今天 17 点前发']]);
});

it('shows the number of the machine beside the name that it gives itself', async () => {
  const desk = await show(stateOf(PROPOSAL));
  const number = desk.root.querySelector('.inbox-from code');
  expect(number?.textContent).toBe('ab12-cd34');
  expect(number?.getAttribute('title')).toContain('ab12cd34'.repeat(4));
});

it('goes by keys: down, the main act, done', async () => {
  answers['inbox.settle'] = () => ok(stateOf(PROPOSAL, { ...QUESTION, state: 'done' }));
  const desk = await show(stateOf(PROPOSAL, QUESTION));
  desk.root.querySelector('summary')?.focus();
  await desk.key('ArrowDown');
  await desk.key('Enter');
  expect(written).toEqual([['能单买吗', '']]);
  await desk.key('d');
  expect(argsOf('inbox.settle')).toEqual([{ id: 'q', done: true }]);
  expect(desk.root.querySelectorAll('.inbox-row')).toHaveLength(2);
});

it('has words for what a newer version may send', async () => {
  const desk = await show(stateOf(QUESTION, HINT));
  expect(desk.text).toContain('new-market');
  expect(desk.text).toContain('new-signal');
  expect(desk.root.querySelector('a')?.getAttribute('href')).toBe('#rules/hints');
  await desk.press('不对的提示 1');
  expect(desk.root.querySelectorAll('.inbox-row')).toHaveLength(1);
});

it('says what could not be read, and what is still to be', async () => {
  const unread = [{ name: 'junk', fault: 'tampered' as const }];
  const desk = await show({ ...stateOf(), unread, left: 40, more: { letters: 0, unread: 4999 } });
  expect(desk.text).toContain('5000 个文件读不了');
  expect(desk.text).toContain('junk');
});

it('says that there are too many files to be listed, and what to do', async () => {
  const desk = await show({ ...stateOf(), isCrowded: true });
  expect(desk.text).toContain('清理空间里的 inbox 文件夹');
});
