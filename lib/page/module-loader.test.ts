import { afterEach, describe, expect, it, vi } from 'vitest';
import { ModuleLoader } from './module-loader';
import { type OrdersModule, provide } from './modules';

const orders: OrdersModule = {
  watch: () => undefined,
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sellersideModules');
});

describe('code that a page fetches on use', () => {
  it('is asked for once, however many wait for it, and is then there', async () => {
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    const waiting = [loader.need('orders'), loader.need('orders')];
    expect(ask.mock.calls).toEqual([['orders']]);
    provide('orders', orders);
    loader.settle('orders');
    expect(await Promise.all(waiting)).toEqual([orders, orders]);
    expect(await loader.need('orders')).toBe(orders);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is null where it could not be put there, and is asked for again the next time', async () => {
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    const waiting = loader.need('teach');
    loader.settle('teach');
    expect(await waiting).toBeNull();
    void loader.need('teach');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked for again after the background has died', () => {
    const ask = vi.fn();
    const loader = new ModuleLoader(ask);
    void loader.need('orders');
    loader.askAgain();
    expect(ask.mock.calls).toEqual([['orders'], ['orders']]);
  });
});
