import { expect, it, vi } from 'vitest';
import { DEFAULT_PLACE, DEFAULT_SETTINGS, type Settings } from '../messaging/settings';
import { PlaceRepository } from './places';
import { SettingsRepository } from './settings';
import { fakeStore } from './testing';

it('gives defaults until something is chosen, then what was chosen', async () => {
  const settings = new SettingsRepository(fakeStore());
  const heard = vi.fn<(settings: Settings) => void>();
  settings.changes.listen(heard);
  expect(await settings.read()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  await settings.change({ agentName: '小林' });
  await settings.change({ theme: 'dark' });
  const chosen = { ...DEFAULT_SETTINGS, agentName: '小林', theme: 'dark' };
  expect(await settings.read()).toEqual({ ok: true, value: chosen });
  expect(heard).toHaveBeenLastCalledWith(chosen);
});

it('remembers the place of the panel for each console', async () => {
  const places = new PlaceRepository(fakeStore());
  await places.change('pdd-chat', { width: 360 });
  await places.change('pdd-chat', { side: 'left' });
  const moved = { ...DEFAULT_PLACE, width: 360, side: 'left' };
  expect(await places.read('pdd-chat')).toEqual({ ok: true, value: moved });
  expect(await places.read('feige-chat')).toEqual({ ok: true, value: DEFAULT_PLACE });
});
