// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { arrived } from '../../../lib/messaging/testing';
import { setLanguage } from '../../../lib/platform/i18n';
import type { BackState, OutLetter, WrittenLetter } from '../../../lib/team/back/types';
import { OurTeamContext, ourTeam } from '../../ui/our-team';
import { backState, teamState } from '../testing';
import { BackDesk } from './back-desk';

let asked: { name: CallName; args: unknown }[];
let answers: Partial<Record<CallName, Result<unknown>>>;
let saved: Promise<string>[];

const AT = new Date(2026, 10, 23, 9, 30).getTime();
const person = { name: '小林', role: 'agent', group: '' } as const;
const out = (id: string, part: Partial<OutLetter> = {}): OutLetter => ({
  id,
  letter: {
    ...{ kind: 'question', id, at: new Date(AT).toISOString(), person },
    body: { text: `${id} 能单买吗`, marketplace: 'pdd', shop: '木几家居', count: 1 },
  },
  ...{ state: 'waiting', writtenAt: AT, sentAt: null, answeredAt: null },
  ...part,
});
const MARKS: WrittenLetter[] = [
  {
    kind: 'wrong-hint',
    body: { signal: 'angry', rule: 'angry-1', count: 3, words: ['气死***了'] },
    buyers: ['k'],
  },
];

beforeEach(() => {
  asked = [];
  saved = [];
  answers = { 'feedback.letters': ok([]) };
  setLanguage('zh-CN');
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      asked.push({ name, args });
      return answers[name] ?? fail('internal');
    },
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push((blob as Blob).text());
    return 'blob:saved';
  });
});

async function show(first: BackState, decided: string[] = []) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const settle = (something: () => unknown = () => {}) =>
    act(async () => {
      something();
      await arrived();
    });
  let back = first;
  const draw = () => {
    const onState = (next: BackState) => {
      back = next;
      draw();
    };
    const ours = ourTeam(teamState({ decided }));
    render(
      <OurTeamContext.Provider value={ours}>
        <BackDesk {...{ back, onState }} />
      </OurTeamContext.Provider>,
      root,
    );
  };
  await settle(draw);
  const buttons = () => [...root.querySelectorAll('button')];
  const button = (text: string) => buttons().find((each) => each.textContent?.includes(text));
  return {
    root,
    button,
    text: () => root.textContent ?? '',
    section: (name: string) => root.querySelector(`section[aria-label^="${name}"]`)?.textContent ?? '',
    click: (text: string) => settle(() => button(text)?.click()),
    settle,
  };
}
const argsOf = (name: CallName) => asked.filter((each) => each.name === name).map(({ args }) => args);

it('shows what waits whole, what has gone, and which of it was confirmed', async () => {
  const sent = out('灯泡', { state: 'sent', sentAt: AT, answeredAt: AT });
  const desk = await show(backState({ letters: [out('灯罩'), sent] }));
  expect(desk.section('等着发出的')).toContain('灯罩 能单买吗');
  expect(desk.section('等着发出的')).toContain('木几家居');
  expect(desk.section('等着发出的')).toContain('小林');
  expect(desk.section('等着发出的')).not.toContain('灯泡');
  expect(desk.section('发过的')).toContain('灯泡 能单买吗');
  expect(desk.section('发过的')).toContain('已确认 2026');
});

it('withdraws what waits', async () => {
  const desk = await show(backState({ letters: [out('灯罩')] }));
  answers['back.drop'] = ok(backState());
  await desk.click('撤下');
  expect(argsOf('back.drop')).toEqual([{ id: '灯罩' }]);
  expect(desk.text()).toContain('已撤下');
  expect(desk.section('等着发出的')).toContain('没有等着发出的');
});

describe('sending now', () => {
  it('says that all has gone', async () => {
    const desk = await show(backState({ letters: [out('灯罩')] }));
    answers['back.send'] = ok(backState({ letters: [out('灯罩', { state: 'sent', sentAt: AT })] }));
    await desk.click('现在发出');
    expect(desk.text()).toContain('都发出去了');
  });

  it.each([
    ['full', '空间满了'],
    ['denied', '不能往团队空间里写'],
    ['read-only', '不能往团队空间里写'],
    ['no-connection', '连不上'],
  ] as const)('says in words why it did not go: %s', async (fault, words) => {
    const desk = await show(backState({ letters: [out('灯罩')] }));
    answers['back.send'] = ok(backState({ letters: [out('灯罩')], fault }));
    await desk.click('现在发出');
    expect(desk.text()).toContain('信还留着');
    expect(desk.text()).toContain(words);
    expect(desk.text()).not.toContain('都发出去了');
  });

  it('is no button where there is nothing to send, or no way there', async () => {
    const nothing = await show(backState({ agreed: false }));
    expect(nothing.button('现在发出')?.disabled).toBe(true);
    const file = await show(backState({ way: 'file', letters: [out('灯罩')] }));
    expect(file.button('现在发出')).toBeUndefined();
    expect(file.button('存成文件')?.disabled).toBe(false);
  });
});

it('saves the letters as one file, and says to hand it over', async () => {
  const desk = await show(backState({ way: 'file', letters: [out('灯罩')] }));
  answers['back.file'] = ok({ text: '{"sellerside-letters":1}', name: 'a.json', letters: 1 });
  answers['back.read'] = ok(backState({ way: 'file' }));
  await desk.click('存成文件');
  await desk.settle();
  expect(await saved[0]).toBe('{"sellerside-letters":1}');
  expect(desk.text()).toContain('1 条已存成文件');
});

it('keeps letters of a file until the agent says that it was handed over; then they have gone', async () => {
  const desk = await show(backState({ way: 'file', letters: [out('灯罩', { state: 'saved' })] }));
  expect(desk.section('等着发出的')).toContain('没有等着发出的');
  expect(desk.section('发过的')).not.toContain('灯罩');
  expect(desk.section('存成文件的')).toContain('灯罩 能单买吗');
  // The download may have failed: it can be made once more.
  expect(desk.button('存成文件')?.disabled).toBe(false);
  answers['back.handed'] = ok(
    backState({ way: 'file', letters: [out('灯罩', { state: 'sent', sentAt: AT })] }),
  );
  await desk.click('已交给主管');
  expect(argsOf('back.handed')).toEqual([{}]);
  expect(desk.section('发过的')).toContain('灯罩 能单买吗');
  expect(desk.button('已交给主管')).toBeUndefined();
});

describe('letters of a kind that nobody wants any more', () => {
  it.each([
    ['of this kind', backState({ kinds: ['status'], letters: [out('灯罩')] })],
    ['of any', backState({ kinds: [], letters: [out('灯罩')] })],
  ])('are shown as held back, where nobody wants any %s, and can be withdrawn', async (_, back) => {
    const desk = await show(back);
    expect(desk.section('扣着没发的')).toContain('灯罩 能单买吗');
    expect(desk.section('扣着没发的')).toContain('现在不收这些');
    answers['back.drop'] = ok({ ...back, letters: [] });
    await desk.click('撤下');
    expect(argsOf('back.drop')).toEqual([{ id: '灯罩' }]);
    expect(desk.text()).toContain('已撤下');
    expect(desk.text()).not.toContain('扣着没发的');
  });

  it('are not said to have gone with the others', async () => {
    const back = backState({ kinds: ['status'], agreed: true, letters: [out('灯罩')] });
    const desk = await show(back);
    answers['back.send'] = ok(back);
    await desk.click('现在发出');
    expect(desk.text()).toContain('扣着的还在');
  });

  it('wait in sight where there is nobody to send them to', async () => {
    const desk = await show(backState({ way: 'no', letters: [out('灯罩')] }));
    expect(desk.section('等着发出的')).toContain('灯罩 能单买吗');
  });
});

it('says in words how often a recalled line was said, before it goes', async () => {
  const { status } = backState();
  const uses = { id: 'r-9', at: new Date(AT).toISOString(), title: '假一赔十', uses: 4, conversations: 3 };
  const desk = await show(backState({ agreed: true, status: { ...status, recalled: [uses] } }));
  expect(desk.text()).toContain('“假一赔十”：停用那天用过 4 次，3 个会话');
});

it('lets the agent change their word on their figures, beside what would go', async () => {
  const desk = await show(backState({ agreed: true }));
  expect(desk.text()).toContain('用了 12 句');
  answers['back.agree'] = ok(backState({ agreed: false }));
  await desk.settle(() => desk.root.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
  expect(argsOf('back.agree')).toEqual([{ agreed: false }]);
});

it('hands on marks of hints only after all of them were seen', async () => {
  answers['feedback.letters'] = ok(MARKS);
  answers['back.write'] = ok(backState());
  const desk = await show(backState());
  await desk.settle();
  const button = () =>
    [...desk.root.querySelectorAll<HTMLButtonElement>('section[aria-label^="标过"] button')].at(-1);
  expect(button()?.disabled).toBe(true);
  await desk.settle(() => {
    const details = desk.root.querySelector<HTMLDetailsElement>('section[aria-label^="标过"] details');
    if (!details) return;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  expect(desk.section('标过')).toContain('气死***了');
  await desk.settle(() => button()?.click());
  expect(argsOf('back.write')).toEqual([{ letters: MARKS }]);
  expect(desk.section('标过')).toContain('已记下 1 条');
});

it.each([
  ['the agent', [], '不想带原话，在“设置”里关掉'],
  ['the team', ['feedbackWords'], '带不带原话由团队决定'],
])('says that %s decides whether words go along with marks', async (_, decided, words) => {
  answers['feedback.letters'] = ok(MARKS);
  const desk = await show(backState(), decided);
  await desk.settle();
  expect(desk.section('标过')).toContain(words);
});

it('shows marks that came while others were handed on, before they can be', async () => {
  answers['feedback.letters'] = ok(MARKS);
  answers['back.write'] = ok(backState());
  const desk = await show(backState());
  await desk.settle();
  const details = () => desk.root.querySelector<HTMLDetailsElement>('section[aria-label^="标过"] details');
  const button = () =>
    [...desk.root.querySelectorAll<HTMLButtonElement>('section[aria-label^="标过"] button')].at(-1);
  await desk.settle(() => {
    Object.assign(details() ?? {}, { open: true });
    details()?.dispatchEvent(new Event('toggle'));
  });
  const since = { signal: 'angry', rule: 'angry-1', count: 1, words: ['又来'] };
  answers['feedback.letters'] = ok([{ kind: 'wrong-hint', body: since, buyers: ['k'] }]);
  await desk.settle(() => button()?.click());
  await desk.settle();
  expect(desk.section('标过')).toContain('又来');
  expect(details()?.open).toBe(false);
  expect(button()?.disabled).toBe(true);
});

it.each([
  ['the team or its policy wants nothing', backState({ kinds: [] }), '什么都不会发出去'],
  ['nobody is there to send to', backState({ way: 'no' }), '没有可以发给的人'],
])('offers nothing where %s, and says so', async (_, back, words) => {
  const desk = await show(back);
  expect(desk.text()).toContain(words);
  expect(desk.button('发')).toBeUndefined();
  expect(desk.root.querySelector('input')).toBeNull();
});
