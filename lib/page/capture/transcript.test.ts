import { describe, expect, it } from 'vitest';
import type { Message } from '../../conversation/types';
import { TranscriptLog } from './transcript';

const row = (id: string, isWhole = true, more: Partial<Message> = {}) => ({
  id,
  isWhole,
  message: { id, side: 'buyer', kind: 'text', text: `words of ${id}`, at: null, ...more } satisfies Message,
});

/** Reads windows of ids, such as `a b c`, each as a frame of its own. */
function reading(...windows: string[]) {
  const log = new TranscriptLog(false);
  const changes = windows.map((ids, at) =>
    log.take(
      ids.split(' ').map((id) => row(id)),
      at + 1,
    ),
  );
  return {
    log,
    changes,
    ids: () =>
      log
        .transcript(null)
        .messages.map(({ id }) => id)
        .join(' '),
  };
}

describe('the transcript', () => {
  it('has each message once, in order, with the frames that show it whole', () => {
    const { log } = reading('a b c', 'c d');
    log.take([row('d', false), row('e')], 3);
    expect(log.transcript('uid:1')).toMatchObject({
      schema: 'sellerside-transcript/1',
      conversation: 'uid:1',
      messages: [
        { id: 'a', frames: [1] },
        { id: 'b', frames: [1] },
        { id: 'c', frames: [1, 2] },
        { id: 'd', frames: [2] },
        { id: 'e', frames: [3] },
      ],
    });
  });

  it('puts what was loaded above before what was seen first', () => {
    const { log, ids } = reading('x y');
    log.toTop();
    log.take([row('a'), row('b')], 2);
    expect(log.take([row('b'), row('c')], 3)).toEqual({ came: [], gone: [] });
    expect(log.take([row('c'), row('x'), row('y')], 4)).toEqual({ came: [], gone: [] });
    expect(ids()).toBe('a b c x y');
  });

  it('tells a message that came between two others, and one that went', () => {
    expect(reading('a b c', 'a b n c').changes[1]).toEqual({ came: ['n'], gone: [] });
    const { changes, ids } = reading('a b c', 'a c', 'a c');
    expect(changes.slice(1)).toEqual([
      { came: [], gone: ['b'] },
      { came: [], gone: [] },
    ]);
    expect(ids()).toBe('a b c');
  });

  it('tells neither where rows merely had not been seen', () => {
    const { changes } = reading('d e', 'c d e', 'e f', 'a b c');
    expect(changes).toEqual(Array(4).fill({ came: [], gone: [] }));
  });

  it('takes no rows of a gap for messages that came', () => {
    const { log, changes } = reading('a b', 'y z');
    expect(changes[1]).toEqual({ came: [], gone: [] });
    expect(log.take([row('b'), row('m'), row('y')], 3)).toEqual({ came: [], gone: [] });
  });

  it('keeps the words of a message that is taken back', () => {
    const { log } = reading('a b');
    const changes = log.take([row('a'), row('b', true, { side: 'system', text: '撤回了一条消息' })], 2);
    expect(changes).toEqual({ came: [], gone: ['b'] });
    expect(log.transcript(null).messages[1]?.text).toBe('words of b');
  });

  it('has words in place of half a sign', () => {
    const log = new TranscriptLog(false);
    log.take([row('a', true, { text: '好\ud83d' })], 1);
    expect(log.transcript(null).messages[0]?.text).toBe('好\ufffd');
  });

  it('shares a group’s time, but over no gap', () => {
    const log = new TranscriptLog(true);
    log.take([row('a', true, { at: 60_000 }), row('b')], 1);
    log.take([row('c'), row('d', true, { at: 120_000 })], 2);
    expect(log.transcript(null).messages.map(({ at }) => at)).toEqual([60_000, 60_000, null, 120_000]);
  });

  it('lists the pictures of the buyer, and of nobody else', () => {
    const log = new TranscriptLog(false);
    const picture = { kind: 'image', text: '', imageUrl: 'https://p.example/1.jpg' } as const;
    log.take([row('a', true, picture), row('b', true, { ...picture, side: 'agent' })], 1);
    expect(log.pictures()).toEqual([{ message: 'a', url: 'https://p.example/1.jpg' }]);
  });
});
