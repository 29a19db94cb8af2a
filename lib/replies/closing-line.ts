import { byOrder, type Placed } from './order';
import type { Usage } from './types';

/** Replies that bear one of these tags close a conversation; a team's own as well as the bundled ones. */
const CLOSING_TAGS: readonly string[] = ['收尾', 'sign-off'];

/**
 * The line to close with: of those that `isFresh` (not said in this conversation yet), the one whose last use lies
 * longest back, so that a buyer who says 好的 three times does not read one sentence three times. Null: none is left.
 */
export function closingLine(
  replies: Iterable<Placed>,
  usage: ReadonlyMap<string, Pick<Usage, 'lastAt'>>,
  isFresh: (placed: Placed) => boolean,
): Placed | null {
  const lastAt = ({ reply }: Placed) => usage.get(reply.id)?.lastAt ?? 0;
  const fit = [...replies].filter(
    (placed) => placed.reply.tags.some((tag) => CLOSING_TAGS.includes(tag.toLowerCase())) && isFresh(placed),
  );
  return fit.sort((a, b) => lastAt(a) - lastAt(b) || byOrder(a, b))[0] ?? null;
}
