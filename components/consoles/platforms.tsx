import { useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../lib/messaging/settings';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { StatusLine } from '../ui/status-line';
import { useLanguage } from '../ui/use-language';
import { hostsOf } from './hosts';
import { platformActs, type RequestSites } from './platform-acts';
import { PlatformRow } from './platform-row';
import './platforms.css';
import { ReplaceQuestion } from './replace-question';
import type { Program } from './report';
import { useImport } from './use-import';
import { usePlatforms } from './use-platforms';

interface PlatformsProps {
  /** Id of the console whose details are shown; it is in the address. */
  open: string | null;
  onOpen: (id: string | null) => void;
  requestSites: RequestSites;
  program: Program;
  settings: Settings;
  onShop: (console: string, name: string) => void;
  onSlashList: (console: string, isOn: boolean) => void;
}

const COLUMNS = ['name', 'strength', 'access', 'state'] as const;

/** Which consoles are known, how well, where they may be used, and how they are doing. */
export function Platforms(props: PlatformsProps) {
  const { open, onOpen, requestSites, program, settings, onShop, onSlashList } = props;
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const { consoles, health, said, follow } = usePlatforms();
  const acts = useMemo(() => platformActs(requestSites, program), []);
  const { question, choose } = useImport(acts.keep, follow);
  const wanted = query.trim().toLowerCase();
  const shown = consoles.filter(({ id, name, addresses }) =>
    [id, name['zh-CN'], name.en, ...hostsOf(addresses)].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <section class="platforms">
      <p class="desk-hint">{t('consoles.intro')}</p>
      <p class="desk-hint">{t('consoles.blind')}</p>
      <div class="platforms-bar">
        <div class="desk-acts">
          <input
            class="control platforms-search"
            type="search"
            aria-label={t('consoles.search')}
            placeholder={t('consoles.search')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <Button onClick={choose}>{t('consoles.import')}</Button>
          <Button onClick={() => void follow(acts.copyReport(consoles, health))}>
            {t('consoles.report')}
          </Button>
          {health.length > 0 && (
            <Button look="link" onClick={() => void follow(acts.forgetHealth())}>
              {t('consoles.forget')}
            </Button>
          )}
        </div>
        {question && <ReplaceQuestion {...question} />}
        <StatusLine said={said} />
      </div>
      <table class="table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`consoles.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((console) => (
            <PlatformRow
              key={console.id}
              console={console}
              language={language}
              health={health}
              isOpen={console.id === open}
              onOpen={(isOpen) => onOpen(isOpen ? console.id : null)}
              acts={acts}
              follow={(act) => void follow(act)}
              shop={settings.shopNames[console.id] ?? ''}
              onShop={(name) => onShop(console.id, name)}
              slashList={settings.slashLists[console.id]}
              onSlashList={(isOn) => onSlashList(console.id, isOn)}
            />
          ))}
        </tbody>
      </table>
      {consoles.length > 0 && shown.length === 0 && <p role="status">{t('consoles.noHit')}</p>}
    </section>
  );
}
