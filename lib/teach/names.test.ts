import { describe, expect, it } from 'vitest';
import { learnNames, saysState, wordsOf } from './names';

const none = learnNames([]);

describe('names', () => {
  it.each([
    'message',
    'chat-item-box',
    'message__time_str',
    'msgItemWrap',
    'messageNotMe',
    'justify-end',
    'flex-row-reverse',
    'c_stream-item-w',
    'el-input__inner',
    'ReactVirtualized__Grid',
    'step2',
    'bg-blue-500',
    'md:flex',
  ])('keeps %s', (name) => expect(none.isKept(name)).toBe(true));

  it.each([
    'css-1x2y3z',
    'sc-bdVaJa',
    'sc-abc',
    '_a1b2c',
    'Oin7vxji10b7rr76',
    'x1n2onr6',
    'jsx-2871293847',
    'svelte-abcdef',
    'nameLine-4k2f9a',
    'index_row__ULgxX',
    'kXyZab',
    'fnTqwK',
    'xkqjz',
    'mt-4',
    'el-id-1024',
    '😀',
    '',
    'a'.repeat(61),
  ])('takes %s for made up', (name) => expect(none.isKept(name)).toBe(false));

  it('leaves out what is so for the moment only', () => {
    for (const name of ['is-read', 'isread', 'chat-row--active', 'msgUnread', 'msg--first', 'ql-blank']) {
      expect(saysState(name), name).toBe(true);
    }
    expect(saysState('thread-list')).toBe(false);
    expect(none.isKept('chat-row--active')).toBe(false);
    expect(none.isKept('thread-list')).toBe(true);
  });

  it('knows a made-up tail without a digit by those beside it', () => {
    const page = learnNames(['nameLine-avipag', 'msgContent-ae0at2', 'NameContent-3gmsox', 'badge-xk2p0q']);
    expect(page.isKept('nameLine-avipag')).toBe(false);
    expect(page.stemOf('nameLine-avipag')).toBe('nameLine-');
    // Alone, it could be a word.
    expect(none.isKept('nameLine-avipag')).toBe(true);
    expect(page.isKept('chat-input__inner')).toBe(true);
  });

  it('finds the stem before a made-up tail', () => {
    expect(none.stemOf('index_table-row__ULgxX')).toBe('index_table-row__');
    expect(none.stemOf('css-1x2y3z')).toBeNull();
    expect(none.stemOf('message-list')).toBeNull();
  });

  it('splits words', () =>
    expect(wordsOf('msgItem--isOwn_URLBar')).toEqual(['msg', 'item', 'is', 'own', 'url', 'bar']));
});
