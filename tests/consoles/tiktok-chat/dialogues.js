import { agent, buyer, goods, notice, photo } from '../shared/english.js';

/** See `../shared/english.js` for the lines; `more` is what the buyer goes on writing on a live page. */
export const DIALOGUES = {
  /** The wrong colour came, just before a birthday. */
  leak: {
    lines: [
      buyer(88000, 'does the sage tumbler come with a straw?'),
      agent(87800, 'Hi! It does, one straw and a little brush for it.'),
      goods(87790, 'cup'),
      notice(600, 'Creator Ava R. started this chat from a live video'),
      buyer(580, 'so i got the pink one instead of sage 🥲'),
      photo(560, 'photo-lid.svg'),
      buyer(520, 'and the box says <b>Sage</b> &amp; 16 oz'),
      agent(
        400,
        "I'm so sorry about that! Here's what we can do:\n1. send the sage one today\n2. or take the pink one back for a full refund",
      ),
      buyer(200, 'send the sage one pls, its for saturday 🎂'),
    ],
    more: ['do i ship the pink one back', 'who pays for that', 'ok ty', 'any tracking yet?'],
  },
  /** An impatient buyer. */
  rush: {
    lines: [
      agent(180000, 'Your order left our warehouse in Ohio this morning.'),
      buyer(900, 'tracking has not moved in 2 days'),
      buyer(840, 'hello??'),
    ],
    more: ['refund me', 'this is for a trip on friday', 'is anyone working today'],
  },
  /** Which size fits. */
  size: {
    lines: [buyer(300, "i'm 5'4 and 140, is M ok or L"), buyer(290, 'i like it baggy')],
    more: ['does it shrink', 'petite?'],
  },
  /** A thank-you, with nothing left to answer. */
  thanks: {
    lines: [buyer(7200, 'got it, love it'), agent(7100, 'Yay! Thanks for telling us 💚')],
    more: ['do you have it in black'],
  },
};
