import type { Side } from '../../conversation/types';
import { scrollerOf } from './aim';
import type { Learner } from './learner';
import type { Mark } from './overlay';
import type { Reading } from './trial';

const KINDS: Partial<Record<Side, Mark['kind']>> = { buyer: 'buyer', agent: 'own', robot: 'own' };

/** What is framed in the page: the messages found, by side and with their number, and what else was taught. */
export function marksOf({ lists, rows, box }: Reading, learner: Learner): Mark[] {
  const [list] = lists;
  // Rows that are scrolled away are not drawn over what the page shows there instead.
  const within = list && (scrollerOf(list) ?? list);
  const sided = rows.flatMap(({ element, side }) => {
    const kind = side && KINDS[side];
    return kind ? [{ element, kind }] : [];
  });
  const count = (kind: Mark['kind']) => sided.filter((row) => row.kind === kind).length;
  const { parts } = learner;
  const others = [
    parts.input ? box : null,
    parts.conversation ? learner.pick('name') : null,
    parts.orders ? learner.pick('order') : null,
  ];
  return [
    ...sided.map((row): Mark => ({ ...row, tag: String(count(row.kind)), ...(within ? { within } : {}) })),
    ...others.flatMap((element): Mark[] => (element ? [{ element, kind: 'part', tag: '' }] : [])),
  ];
}
