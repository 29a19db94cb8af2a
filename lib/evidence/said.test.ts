import { expect, it } from 'vitest';
import type { Transcript } from './capture';
import { messagesWith, readTranscript, wordsOf } from './said';

const transcript = (...texts: string[]): Transcript => ({
  schema: 'sellerside-transcript/1',
  conversation: 'uid:1',
  messages: texts.map((text, at) => ({
    ...{ id: `m${at}`, side: 'buyer', kind: 'text', text, at: null, frames: [1] },
  })),
});

it('finds a number that stands by itself, in Chinese words and in full width', () => {
  const said = transcript(
    '加我QQ 12345678',
    '我qq是12345678哈',
    '加QQ12345678',
    '１２３４５６７８',
    '订单2612345678',
    '12345678901',
    'a12345678',
  );
  expect(messagesWith(said, '12345678')).toEqual(['m0', 'm1', 'm2', 'm3']);
  expect(messagesWith(said, '1234567')).toEqual([]);
});

it('finds a name of letters, whatever its case, and not within a longer one', () => {
  expect(messagesWith(transcript('微信号Lin_Er88，加我', 'xLin_Er88', 'lin_er88'), 'lin_er88')).toEqual([
    'm0',
    'm2',
  ]);
});

it('takes no number for the buyer’s that somebody else has said', () => {
  const said = transcript('12345678');
  said.messages = said.messages.map((message) => ({ ...message, side: 'agent' }));
  expect(messagesWith(said, '12345678')).toEqual([]);
});

it('reads transcripts of its own only', () => {
  expect(readTranscript(JSON.stringify(transcript('在吗')))?.messages).toHaveLength(1);
  for (const text of ['', 'null', '{}', '{"schema":"sellerside-transcript/1","messages":[null]}', '[1]']) {
    expect(readTranscript(text)).toBeNull();
  }
  expect(wordsOf(transcript('ＡＢＣ', '好'))).toBe('abc\n好');
});
