import { expect, test } from 'vitest';
import { mulberry32 } from '../../../tests/tools/random';
import type { MineFile } from './file';
import { mergeMine } from './merge';
import type { MineItem } from './types';

const DAY = 86_400_000;
const reply = (id: string, value: string | null, at: number): MineItem => ({ kind: 'reply', id, value, at });
const fileOf = (items: MineItem[]): MineFile => ({ device: 'd', name: '', at: 0, items });
const hereOf = (...items: MineItem[]) => new Map(items.map((item) => [`${item.kind} ${item.id}`, item]));
const changed = new Set(['reply a']);

test('the newest wins; words that were written here meanwhile are kept beside', () => {
  const [mine, theirs] = [reply('a', '{"t":1}', 10), reply('a', '{"t":2}', 20)];
  const lost = mergeMine(hereOf(mine), [fileOf([theirs])], { now: 30, changedHere: changed });
  expect(lost).toEqual({ items: [theirs], take: [theirs], lost: [mine] });
  expect(mergeMine(hereOf(mine), [fileOf([theirs])], { now: 30, changedHere: new Set() }).lost).toEqual([]);
  expect(mergeMine(hereOf(theirs), [fileOf([mine])], { now: 30, changedHere: changed }).take).toEqual([]);
  expect(
    mergeMine(hereOf(mine), [fileOf([reply('a', null, 20)])], { now: 30, changedHere: changed }).lost,
  ).toEqual([mine]);
  const same = reply('a', '{"t":1}', 20);
  expect(mergeMine(hereOf(mine), [fileOf([same])], { now: 30, changedHere: changed })).toEqual({
    items: [same],
    take: [],
    lost: [],
  });
});

test('only words are kept beside', () => {
  const mine: MineItem = { kind: 'setting', id: 'a', value: '{"value":1}', at: 1 };
  const theirs: MineItem = { ...mine, value: '{"value":2}', at: 2 };
  const merged = mergeMine(hereOf(mine), [fileOf([theirs])], { now: 3, changedHere: new Set(['setting a']) });
  expect(merged).toEqual({ items: [theirs], take: [theirs], lost: [] });
});

test('what was taken away is told for ever, but for requests, which come to an end anyway', () => {
  const gone = reply('a', null, 0);
  const card: MineItem = { ...gone, kind: 'card' };
  const request: MineItem = { ...gone, kind: 'follow-up' };
  const late = mergeMine(hereOf(reply('a', '{}', -1)), [fileOf([gone, card, request])], {
    now: 180 * DAY + 1,
    changedHere: new Set(),
  });
  expect(late).toEqual({ items: [card, gone], take: [gone], lost: [] });
});

test('of very much that was taken away the latest is told, and of buyers who were erased all', () => {
  const replies = Array.from({ length: 20_010 }, (_, n) => reply(`r${n}`, null, n));
  const card: MineItem = { kind: 'card', id: 'c', value: null, at: 0 };
  const { items } = mergeMine(hereOf(card, ...replies), [], { now: 30_000, changedHere: new Set() });
  expect(items).toHaveLength(20_001);
  expect(items).toContainEqual(card);
  expect(items).not.toContainEqual(replies[9]);
});

/** A browser whose clock is wrong, and which notices each change at its time. */
class Browser {
  here = new Map<string, MineItem>();
  known = new Map<string, MineItem>();
  changed = new Set<string>();
  lost: MineItem[] = [];
  told: MineFile = fileOf([]);
  constructor(readonly skew: number) {}

  write(id: string, value: string | null, time: number) {
    const key = `reply ${id}`;
    const at = Math.max(time + this.skew, (this.known.get(key)?.at ?? -Infinity) + 1);
    this.here.set(key, reply(id, value, at));
    this.changed.add(key);
  }

  exchange(others: Browser[], time: number) {
    const files = others.map(({ told }) => told);
    const merged = mergeMine(this.here, files, {
      ...{ now: time + this.skew, changedHere: this.changed },
      isUnseen: (item) => {
        const known = this.known.get(`reply ${item.id}`);
        return !known || item.at > known.at || (item.at === known.at && item.value !== known.value);
      },
    });
    this.lost.push(...merged.lost);
    this.here = hereOf(...merged.items);
    this.known = new Map(this.here);
    this.changed.clear();
    this.told = fileOf(merged.items);
  }
}

test('300 histories of three browsers with wrong clocks end alike, and no word is lost unseen', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = mulberry32(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const all = Array.from({ length: 3 }, () => new Browser(Math.round((next() - 0.5) * 4 * DAY)));
    /** What its writer had read, and knowingly wrote over, is not lost. */
    const written = new Set<string>();
    const replaced = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      const one = pick(all);
      if (next() < 0.4) {
        one.exchange(
          all.filter((other) => other !== one),
          step * 1000,
        );
        continue;
      }
      const id = pick(['a', 'b', 'c']);
      const before = one.here.get(`reply ${id}`)?.value;
      if (before) replaced.add(before);
      const value = next() < 0.15 ? null : `{"t":"${seed} ${step}"}`;
      if (value) written.add(value);
      one.write(id, value, step * 1000);
    }
    for (let round = 0; round < 2; round += 1) {
      for (const one of all)
        one.exchange(
          all.filter((other) => other !== one),
          61_000,
        );
    }
    const [first] = all;
    const sorted = (one: Browser | undefined) =>
      [...(one?.here.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const one of all) expect(sorted(one)).toEqual(sorted(first));
    const left = new Set(
      [...all.flatMap((one) => [...one.here.values(), ...one.lost])].map(({ value }) => value),
    );
    for (const value of written)
      expect(left.has(value) || replaced.has(value), `${seed}: ${value}`).toBe(true);
  }
});
