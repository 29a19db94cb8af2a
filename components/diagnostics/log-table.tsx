import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { LogEntry } from '../../lib/messaging/calls';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';

interface LogTableProps {
  version: string;
  browserName: string;
}

/** The local log of faults: where, what kind, how often. To be copied into a report by hand; nothing is sent. */
export function LogTable({ version, browserName }: LogTableProps) {
  const [entries, setEntries] = useState<LogEntry[]>([]);
  const [said, say] = useState('');
  useEffect(() => {
    void call('log.read', {}).then((read) => read.ok && setEntries(read.value));
  }, []);
  const copy = async () => {
    const report = JSON.stringify({ version, browser: browserName, entries }, null, 2);
    say(t((await copyText(report)) ? 'log.copied' : 'say.notCopied'));
  };
  const clear = async () => {
    const done = await call('log.clear', {});
    if (done.ok) setEntries([]);
    say(done.ok ? t('log.cleared', { count: done.value.cleared }) : t(`fault.${done.error.code}`));
  };
  return (
    <section>
      <p class="desk-hint">{t('log.intro')}</p>
      <p>{t('log.version', { version })}</p>
      {entries.length === 0 ? (
        <p>{t('log.empty')}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              {(['feature', 'code', 'count', 'last'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`log.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map(({ feature, code, stack, count, lastAt }) => (
              <tr key={`${feature} ${code} ${stack[0]}`} title={stack.join('\n')}>
                <td>{feature}</td>
                <td>
                  <code>{code}</code>
                </td>
                <td>{count}</td>
                <td>{new Date(lastAt).toLocaleString(currentLanguage())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="desk-acts">
        <Button onClick={() => void copy()}>{t('log.copy')}</Button>
        {entries.length > 0 && <Button onClick={() => void clear()}>{t('log.clear')}</Button>}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
