import { expect, it } from 'vitest';
import { budgetOf, nextLook, paceOf } from './budget';
import type { SpacePlace } from './types';

const https: SpacePlace = { kind: 'https', url: 'https://files.example.com/team/' };
const nut: SpacePlace = { kind: 'webdav', url: 'https://dav.jianguoyun.com/dav/team/' };
const seconds = (place: SpacePlace, faults = 0, random = 0.5) =>
  (nextLook(place, faults, 1000, () => random) as number) / 1000 - 1;

it('a storage without a known budget is looked at every minute, a fifth earlier or later', () => {
  expect(seconds(https)).toBe(60);
  expect([seconds(https, 0, 0), seconds(https, 0, 0.999999)]).toEqual([48, 72]);
});

it('of one that allows so much, twenty agents use half', () => {
  expect(budgetOf(nut)).toEqual({ requests: 600, minutes: 30 });
  expect((20 * 30 * 60) / seconds(nut)).toBe(300);
  expect(budgetOf(https)).toBeNull();
});

it('a long transfer takes a quarter of it, and its time where nothing is known', () => {
  expect(1800 / (paceOf(nut) / 1000)).toBe(150);
  expect(paceOf(https)).toBe(0);
});

it('each look that fails doubles the wait, up to a quarter of an hour; one that does not ends it', () => {
  expect([1, 2, 3, 4, 5, 60].map((faults) => seconds(https, faults))).toEqual([120, 240, 480, 900, 900, 900]);
  expect(seconds(nut, 3)).toBe(900);
  expect(seconds(https, 0)).toBe(60);
});

it('a file is not looked at', () => {
  expect(nextLook({ kind: 'file' }, 0, 1000, () => 0)).toBeNull();
});
