import { agent, auto, buyer, goods, notice, photo } from '../shared/english.js';

/** See `../shared/english.js` for the lines; `more` is what the buyer goes on writing on a live page. */
export const DIALOGUES = {
  /** A flask that leaks; long enough that the first rows are out of view. */
  leak: {
    lines: [
      buyer(90500, 'Hi, does this flask fit a car cup holder?'),
      auto(90498, 'Thanks for writing to Tidehouse! We are in from 9 am to 9 pm and will answer soon.'),
      agent(90300, 'Hello! Yes, it is 6.8 cm wide, so it sits fine in most cars.'),
      goods(90290, 'cup'),
      buyer(90200, 'Great, ordered the green one'),
      agent(90100, 'Thank you, it leaves our store tonight. You will get the tracking number by message.'),
      notice(90000, 'Please keep the conversation and the payment on Shopee.'),
      buyer(1500, 'Flask came today'),
      photo(1440, 'photo-lid.svg'),
      buyer(1410, 'It leaks when I turn it over 😠 my notebook is all wet'),
      agent(
        1200,
        'So sorry about your notebook! Could you please send two pictures:\n1. the ring inside the lid\n2. the rim of the bottle',
      ),
      photo(700, 'photo-ring.svg'),
      buyer(660, 'Your page also showed <img src=x onerror=alert(1)> & &amp; what is that?'),
      goods(610, 'cup'),
      notice(560, 'The buyer has been handed over to Mei.'),
      agent(480, 'Thanks, I see it: the ring is folded over. Is it the same at 18:30 when you refill it?'),
      buyer(240, 'Yes. Can you send a new lid by Friday?'),
      buyer(150, 'I leave at 07:45'),
    ],
    more: [
      'Hello?',
      'Only the lid is fine, I keep the bottle',
      'Do I have to send the old one back?',
      'Ok thanks, waiting',
    ],
  },
  /** An impatient buyer. */
  rush: {
    lines: [
      buyer(172000, 'When will it ship?'),
      agent(171000, 'Within two working days, you will get a message.'),
      buyer(2400, 'Still no tracking number'),
      buyer(2100, 'Anyone there?'),
    ],
    more: ['Please answer', 'I will cancel today', 'So?'],
  },
  /** A price for three sets; the agent has answered. */
  bargain: {
    lines: [
      buyer(5400, 'Any discount for 3 sets of crates?'),
      agent(5200, 'For three sets there is a voucher of $8 on the page, it comes off at checkout.'),
    ],
    more: ['Can you make it $10?', 'Ok, and shipping?', 'Bought it'],
  },
  /** Which size fits. */
  size: {
    lines: [buyer(320, 'My mattress is 152 x 190 x 30 cm, will the queen sheet fit?')],
    more: ['Does it shrink?', 'Is the grey one in stock?'],
  },
  /** A thank-you, with nothing left to answer. */
  thanks: {
    lines: [buyer(260000, 'Lid arrived, works now'), agent(259000, 'Glad to hear it! Enjoy your flask.')],
    more: ['One more question: do you sell brushes?'],
  },
};
