// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import zh from '../../../assets/public/packs/cases.zh-CN.json';
import { newNotes } from '../../../lib/evidence/case';
import { parseChecklists } from '../../../lib/evidence/checklist';
import { readQuery } from '../../../lib/evidence/room';
import { summary } from '../../../lib/evidence/testing';
import type { CaseKind, CaseWhole, EvidenceCase, LogLine } from '../../../lib/evidence/types';
import type { CallName } from '../../../lib/messaging/calls';
import { fail, ok, type Result } from '../../../lib/messaging/result';
import { DEFAULT_SETTINGS } from '../../../lib/messaging/settings';
import { arrived } from '../../../lib/messaging/testing';
import type { Transfer } from '../../../lib/team/back/types';
import { Authority } from './authority';
import { CaseRoom } from './case-room';
import { CheckList } from './check-list';
import { HandIn } from './hand-in';
import { PageArchive } from './page-archive';
import type { OpenCase, SpaceWay } from './types';

const packs = parseChecklists(zh);
const listOf = (kind: CaseKind) =>
  packs.ok ? packs.value.lists.find((each) => each.kind === kind) : undefined;
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 4);
const today = { now: NOW, end: NOW + 12 * HOUR };

let calls: { name: CallName; args: unknown }[];
let answers: Partial<Record<CallName, Result<unknown>>>;
beforeEach(() => {
  calls = [];
  answers = { 'cases.erased': ok([]) };
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      calls.push({ name, args });
      return answers[name] ?? ok({});
    },
  });
});

async function show(part: preact.ComponentChild) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const settle = (something: () => unknown = () => {}) =>
    act(async () => {
      something();
      await arrived();
    });
  await settle(() => render(part, root));
  await settle();
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent?.startsWith(name));
  return { root, settle, button, press: (name: string) => settle(() => button(name)?.click()) };
}

const room = (cases: ReturnType<typeof summary>[]) => (
  <CaseRoom
    {...{ cases, listOf, today }}
    query={readQuery('')}
    onQuery={() => {}}
    settings={DEFAULT_SETTINGS}
    bulk={(chosen) => <output>{chosen.map(({ id }) => id).join(' ')}</output>}
  />
);

it('draws a screen of five thousand cases, and offers the rest', async () => {
  const { root, button } = await show(
    room(Array.from({ length: 5000 }, (_, n) => summary(`case-${n}`, { title: `第 ${n} 单` }))),
  );
  const { length } = root.querySelectorAll('.room-table tbody tr');
  expect(length).toBeLessThan(100);
  expect(root.textContent).toContain('5000 个案件');
  expect(button(`再看 ${5000 - length} 个`)).toBeDefined();
  // The tests' own page is slow to draw a screen; a bound of a hang, not of speed.
}, 30_000);

it('names what expires today with what it lacks, and says what has been kept for long enough', async () => {
  const { root } = await show(
    room([
      summary('case-late', { kind: 'missing_claim', deadline: NOW - HOUR, buyerName: '林*儿' }),
      summary('case-full', { checked: listOf('other')?.items.map(({ id }) => id) ?? [] }),
      summary('case-old', { state: 'won', closedAt: NOW - 4 * 366 * 24 * HOUR }),
    ]),
  );
  const [due, missing] = root.querySelectorAll('.room-first section');
  expect(due?.textContent).toContain('少件谎报 · 林*儿已过期限缺：买家和订单');
  expect(missing?.textContent).toContain('材料都齐了');
  expect(root.textContent).toContain('1 个案件结案快满或已满 3 年');
});

it('takes to the bulk acts what is chosen and still on show', async () => {
  const { root, settle } = await show(room([summary('case-a'), summary('case-b')]));
  await settle(() => root.querySelector<HTMLInputElement>('tbody input')?.click());
  expect(root.querySelector('output')?.textContent).toBe('case-a');
  await settle(() => root.querySelector<HTMLInputElement>('thead input')?.click());
  expect(root.querySelector('output')?.textContent).toBe('case-a case-b');
});

const ITEM = { id: 'i1', seq: 1, kind: 'file', name: '称重.jpg' };
function openCase(checks: EvidenceCase['checks']) {
  const changes: Partial<EvidenceCase>[] = [];
  const open = {
    whole: {
      case: { ...newNotes('return_swap'), id: 'case-1', checks },
      items: [ITEM],
    } as unknown as CaseWhole,
    change: async (part: Partial<EvidenceCase>) => {
      changes.push(part);
      return true;
    },
    reload: async () => {},
    say: () => {},
  } satisfies OpenCase;
  return { open, changes };
}
const mark = { id: 'report', status: 'not-checkable' as const, items: [], note: '', by: '阿青', at: 1 };

it('settles a need by a person’s word only with the word, and leaves the other marks as they are', async () => {
  const { open, changes } = openCase([mark]);
  const list = listOf('return_swap');
  if (!list) throw new Error('no list');
  const { root, press, button, settle } = await show(<CheckList list={list} open={open} agent="小木" />);
  await press('办好了…');
  expect(button('由我说明')?.disabled).toBe(true);
  const note = root.querySelector<HTMLInputElement>('.check-settle input.control');
  if (!note) throw new Error('no field');
  await settle(() => {
    note.value = '订单页截不到';
    note.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('由我说明');
  expect(changes).toHaveLength(1);
  expect(changes[0]?.checks).toMatchObject([
    mark,
    { id: 'buyer', status: 'met', items: [], note: '订单页截不到', by: '小木' },
  ]);
});

it('asks the browser for the authority’s address before anything else, and keeps none that was refused', async () => {
  const asked: string[][] = [];
  const kept: unknown[] = [];
  answers['evidence.tryAuthority'] = ok({ stampedAt: NOW, name: 'Test TSA' });
  const authority = (isGranted: boolean) => (
    <Authority
      settings={{ ...DEFAULT_SETTINGS, authorityUrl: 'http://tsa.example:8080/tsr' }}
      onSettings={(part) => kept.push(part)}
      requestSites={async (origins) => {
        asked.push(origins);
        return isGranted;
      }}
    />
  );
  const refused = await show(authority(false));
  await refused.press('保存并试一下');
  expect(asked).toEqual([['http://tsa.example/*']]);
  expect(kept).toEqual([]);
  expect(refused.root.textContent).toContain('没有允许');
  const granted = await show(authority(true));
  await granted.press('保存并试一下');
  expect(kept).toEqual([{ authorityUrl: 'http://tsa.example:8080/tsr' }]);
  expect(granted.root.textContent).toContain('Test TSA 有回应');
});

it('keeps the browser’s own copies only while the browser was allowed to make them', async () => {
  const wishes: boolean[] = [];
  let isAllowed = false;
  const { root, settle } = await show(
    <PageArchive
      may={async () => false}
      onWish={async (wish) => {
        wishes.push(wish);
        return isAllowed;
      }}
    />,
  );
  const box = root.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!box) throw new Error('no box');
  await settle(() => box.click());
  // The person said no to the browser.
  expect([wishes, box.checked]).toEqual([[true], false]);
  isAllowed = true;
  await settle(() => box.click());
  expect([wishes, box.checked]).toEqual([[true, true], true]);
});

it('hands nothing over that the log does not say first', async () => {
  const tool = {
    ...{ version: '1', browser: 'test', digest: async () => '' },
    listsOf: () => ({ zh: undefined, en: undefined }),
    onBreak: (error: unknown) => {
      throw error;
    },
  };
  const giveTo = async (name: string) => {
    const { open } = openCase([]);
    const { root, press, settle } = await show(<HandIn open={open} agent="小木" tool={tool} space={null} />);
    const field = root.querySelector<HTMLInputElement>('input');
    if (!field) throw new Error('no field');
    await settle(() => {
      field.value = name;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    calls = [];
    await press('存成文件交出');
    await settle();
    return calls.map(({ name }) => name);
  };
  answers = { 'cases.note': fail('storage-full'), 'cases.read': fail('not-found') };
  expect(await giveTo('阿青')).toEqual(['cases.note']);
  answers['cases.note'] = ok({ seq: 7 });
  expect(await giveTo('阿青')).toEqual(['cases.note', 'cases.read']);
  expect(calls[0]?.args).toMatchObject({ act: 'hand-over', detail: { to: '阿青' } });
});

const SPACE: SpaceWay = {
  ...{ team: '木几客服', keys: new Map([['k'.repeat(64), '老张']]), list: [] },
  send: async () => fail('team'),
  failText: () => '连不上',
  faultText: (fault) => `为什么：${fault}`,
  line: ({ done }) => `已传 ${done}`,
};
const handIn = (space: Partial<SpaceWay>, over: Partial<CaseWhole> = {}) => {
  const { open } = openCase([]);
  const whole = { ...open.whole, log: [], ...over };
  const tool = {} as Parameters<typeof HandIn>[0]['tool'];
  return show(<HandIn open={{ ...open, whole }} agent="小木" tool={tool} space={{ ...SPACE, ...space }} />);
};
const up = { kind: 'case', way: 'up', state: 'running', done: 4, fault: null } as Transfer;

it('hands in by the space without a name: whoever archives for the team', async () => {
  answers = { 'cases.note': fail('storage-full') };
  const { press } = await handIn({});
  calls = [];
  await press('交给存档员');
  expect(calls[0]).toMatchObject({
    name: 'cases.note',
    args: { act: 'hand-over', detail: { to: '木几客服' } },
  });
});

it('says how a case stands that went into the space: on its way, there, refused, taken in', async () => {
  expect((await handIn({ list: [up] })).root.textContent).toContain('已传 4');
  const there = { ...up, state: 'done' } as Transfer;
  expect((await handIn({ list: [there] })).root.textContent).toContain('等存档员收下');
  const refused = { ...there, fault: 'answer-changed' };
  expect((await handIn({ list: [refused] })).root.textContent).toContain('为什么：answer-changed');
  const line = { act: 'receive', detail: { to: '阿青', key: 'f'.repeat(64), team: 'k'.repeat(64) } };
  // What is confirmed is on its way no more.
  const { root } = await handIn({ list: [] }, { log: [line as unknown as LogLine] });
  expect(root.textContent).toContain('“阿青”收下，由团队密钥“老张”确认');
  expect(root.textContent).toContain('f'.repeat(64));
  expect(root.textContent).not.toContain('等存档员收下');
});
