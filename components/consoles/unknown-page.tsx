import type { ConsoleSummary } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useLanguage } from '../ui/use-language';

/** The page in front of the panel, where the browser lets us know its address. */
export interface Site {
  host: string;
  /** As a match pattern: what is asked for, and no more. */
  origin: string;
  /** The console that we know at this address; null: a site that nobody has taught us. */
  console: ConsoleSummary | null;
}

/** `asking`: the browser's own question is open. `refused`: answered with no. `unreached`: the page needs a reload. */
export type Opening = 'asking' | 'refused' | 'unreached';

interface UnknownPageProps {
  /** Null: its address is not known. */
  site: Site | null;
  opening: Opening | null;
  /** A frame in a page can ask for nothing in Firefox: only panels of their own do. */
  canAsk: boolean;
  /** Called in the click itself: the browser asks nobody afterwards. */
  onOpen: (site: Site) => void;
  onPlatforms: () => void;
}

/** The page in front is no console that we work in: what it is, and what can be done. */
export function UnknownPage({ site, opening, canAsk, onOpen, onPlatforms }: UnknownPageProps) {
  const language = useLanguage();
  const known = site?.console;
  const is = !known ? 'new' : known.access === 'needed' ? 'needed' : 'late';
  const title = known
    ? t('site.known', { name: known.name[language] })
    : t(site ? 'site.unknown' : 'console.unknown.title');
  const text = site ? t(`site.text.${is}`, { host: site.host }) : t('site.unread');
  return (
    <Notice
      title={title}
      actions={
        <>
          {site && canAsk && (
            <Button look="main" disabled={opening === 'asking'} onClick={() => onOpen(site)}>
              {t(`site.act.${is}`)}
            </Button>
          )}
          <Button look="link" onClick={onPlatforms}>
            {t('console.unknown.list')}
          </Button>
        </>
      }
    >
      <p>{canAsk ? text : t('console.unknown.text')}</p>
      {canAsk && <p>{t('console.unknown.text')}</p>}
      {opening && <p class="notice-said">{t(`site.${opening}`)}</p>}
    </Notice>
  );
}
