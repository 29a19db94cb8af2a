import { beforeEach, expect, it, vi } from 'vitest';
import { ManualClock } from '../platform/testing';
import { Activity } from './activity';
import { Updates } from './updates';

let activity: Activity;
let clock: ManualClock;
let updates: Updates;
const reload = vi.fn();

beforeEach(() => {
  reload.mockReset();
  activity = new Activity();
  clock = new ManualClock();
  updates = new Updates(activity, clock, reload);
});

it('installs an update when all is quiet', () => {
  updates.available();
  clock.pass(60_000);
  expect(reload).toHaveBeenCalledOnce();
});

it('never reloads without an update', () => {
  activity.begin()();
  clock.pass(60_000);
  expect(reload).not.toHaveBeenCalled();
});

it('waits for an editor, a call and an ask, and for the last of them only', () => {
  activity.set('editor', true);
  const call = activity.begin();
  updates.available();
  clock.pass(60_000);
  activity.set('editor', false);
  clock.pass(60_000);
  expect(reload).not.toHaveBeenCalled();
  call();
  clock.pass(60_000);
  expect(reload).toHaveBeenCalledOnce();
});

it('lets the answer of the last call go out first', () => {
  const call = activity.begin();
  updates.available();
  call();
  expect(reload).not.toHaveBeenCalled();
});

it('waits on when something begins in the quiet', () => {
  updates.available();
  clock.pass(1_000);
  activity.set('editor', true);
  clock.pass(60_000);
  expect(reload).not.toHaveBeenCalled();
});

it('counts a call that says twice that it has ended once', () => {
  const first = activity.begin();
  activity.begin();
  first();
  first();
  expect(activity.isIdle).toBe(false);
});
