import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../tests/tools/random';
import { apply } from '../../team/change';
import type { Published } from '../../team/entry';
import { openChanges } from '../../team/object';
import { openSnapshot } from '../../team/snapshot';
import { got, headDraft, reply, standing } from '../../team/testing';
import type { Change, Head } from '../../team/types';
import { contentOf } from './content';

/** A team's versions one after the other, as a machine that publishes them has them; their files by name. */
class Versions {
  readonly objects = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly states: Published[];
  head: Head | null = null;

  constructor(...first: Parameters<typeof standing>) {
    this.states = [standing(...first)];
  }

  async publish(changes: Change[], isEmpty = false) {
    const published = this.states.at(-1) as Published;
    const seq = this.states.length;
    const made = await contentOf(
      {
        known: { team: 't', keys: [], seq: seq - 1, hash: `h${seq - 1}` },
        head: this.head,
        published,
        stateAt: async (at) => this.states[at] ?? null,
        file: async () => null,
      },
      changes,
      isEmpty,
    );
    if (!made.ok) throw new Error(made.detail);
    const { snapshot, deltas, files } = made;
    for (const { path, bytes } of files) this.objects.set(path.replace('objects/', ''), bytes);
    this.states.push(apply(published, changes));
    const head = { ...headDraft([], { seq }), snapshot, deltas } as Head;
    this.head = head;
    return { ...head, files };
  }

  /** What somebody has who joins now. */
  async joined(): Promise<Published> {
    const { snapshot, deltas } = this.head as Head;
    const fileOf = (ref: { sha256: string; bytes: number }) => {
      const bytes = this.objects.get(ref.sha256);
      if (!bytes) throw new Error('a file that was never written');
      return { ref, bytes };
    };
    const { rows } = got(await openSnapshot(snapshot.files.map(fileOf)));
    let state: Published = standing(...rows);
    for (const ref of deltas) state = apply(state, got(await openChanges(ref, fileOf(ref).bytes)).rows);
    return state;
  }
}

/** Words that no packing makes short. */
const heavy = (n: number, length: number): string => {
  const next = mulberry32(n);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 20_000))).join('');
};
const many = Array.from({ length: 1500 }, (_, n) => reply(`r-${n}`, { body: heavy(n, 60) }));
const change = (n: number, body = `第 ${n} 次`): Change => ({ put: reply(`r-${n}`, { body }) });

describe('a head', () => {
  it('leads by deltas to every version, and a new snapshot comes when there are more than 40', async () => {
    const versions = new Versions(...many);
    const first = await versions.publish([]);
    for (let n = 1; n <= 40; n++) await versions.publish([change(n)]);
    expect(versions.head).toMatchObject({ snapshot: first.snapshot, deltas: { length: 40 } });
    const next = await versions.publish([change(41)]);
    expect(next.deltas.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 23));
    expect(next.snapshot.seq).toBe(22);
    expect(await versions.joined()).toEqual(versions.states.at(-1));
  });

  it('has a new snapshot when all its deltas outweigh a quarter of the old one', async () => {
    const versions = new Versions(...many);
    const first = await versions.publish([]);
    const most = first.snapshot.files.reduce((sum, { bytes }) => sum + bytes, 0) / 4;
    let next = first;
    for (let n = 0; next.snapshot.seq === first.snapshot.seq; n++) {
      next = await versions.publish([change(n, heavy(n, 1500))]);
      const weight = next.deltas.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(weight).toBeLessThanOrEqual(most);
    }
    expect(versions.states.length).toBeLessThan(30);
    expect(next.deltas.length).toBeGreaterThan(0);
    expect(next.snapshot.seq + next.deltas.length).toBe(next.seq);
    expect(await versions.joined()).toEqual(versions.states.at(-1));
  });

  it('has nothing but the snapshot after a change that is as heavy by itself', async () => {
    const versions = new Versions(reply('a'));
    await versions.publish([]);
    const next = await versions.publish([1, 2, 3, 4, 5, 6].map((n) => change(n, heavy(n, 3900))));
    expect(next).toMatchObject({ snapshot: { seq: 2 }, deltas: [] });
    expect(await versions.joined()).toEqual(versions.states.at(-1));
  });

  it('of a small team leads by deltas, too: sixteen files for one word would be many requests', async () => {
    const versions = new Versions(reply('a'));
    const { snapshot } = await versions.publish([]);
    for (let n = 0; n < 10; n++) await versions.publish([change(n)]);
    expect(versions.head).toMatchObject({ snapshot, deltas: { length: 10 } });
  });

  it('moves only the files of a snapshot in which something has changed, and all where the space lost them', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => reply(`r-${n}`));
    const versions = new Versions(...rows);
    const first = await versions.publish([]);
    expect(first.files).toHaveLength(4);
    const bulk = Array.from({ length: 2001 }, (_, n): Change => ({ drop: { kind: 'reply', id: `no-${n}` } }));
    expect((await versions.publish([...bulk, change(1)])).files).toHaveLength(1);
    expect((await versions.publish([change(2)], true)).files).toHaveLength(4);
    expect(await versions.joined()).toEqual(versions.states.at(-1));
  });
});
