import { expect, it } from 'vitest';
import { fail, ok } from '../../messaging/result';
import type { Handlers } from '../../messaging/serve';
import { DEFAULT_SETTINGS } from '../../messaging/settings';
import { TeamRepository } from '../../store/team';
import { fakeStore } from '../../store/testing';
import type { UndoRow } from '../../store/undo';
import { keyOf, textOf } from '../../team/entry';
import { reply, set } from '../../team/testing';
import { type Entry, TEAM_SETTINGS } from '../../team/types';
import { guardOf } from './guard';
import type { Member } from './member';
import { newJoined } from './membership';

const names = async () => ({ language: 'zh-CN' as const, set: '我的话术', category: '未分类' });
const INVITE = { team: 'ab', name: '木几', place: { kind: 'file' }, role: 'agent', group: '' } as const;
const setting = (id: string): Entry => ({ kind: 'setting', id, value: { value: true } });
const decided = (entry: string) => fail('decided', { detail: { entry } });

/** A machine in a team that has published these; its calls answer what they were asked. */
async function machine(published: Entry[], ownKeys: string[] = [], undos: UndoRow[] = []) {
  const store = fakeStore();
  const repository = new TeamRepository(store, { now: () => 0, names });
  await repository.setJoined(newJoined(INVITE, false));
  await store.write(['teamEntries'], ({ teamEntries }) =>
    teamEntries.bulkPut(
      published.map((entry) => ({
        ...{ key: keyOf(entry), kind: entry.kind, id: entry.id, text: textOf(entry) },
      })),
    ),
  );
  await store.write(['undos'], (database) => database.undos.bulkPut(undos));
  const member = { ownKeys: async () => ok(ownKeys) } as unknown as Member;
  const asked = new Proxy({}, { get: () => async (args: unknown) => ok(args) }) as Handlers;
  return guardOf(repository, member)(asked);
}

it.each(TEAM_SETTINGS)(
  'refuses the setting %s where the team has published it, and only then',
  async (name) => {
    const agent = await machine([setting(name)]);
    const change = { [name]: DEFAULT_SETTINGS[name] };
    expect(await agent['settings.change'](change)).toEqual(decided(`setting ${name}`));
    expect(await agent['settings.change']({ theme: 'dark', ...change })).toEqual(decided(`setting ${name}`));
    expect(await agent['settings.change']({ theme: 'dark' })).toEqual(ok({ theme: 'dark' }));
    const free = await machine([set]);
    expect(await free['settings.change'](change)).toEqual(ok(change));
    const supervisor = await machine([setting(name)], ['key']);
    expect(await supervisor['settings.change'](change)).toEqual(ok(change));
  },
);

it('refuses what touches a row of the team, and nothing else of the library', async () => {
  const agent = await machine([set, reply('a')]);
  const write = { cause: 'edit', sets: [], categories: [], replies: [], seen: {} } as const;
  const remove = { sets: [], categories: [], replies: [] };
  const row = { ...reply('a').value, pinned: false, editedAt: 0, revision: 1 };
  const asked = (part: object) => agent['library.write']({ ...write, remove, ...part } as never);
  expect(await asked({ replies: [row] })).toEqual(decided('set team-1'));
  expect(await asked({ replies: [{ ...row, id: 'new' }] })).toEqual(decided('set team-1'));
  expect(await asked({ remove: { ...remove, replies: ['a'] } })).toEqual(decided('reply a'));
  expect(await asked({ replies: [{ ...row, id: 'x', setId: 'mine' }] })).toMatchObject({ ok: true });
});

it('refuses to take back a bulk change of what is the team’s by now', async () => {
  const undo = (id: string, replyId: string): UndoRow => ({
    ...{ id, at: 0, before: { sets: [], categories: [], replies: [] } },
    left: { sets: [], categories: [], revisions: { [replyId]: 1 } },
  });
  const undos = [undo('u-1', 'a'), undo('u-2', 'own')];
  const agent = await machine([set, reply('a')], [], undos);
  expect(await agent['library.undo']({ undoId: 'u-1' })).toEqual(decided('reply a'));
  expect(await agent['library.undo']({ undoId: 'u-2' })).toMatchObject({ ok: true });
  expect(await agent['library.undo']({ undoId: 'gone' })).toMatchObject({ ok: true });
  const supervisor = await machine([set, reply('a')], ['key'], undos);
  expect(await supervisor['library.undo']({ undoId: 'u-1' })).toMatchObject({ ok: true });
});

it('refuses the team’s guides, note formats and rules', async () => {
  const agent = await machine([
    { kind: 'playbook', id: 'p', value: {} },
    { kind: 'note-format', id: 'f', value: {} },
    { kind: 'rule-switch', id: 'hints late', value: {} },
  ] as unknown as Entry[]);
  const item = { id: 'p' };
  expect(await agent['guides.save']({ kind: 'playbooks', item })).toEqual(decided('playbook p'));
  expect(await agent['guides.save']({ kind: 'products', item })).toMatchObject({ ok: true });
  expect(await agent['guides.save']({ kind: 'questions', item })).toMatchObject({ ok: true });
  const seen = { kind: 'playbooks', id: 'p', revision: 1 } as const;
  expect(await agent['guides.remove'](seen)).toEqual(decided('playbook p'));
  expect(await agent['formats.remove']({ id: 'f' })).toEqual(decided('note-format f'));
  const none = { rules: [], switches: [], lines: [] };
  const switches = [{ of: 'hints' as const, rule: 'late', isOn: false }];
  expect(await agent['rules.write']({ put: { ...none, switches }, remove: none })).toEqual(
    decided('rule-switch hints late'),
  );
});

it('leaves an agent their own shops and columns beside the team’s', async () => {
  const shop = { id: 's', name: '木几', values: { courier: '顺丰' } };
  const agent = await machine([
    { kind: 'shop', id: 's', value: shop },
    { kind: 'shop-field', id: '售后群', value: { label: '售后群', order: 0 } },
  ]);
  const save = (shops: (typeof shop)[], labels: string[]) =>
    agent['shops.save']({ table: { shops, ownFields: labels.map((label) => ({ label })), revision: 1 } });
  const own = { ...shop, id: 'own', name: '我的店' };
  expect(await save([own, shop], ['我的栏', '售后群'])).toMatchObject({ ok: true });
  expect(await save([own], ['售后群'])).toEqual(decided('shop s'));
  expect(await save([{ ...shop, values: { courier: '申通' } }], ['售后群'])).toEqual(decided('shop s'));
  expect(await save([shop], [])).toEqual(decided('shop-field 售后群'));
});
