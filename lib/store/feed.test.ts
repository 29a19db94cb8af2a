import { expect, it, vi } from 'vitest';
import { Feed } from './feed';

it('tells every listener, when the one who tells is done: what listeners do cannot fail a save', async () => {
  const feed = new Feed<number>();
  const [first, second] = [vi.fn(), vi.fn()];
  feed.listen(first);
  const stop = feed.listen(second);
  feed.tell(1);
  expect(first).not.toHaveBeenCalled();
  await Promise.resolve();
  stop();
  feed.tell(2);
  await Promise.resolve();
  expect([first.mock.calls, second.mock.calls]).toEqual([[[1], [2]], [[1]]]);
});
