import { afterEach, describe, expect, it, vi } from 'vitest';
import { feigeChat } from '../consoles/feige-chat';
import { pddChat } from '../consoles/pdd-chat';
import { ModuleLoader } from './module-loader';
import { type OrdersModule, provide } from './modules';

const orders: OrdersModule = {
  watch: () => ({ badges: () => null, 'show-order': () => null }),
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sellersideModules');
});

describe('code that a page fetches on use', () => {
  it('is asked for once, however many wait for it, and comes with the profile', async () => {
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    const waiting = [loader.need('orders'), loader.need('orders')];
    provide('orders', orders);
    loader.settle('orders', pddChat);
    const needed = { module: orders, profile: pddChat };
    expect(await Promise.all(waiting)).toEqual([needed, needed]);
    expect(ask.mock.calls).toEqual([['orders', false]]);
  });

  it('needs only the profile once it is there, and each time the one of that moment', async () => {
    provide('orders', orders);
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    for (const profile of [pddChat, feigeChat, null]) {
      const needed = loader.need('orders');
      loader.settle('orders', profile);
      expect(await needed).toEqual({ module: orders, profile });
    }
    expect(ask.mock.calls).toEqual(Array(3).fill(['orders', true]));
  });

  it('is null where it could not be put there, and is asked for again the next time', async () => {
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    const waiting = loader.need('teach');
    loader.settle('teach', pddChat);
    expect(await waiting).toBeNull();
    void loader.need('teach');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked for again after the background has died', () => {
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    void loader.need('orders');
    // It had been put here, and the answer was on its way.
    provide('orders', orders);
    loader.askAgain();
    expect(ask.mock.calls).toEqual([
      ['orders', false],
      ['orders', true],
    ]);
  });
});
