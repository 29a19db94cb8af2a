/**
 * Where each row of the message list stands. The list is virtualised: a row has its place before it is drawn, and
 * only those in view are drawn. Heights are reckoned from the text, generously, since the rows may not overlap.
 */
const COLUMNS = 44;
const HEIGHTS = { image: 158, goods: 92, notice: 36 };

function heightOf({ kind, text }) {
  if (HEIGHTS[kind]) return HEIGHTS[kind];
  const lines = text.split('\n').map((part) => Math.max(1, Math.ceil(part.length / COLUMNS)));
  return lines.reduce((sum, count) => sum + count, 0) * 20 + 44;
}

/** What was reckoned for a conversation's messages, as long as there are no new ones. */
const known = new WeakMap();

/** `{top, height}` of each message, in pixels, in their order. */
export function placesOf(messages) {
  const places = known.get(messages) ?? [];
  for (const message of messages.slice(places.length)) {
    const top = bottomOf(places);
    places.push({ top, height: heightOf(message) });
  }
  known.set(messages, places);
  return places;
}

export const bottomOf = (places) => (places.at(-1)?.top ?? 0) + (places.at(-1)?.height ?? 0);

/** The height of the list that the page shows at first, before anybody has scrolled. */
const VIEW = 460;

/** Places of those messages that are in view: those at the end, or those between two offsets. */
export function inView(messages, view) {
  const places = placesOf(messages);
  const { top, bottom } = view ?? { top: bottomOf(places) - VIEW, bottom: bottomOf(places) };
  return messages.filter((_, at) => places[at].top + places[at].height > top && places[at].top < bottom);
}
