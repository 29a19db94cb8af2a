import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { readBoot } from '../messaging/boot';
import { DEFAULT_SETTINGS } from '../messaging/settings';
import { gate, ManualClock } from '../platform/testing';
import { SettingsRepository } from '../store/settings';
import { draft, fakeReplies } from '../store/testing';
import { BootWriter } from './boot';

let clock: ManualClock;
let made: ReturnType<typeof fakeReplies>;
let settings: SettingsRepository;
let writes: number;
let written: ReturnType<typeof gate>;

beforeEach(() => {
  fakeBrowser.reset();
  clock = new ManualClock();
  made = fakeReplies();
  settings = new SettingsRepository(made.store);
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
    new BootWriter(made.replies, settings, clock);
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

  it('is thrown away after an update, and written anew', async () => {
    await fakeBrowser.storage.local.set({ boot: { shape: 'of an older version' } });
    written = gate();
    await new BootWriter(made.replies, settings, clock).renew();
    expect(await readBoot()).toBeNull();
    clock.pass(1_000);
    await written.passed;
    expect(await readBoot()).toMatchObject({ total: 0 });
  });
});
