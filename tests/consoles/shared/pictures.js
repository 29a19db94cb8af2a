import { GOODS } from './goods.js';

/**
 * Pictures come as absolute addresses, as from a picture server. The face's query carries the word by which
 * one console's avatars are known.
 */
export function createPictures(origin) {
  const at = (file) => `${origin}/__practice/shared/pictures/${file}`;
  return {
    photo: (file) => (file.startsWith('data:') ? file : at(file)),
    goods: (item) => at(GOODS[item].picture),
    face: (conversation) => at(`face-${conversation.face}.svg?from=aweme-avatar`),
    agent: at('face-shop.svg'),
  };
}
