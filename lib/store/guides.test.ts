import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Playbook } from '../guides/types';
import { GuideRepository } from './guides';
import { PlaybookPlaceRepository } from './playbook-places';
import { ShopRepository } from './shops';
import { fakeStore, got } from './testing';

const playbook = (id: string, name = id, revision = 0): Playbook => ({
  id,
  revision,
  editedAt: 0,
  name,
  language: 'zh-CN',
  about: '',
  steps: [{ id: 'first', name: '问好', advice: [], lines: [] }],
});

let guides: GuideRepository;
const names = async () => got(await guides.read()).playbooks.map(({ name }) => name);

beforeEach(() => {
  guides = new GuideRepository(fakeStore(), () => 5_000);
});

describe('saving', () => {
  it('keeps a new one and counts its saves; each kind has its own', async () => {
    const heard = vi.fn();
    guides.changes.listen(heard);
    const saved = got(await guides.save('playbooks', playbook('p')));
    expect(saved).toEqual({ ...playbook('p'), revision: 1, editedAt: 5_000 });
    const card = {
      id: 'p',
      revision: 0,
      editedAt: 0,
      name: '矮凳',
      aliases: [],
      sections: [],
      questions: [],
    };
    got(await guides.save('products', card));
    expect(got(await guides.read())).toMatchObject({
      playbooks: [saved],
      products: [{ name: '矮凳' }],
      campaigns: [],
    });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('refuses the second of two edits, and one of what has gone', async () => {
    await guides.save('playbooks', playbook('p'));
    expect(await guides.save('playbooks', playbook('p', '乙'))).toEqual({
      ok: false,
      error: { code: 'conflict', detail: { revision: 1 } },
    });
    expect(await guides.remove({ kind: 'playbooks', id: 'p', revision: 0 })).toMatchObject({ ok: false });
    got(await guides.remove({ kind: 'playbooks', id: 'p', revision: 1 }));
    expect(await guides.save('playbooks', playbook('p', '乙', 1))).toMatchObject({ ok: false });
    expect(await guides.remove({ kind: 'playbooks', id: 'p', revision: 1 })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await names()).toEqual([]);
  });
});

describe('a bundled pack', () => {
  const seed = (version: number, ...playbooks: Playbook[]) => guides.seed({ id: 'pack', version, playbooks });

  it('comes in once a version; what it drops goes', async () => {
    await seed(1, playbook('a'), playbook('b'));
    await seed(1, playbook('a', '同一版'));
    expect(await names()).toEqual(['a', 'b']);
    await seed(2, playbook('a', '新'), playbook('c'));
    expect(await names()).toEqual(['新', 'c']);
    await seed(1, playbook('a', '旧'));
    expect(await names()).toEqual(['新', 'c']);
    expect(got(await guides.packVersions())).toEqual(new Map([['pack', 2]]));
  });

  it('leaves what a person edited or removed as they left it', async () => {
    await seed(1, playbook('a'), playbook('b'), playbook('c'));
    got(await guides.save('playbooks', playbook('a', '我的')));
    got(await guides.remove({ kind: 'playbooks', id: 'b', revision: 0 }));
    got(await guides.save('playbooks', playbook('own', '自己的')));
    await seed(2, playbook('a', '新'), playbook('b', '新'));
    expect((await names()).sort()).toEqual(['我的', '自己的'].sort());
  });

  it('that has dropped an edited one does not take it away', async () => {
    await seed(1, playbook('a'));
    got(await guides.save('playbooks', playbook('a', '我的')));
    await seed(2, playbook('z'));
    expect((await names()).sort()).toEqual(['z', '我的']);
  });
});

it('remembers where a conversation stands until it is told to forget', async () => {
  const places = new PlaybookPlaceRepository(fakeStore(), () => 8_000);
  const place = { key: 'pdd-chat c-1', playbookId: 'p', stepId: 'first', at: 0 };
  expect(got(await places.read(place.key))).toBeNull();
  expect(got(await places.save(place.key, place))).toEqual({ ...place, at: 8_000 });
  expect(got(await places.read(place.key))).toEqual({ ...place, at: 8_000 });
  expect(got(await places.read('jd-chat c-1'))).toBeNull();
  expect(got(await places.save(place.key, null))).toBeNull();
  expect(got(await places.read(place.key))).toBeNull();
});

it('keeps one table of shops, and refuses the second of two saves', async () => {
  const shops = new ShopRepository(fakeStore());
  const heard = vi.fn();
  shops.changes.listen(heard);
  const table = {
    shops: [{ id: 's', name: '木几', values: { courier: '顺丰' } }],
    ownFields: [],
    revision: 0,
  };
  expect(got(await shops.read())).toMatchObject({ shops: [], revision: 0 });
  expect(got(await shops.save(table))).toEqual({ ...table, revision: 1 });
  expect(await shops.save(table)).toEqual({
    ok: false,
    error: { code: 'conflict', detail: { revision: 1 } },
  });
  expect(got(await shops.read())).toEqual({ ...table, revision: 1 });
  expect(heard).toHaveBeenCalledOnce();
});
