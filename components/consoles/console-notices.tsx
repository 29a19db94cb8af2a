import type { PageFacts } from '../../lib/conversation/types';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { OrderFacts } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import { STEPS_OF, type TeachablePart } from '../../lib/teach/types';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useSteady } from '../ui/use-steady';
import { stopsInsert, type Trouble, troubles } from './troubles';

interface ConsoleNoticesProps {
  console: ConsoleInfo;
  facts: PageFacts | null;
  /** Of the open conversation, or of a page of orders. */
  orders: OrderFacts | null;
  /** Replies go into the console's box here, as long as all is well. */
  canInsert: boolean;
  onTeach: (part: TeachablePart) => void;
}

/** A console that draws itself anew, as at every switch of the conversation, lacks parts for a moment. */
const SETTLED = 1000;

/** What of the console is not as it should be, and what works all the same. Mostly nothing. */
export function ConsoleNotices({ console, facts, orders, canInsert, onTeach }: ConsoleNoticesProps) {
  const now = facts ? troubles(facts, orders) : [];
  const found = useSteady(now, now.map(({ part, state }) => `${part} ${state}`).join(), SETTLED);
  const closed = facts?.conversationState === 'none' && console.page === 'chat' ? ['closed'] : [];
  const isClosed = useSteady(closed, closed.join(), SETTLED).length > 0;
  return (
    <>
      {found.length > 0 && <PartTroubles found={found} canInsert={canInsert} onTeach={onTeach} />}
      {isClosed && <Notice>{t('console.nobody')}</Notice>}
    </>
  );
}

interface PartTroublesProps {
  found: readonly Trouble[];
  canInsert: boolean;
  onTeach: (part: TeachablePart) => void;
}

function PartTroubles({ found, canInsert, onTeach }: PartTroublesProps) {
  const works = canInsert && (stopsInsert(found) ? 'console.works.search' : 'console.works.insert');
  return (
    <Notice>
      <ul>
        {found.map(({ part, state }) => (
          <li key={part} class="notice-line">
            {t(`console.part.${part}.${state}`)}
            {isTeachable(part) && (
              <Button look="link" onClick={() => onTeach(part)}>
                {t('console.teachAgain')}
                <span class="spoken">{t(`part.${part}`)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {works && <p>{t(works)}</p>}
    </Notice>
  );
}

const isTeachable = (part: Trouble['part']): part is TeachablePart => Object.hasOwn(STEPS_OF, part);
