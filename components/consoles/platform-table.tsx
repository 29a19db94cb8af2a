import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { ConsoleSummary } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import { useLanguage } from '../ui/use-language';

/** Which consoles are known, and how well: the date and strength of the evidence, never more than there is. */
export function PlatformTable() {
  const language = useLanguage();
  const [consoles, setConsoles] = useState<ConsoleSummary[]>([]);
  useEffect(() => {
    void call('consoles.list', {}).then((read) => read.ok && setConsoles(read.value));
  }, []);
  return (
    <section>
      <p class="desk-hint">{t('consoles.intro')}</p>
      <table class="table">
        <thead>
          <tr>
            {(['name', 'strength', 'date', 'sources', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`consoles.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {consoles.map(({ id, name, evidence, source }) => (
            <tr key={id}>
              <td>{name[language]}</td>
              <td>{t(`consoles.strength.${evidence.strength}`)}</td>
              <td>{evidence.date}</td>
              <td>{evidence.sources}</td>
              <td>{t(`consoles.source.${source}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
