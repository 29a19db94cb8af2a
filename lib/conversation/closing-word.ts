import type { Message } from './types';

/** What buyers end with, longest first where one begins with another. Matched in lower case. */
const CLOSING_WORDS = [
  '没问题',
  '没事了',
  '知道了',
  '明白了',
  '了解了',
  '辛苦了',
  '麻烦了',
  '谢谢你',
  '谢谢您',
  '谢谢',
  '谢了',
  '感谢',
  '多谢',
  '收到',
  '明白',
  '了解',
  '知道',
  '可以',
  '再见',
  '拜拜',
  '好的',
  '好滴',
  '好嘞',
  '好哒',
  '好',
  '行',
  '嗯',
  '恩',
  '哦',
  '噢',
  '亲',
  'thank you',
  'thanks',
  'thank',
  'thx',
  'got it',
  'okay',
  'okey',
  'ok',
  'great',
  'bye',
] as const;

/** Particles, signs, emoticons of the consoles such as `[微笑]`, and emoji say nothing of their own. */
const FILLING = /\[[^\]\n]{1,6}\]|[\p{P}\p{S}\p{M}\p{Cf}\s]|[啊哈呀哒啦呢嘛吧了的]/uy;

/** `亲` ends nothing by itself. */
const WEAK = new Set<string>(['亲']);

/** Longer than this it says more than goodbye. */
const LIMIT = 20;

/**
 * The words with which the buyer has closed, as they stand; null where the last word is another's, or asks for
 * something. On some platforms even these words start the clock for an answer.
 */
export function closingWord(messages: readonly Message[]): string | null {
  const last = messages.findLast(({ side }) => side !== 'system' && side !== 'robot');
  if (last?.side !== 'buyer' || last.kind !== 'text') return null;
  return isClosing(last.text) ? last.text.trim() : null;
}

function isClosing(text: string): boolean {
  const words = text.toLowerCase();
  if (words.length > LIMIT || /[?？]/.test(words)) return false;
  let said = false;
  for (let at = 0; at < words.length; ) {
    const word = CLOSING_WORDS.find((each) => words.startsWith(each, at));
    FILLING.lastIndex = at;
    if (word) said ||= !WEAK.has(word);
    else if (!FILLING.test(words)) return false;
    at = word ? at + word.length : FILLING.lastIndex;
  }
  return said;
}
