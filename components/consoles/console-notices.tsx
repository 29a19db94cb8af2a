import type { PageFacts } from '../../lib/conversation/types';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useSteady } from '../ui/use-steady';
import { stopsInsert, type Trouble, troubles } from './troubles';

interface ConsoleNoticesProps {
  /** Null: the page is no console that we know. */
  console: ConsoleInfo | null;
  facts: PageFacts | null;
  onPlatforms: () => void;
}

/** A console that draws itself anew, as at every switch of the conversation, lacks parts for a moment. */
const SETTLED = 1000;

/** What of the console is not as it should be, and what works all the same. Mostly nothing. */
export function ConsoleNotices({ console, facts, onPlatforms }: ConsoleNoticesProps) {
  const now = facts ? troubles(facts) : [];
  const found = useSteady(now, now.map(({ part, state }) => `${part} ${state}`).join(), SETTLED);
  const closed = facts?.conversationState === 'none' ? ['closed'] : [];
  const isClosed = useSteady(closed, closed.join(), SETTLED).length > 0;
  if (!console) return <NotRecognised onPlatforms={onPlatforms} />;
  return (
    <>
      {found.length > 0 && <PartTroubles found={found} />}
      {isClosed && <Notice>{t('console.nobody')}</Notice>}
      {console.evidence.strength !== 'live' && (
        <Notice>{t('console.unverified', { date: console.evidence.date })}</Notice>
      )}
    </>
  );
}

function NotRecognised({ onPlatforms }: { onPlatforms: () => void }) {
  return (
    <Notice
      title={t('console.unknown.title')}
      actions={
        <Button look="link" onClick={onPlatforms}>
          {t('console.unknown.list')}
        </Button>
      }
    >
      {t('console.unknown.text')}
    </Notice>
  );
}

function PartTroubles({ found }: { found: readonly Trouble[] }) {
  return (
    <Notice>
      <ul>
        {found.map(({ part, state }) => (
          <li key={part}>{t(`console.part.${part}.${state}`)}</li>
        ))}
      </ul>
      <p>{t(stopsInsert(found) ? 'console.works.search' : 'console.works.insert')}</p>
    </Notice>
  );
}
