import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { readBoot } from '../messaging/boot';
import { DEFAULT_SETTINGS } from '../messaging/settings';
import { gate, ManualClock } from '../platform/testing';
import { SettingsRepository } from '../store/settings';
import { TeamRepository } from '../store/team';
import { draft, fakeReplies } from '../store/testing';
import { BootWriter } from './boot';

let clock: ManualClock;
let made: ReturnType<typeof fakeReplies>;
let settings: SettingsRepository;
let team: TeamRepository;
let writes: number;
let written: ReturnType<typeof gate>;

beforeEach(() => {
  fakeBrowser.reset();
  clock = new ManualClock();
  made = fakeReplies();
  settings = new SettingsRepository(made.store);
  const names = async () => ({ language: 'zh-CN' as const, set: '我的话术', category: '未分类' });
  team = new TeamRepository(made.store, { now: () => clock.now(), names });
  writes = 0;
  written = gate();
  fakeBrowser.storage.onChanged.addListener((changes) => {
    if (changes.boot?.newValue === null) return;
    writes++;
    written.open();
  });
});

const add = (title: string) => made.replies.save({ id: null, draft: draft({ title }), revision: 0 });

describe('the snapshot that panels start from', () => {
  it('is not there on the first start', async () => {
    expect(await readBoot()).toBeNull();
  });

  it('has the settings, the first rows and the total, once for a burst of changes', async () => {
    new BootWriter(made.replies, settings, team, clock);
    await add('甲');
    await add('乙');
    await settings.change({ theme: 'dark' });
    clock.pass(1_000);
    await written.passed;
    expect(await readBoot()).toMatchObject({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      first: { replies: [{ title: '甲' }, { title: '乙' }] },
      total: 2,
    });
    expect(writes).toBe(1);
  });

  it('has what the team has stopped, as soon as that has come', async () => {
    new BootWriter(made.replies, settings, team, clock);
    const value = { reason: '价格写错了', at: '2026-11-22T08:00:00.000Z', title: '满减' };
    await made.store.write(['teamEntries'], ({ teamEntries }) =>
      teamEntries.put({ key: 'recall r-9', kind: 'recall', id: 'r-9', text: JSON.stringify(value) }),
    );
    team.taken.tell(null);
    await Promise.resolve();
    clock.pass(1_000);
    await written.passed;
    expect(await readBoot()).toMatchObject({ recalls: [{ ...value, id: 'r-9' }] });
  });

  it('is thrown away after an update, and written anew', async () => {
    await fakeBrowser.storage.local.set({ boot: { shape: 'of an older version' } });
    written = gate();
    await new BootWriter(made.replies, settings, team, clock).renew();
    expect(await readBoot()).toBeNull();
    clock.pass(1_000);
    await written.passed;
    expect(await readBoot()).toMatchObject({ total: 0 });
  });
});
