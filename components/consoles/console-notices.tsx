import type { PageFacts } from '../../lib/conversation/types';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { stopsInsert, type Trouble, troubles } from './troubles';

interface ConsoleNoticesProps {
  /** Null: the page is no console that we know. */
  console: ConsoleInfo | null;
  facts: PageFacts | null;
  onPlatforms: () => void;
}

/** What of the console is not as it should be, and what works all the same. Mostly nothing. */
export function ConsoleNotices({ console, facts, onPlatforms }: ConsoleNoticesProps) {
  if (!console) return <NotRecognised onPlatforms={onPlatforms} />;
  const found = facts ? troubles(facts) : [];
  return (
    <>
      {found.length > 0 && <PartTroubles found={found} />}
      {facts?.conversationState === 'none' && <Notice>{t('console.nobody')}</Notice>}
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

function PartTroubles({ found }: { found: Trouble[] }) {
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
