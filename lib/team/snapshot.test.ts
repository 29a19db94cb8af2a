import { describe, expect, it } from 'vitest';
import { openSnapshot, packSnapshot } from './snapshot';
import { EVERY_KIND, got, packAll, reply, set, standing } from './testing';
import type { Entry } from './types';

const replies = (count: number): Entry[] => Array.from({ length: count }, (_, at) => reply(`r-${at}`));
const names = async (entries: Entry[]) =>
  got(await packSnapshot(standing(...entries))).map(({ ref }) => ref.sha256);

describe('a snapshot', () => {
  it('of a small team is one file, of no entries too', async () => {
    const files = got(await packSnapshot(standing(set, ...replies(50))));
    expect(files).toHaveLength(1);
    expect(got(await openSnapshot(files))).toMatchObject({ skipped: 0 });
    expect(got(await openSnapshot(got(await packSnapshot(standing())))).rows).toEqual([]);
  });

  it('of a large one is spread evenly over more, and comes back whole', async () => {
    const entries = replies(5000);
    const files = got(await packSnapshot(standing(...entries)));
    expect(files).toHaveLength(4);
    const parts = await Promise.all(files.map(async (file) => got(await openSnapshot([file])).rows.length));
    expect(Math.min(...parts)).toBeGreaterThan(1000);
    const { rows } = got(await openSnapshot(files));
    expect(new Map(rows.map((row) => [row.id, row]))).toEqual(new Map(entries.map((row) => [row.id, row])));
  });

  it('has the same files whatever order its entries came in', async () => {
    expect(await names(replies(3000))).toEqual(await names(replies(3000).reverse()));
  });

  it('keeps the files in which nothing has changed', async () => {
    const before = new Set(await names(replies(9000)));
    const changed = [...replies(9000).slice(1), reply('r-0', { body: '改了' })];
    const after = await names(changed);
    expect(after).toHaveLength(8);
    expect(after.filter((name) => !before.has(name))).toHaveLength(1);
  });

  it('is not packed where something in it could not be read', async () => {
    expect(await packSnapshot(standing(reply('a', { title: '' })))).toMatchObject({
      ok: false,
      fault: 'unreadable',
    });
  });

  it('of texts that were looked at before is the same as of those that are looked at now', async () => {
    const texts = standing(...EVERY_KIND);
    const [now] = got(await packSnapshot(texts));
    const [before] = got(await packSnapshot(texts, () => true));
    expect(before).toEqual(now);
    const bad = standing(reply('a', { title: '' }), reply('b'));
    expect(await packSnapshot(bad, (key) => key !== 'reply a')).toMatchObject({ ok: false });
  });

  it('is refused where two files have the same entry', async () => {
    const two = [got(await packAll([reply('a')])), got(await packAll([reply('a', { body: '另' })]))];
    expect(await openSnapshot(two)).toMatchObject({
      ok: false,
      fault: 'unreadable',
      detail: expect.stringContaining('"reply a" is there twice'),
    });
  });

  it('is refused with any of its files', async () => {
    const [first, second] = got(await packSnapshot(standing(...replies(3000))));
    if (!first || !second) throw new Error('one file');
    const swapped = [first, { ref: second.ref, bytes: first.bytes }];
    expect(await openSnapshot(swapped)).toMatchObject({ ok: false, fault: 'tampered' });
  });
});
