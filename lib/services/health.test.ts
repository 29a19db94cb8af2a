import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageFacts } from '../conversation/types';
import type { HealthRow } from '../messaging/calls';
import type { PageEvent } from '../messaging/ports';
import { arrived } from '../messaging/testing';
import { keepFaults } from '../platform/log';
import { ManualClock } from '../platform/testing';
import type { Profile } from '../profile/types';
import { openDatabase } from '../store/database';
import { HealthRepository } from '../store/health';
import { Store } from '../store/store';
import { fakeEngine, fakeStore } from '../store/testing';
import { Health } from './health';
import { profile } from './relay/testing';

const chat: Profile = {
  ...profile('pdd-chat'),
  input: { find: { css: ['#box'] } },
  conversation: { name: [{ take: 'text' }] },
  orders: { row: { css: ['.order'] }, id: [{ take: 'text' }] },
};
const page = { profile: chat };

let clock: ManualClock;
let repository: HealthRepository;
let health: Health;
let start: number;

beforeEach(() => {
  keepFaults(() => {});
  clock = new ManualClock();
  start = clock.now();
  repository = new HealthRepository(fakeStore());
  health = new Health(repository, clock, '1.2.3');
});

function facts(parts: PageFacts['parts'], over: Partial<PageFacts> = {}): PageEvent {
  const conversation = { key: 'uid:7', buyer: { name: '小****爱', uid: '7482019365520' } };
  return {
    type: 'facts',
    facts: {
      console: 'pdd-chat',
      page: 'chat',
      conversation,
      conversationState: 'open',
      list: [],
      shop: null,
      parts,
      ...over,
    },
  };
}

async function tell(event: PageEvent, teller: { profile: Profile | null } = page): Promise<void> {
  health.told(teller, event);
  await stored();
}

/** Lets every write come to its end: the store is asked after it. */
async function stored(): Promise<HealthRow[]> {
  await arrived();
  const rows = await repository.list();
  await arrived();
  return rows.ok ? rows.value : [];
}

async function pass(ms: number): Promise<void> {
  clock.pass(ms);
  await stored();
}

const states = async () => Object.fromEntries((await stored()).map(({ part, state }) => [part, state]));

it('keeps what is found, since when and when last, without anything of a buyer', async () => {
  await tell(facts({ input: 'found' }));
  expect(await stored()).toEqual([
    {
      console: 'pdd-chat',
      part: 'input',
      state: 'found',
      since: start,
      lastAt: start,
      foundAt: start,
      version: '1.2.3',
    },
  ]);
});

describe('a trouble', () => {
  it('counts when it has lasted, from when it began', async () => {
    await tell(facts({ input: 'found' }));
    await pass(5_000);
    await tell(facts({ input: 'missing' }));
    await pass(9_999);
    expect(await states()).toEqual({ input: 'found' });
    await pass(1);
    expect(await stored()).toMatchObject([
      { state: 'missing', since: start + 5_000, lastAt: start + 15_000, foundAt: start },
    ]);
  });

  it('does not count when the console has only drawn itself anew', async () => {
    await tell(facts({ input: 'found' }));
    for (let round = 0; round < 5; round += 1) {
      await tell(facts({ input: 'missing' }));
      await pass(8_000);
      await tell(facts({ input: 'found' }));
    }
    await pass(60_000);
    expect(await stored()).toMatchObject([{ state: 'found', since: start }]);
    expect(clock.waiting).toBe(0);
  });

  it('of two kinds in turn is one that lasts', async () => {
    await tell(facts({ input: 'missing' }));
    await pass(6_000);
    await tell(facts({ input: 'ambiguous' }));
    await pass(4_000);
    expect(await stored()).toMatchObject([{ state: 'ambiguous', since: start, foundAt: null }]);
  });

  it('is over when the part is found', async () => {
    await tell(facts({ input: 'missing' }));
    await pass(20_000);
    await tell(facts({ input: 'found' }));
    expect(await stored()).toMatchObject([{ state: 'found', since: start + 20_000 }]);
  });

  it('of a page that has gone, or has become another console, does not count', async () => {
    const other = { profile: chat as Profile | null };
    await tell(facts({ input: 'missing' }));
    await tell(facts({ input: 'missing' }), other);
    health.gone(page);
    other.profile = null;
    await pass(60_000);
    expect(await stored()).toEqual([]);
  });
});

describe('what may rightly be absent', () => {
  it('is all of the chat while no conversation is open', async () => {
    await tell(facts({ input: 'missing', conversation: 'missing' }, { conversationState: 'none' }));
    await pass(60_000);
    expect(await stored()).toEqual([]);
  });

  it('is the orders of a buyer who has none, but not the orders of an order page', async () => {
    const none: PageEvent = { type: 'orders', key: 'k', facts: { orders: [], state: 'missing', note: null } };
    await tell(none);
    await pass(60_000);
    expect(await stored()).toEqual([]);
    await tell(none, { profile: { ...chat, id: 'pdd-orders', page: 'orders' } });
    await pass(10_000);
    expect(await stored()).toMatchObject([{ console: 'pdd-orders', part: 'orders', state: 'missing' }]);
  });

  it('is a part that the profile does not have', async () => {
    await tell(
      { type: 'orders', key: null, facts: { orders: [], state: 'missing', note: null } },
      {
        profile: { ...chat, page: 'note', orders: undefined } as never,
      },
    );
    await tell(facts({ messages: 'missing' }));
    await pass(60_000);
    expect(await stored()).toEqual([]);
  });
});

describe('two pages of one console', () => {
  const second = { profile: chat };

  it('are in order when one of them is', async () => {
    await tell(facts({ input: 'found' }));
    await tell(facts({ input: 'missing' }), second);
    await pass(60_000);
    expect(await states()).toEqual({ input: 'found' });
  });

  it('are in trouble when the one in order has gone for long enough', async () => {
    await tell(facts({ input: 'found' }));
    await tell(facts({ input: 'missing' }), second);
    health.gone(page);
    await pass(0);
    await pass(10_000);
    expect(await states()).toEqual({ input: 'missing' });
  });
});

describe('writing', () => {
  it('is done at most once a minute while nothing changes', async () => {
    const save = vi.spyOn(repository, 'save');
    await tell(facts({ input: 'found', conversation: 'found' }));
    for (let second = 0; second < 59; second += 1) {
      await pass(1_000);
      await tell(facts({ input: 'found', conversation: 'found' }));
    }
    expect(save).toHaveBeenCalledTimes(1);
    await pass(1_000);
    await tell(facts({ input: 'found' }));
    expect(save).toHaveBeenCalledTimes(2);
    expect(save.mock.lastCall?.[0]).toMatchObject([
      { part: 'conversation', lastAt: start + 60_000 },
      { part: 'input', lastAt: start + 60_000 },
    ]);
  });

  it('goes on from what an earlier worker has kept', async () => {
    await tell(facts({ input: 'found' }));
    health = new Health(repository, clock, '1.3.0');
    await pass(1_000);
    await tell(facts({ input: 'found' }));
    expect(await stored()).toMatchObject([{ since: start, lastAt: start + 1_000, version: '1.3.0' }]);
  });

  it('is left off while the database cannot be read, and taken up when it can', async () => {
    let isDenied = true;
    const engine = fakeEngine();
    const denied = () => Promise.reject(new DOMException('denied', 'UnknownError'));
    repository = new HealthRepository(new Store(() => (isDenied ? denied() : openDatabase(engine))));
    health = new Health(repository, clock, '1.2.3');
    await tell(facts({ input: 'found' }));
    expect(await health.read()).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
    isDenied = false;
    await tell(facts({ input: 'found' }));
    expect(await health.read()).toMatchObject({ ok: true, value: [{ part: 'input' }] });
  });
});

it('reads fresher than it writes, and clears all', async () => {
  await tell(facts({ input: 'found', conversation: 'missing' }));
  await pass(2_000);
  await tell(facts({ input: 'found', conversation: 'missing' }));
  expect(await health.read()).toMatchObject({ ok: true, value: [{ part: 'input', lastAt: start + 2_000 }] });
  expect(await health.clear()).toEqual({ ok: true, value: { cleared: 1 } });
  expect(await health.read()).toEqual({ ok: true, value: [] });
  await pass(60_000);
  expect(await stored()).toEqual([]);
});
