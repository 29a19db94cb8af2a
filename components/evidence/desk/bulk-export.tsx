import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { caseName } from '../case-words';
import { type ExportTool, useExport } from '../export/use-export';

interface BulkExportProps {
  chosen: readonly CaseSummary[];
  agent: string;
  tool: ExportTool;
}

interface Run {
  cases: readonly CaseSummary[];
  masked: boolean;
  /** What was said of those that are done. */
  said: string[];
}

/** The archives of all that are chosen, one after another: two at once would only share the disk. */
export function BulkExport({ chosen, agent, tool }: BulkExportProps) {
  const [isMasked, setMasked] = useState(true);
  const [run, setRun] = useState<Run | null>(null);
  const at = run?.said.length ?? 0;
  const now = run?.cases[at];
  if (chosen.length === 0 && !run) return null;
  return (
    <div class="room-bulk">
      {run && now ? (
        <div class="desk-acts">
          <progress max={run.cases.length} value={at} aria-label={t('evidence.export.busy')} />
          <span role="status">
            {t('evidence.desk.bulk.busy', { at: at + 1, all: run.cases.length, name: caseName(now) })}
          </span>
          <Button onClick={() => setRun(null)}>{t('evidence.desk.cancel')}</Button>
          <One
            key={now.id}
            {...{ agent, tool }}
            id={now.id}
            isMasked={run.masked}
            onDone={(said) => setRun({ ...run, said: [...run.said, said] })}
          />
        </div>
      ) : (
        chosen.length > 0 && (
          <div class="desk-acts">
            <Button onClick={() => setRun({ cases: chosen, masked: isMasked, said: [] })}>
              {t('evidence.desk.bulk', { count: chosen.length })}
            </Button>
            <Check label={t('evidence.export.masked')} checked={isMasked} onChange={setMasked} />
          </div>
        )
      )}
      {run && run.said.length > 0 && (
        <ul class="room-list">
          {run.said.map((said, n) => (
            <li key={run.cases[n]?.id}>
              {run.cases[n] && caseName(run.cases[n])}
              <span class="room-more">{said}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface OneProps extends Omit<BulkExportProps, 'chosen'> {
  id: string;
  isMasked: boolean;
  onDone: (said: string) => void;
}

/** Runs for as long as it is there; taken away, it is called off. */
function One({ id, agent, tool, isMasked, onDone }: OneProps) {
  const { isRunning, said, start } = useExport(id, agent, tool, async () => {});
  const hasBegun = useRef(false);
  useEffect(() => start(isMasked), []);
  useEffect(() => {
    if (isRunning) hasBegun.current = true;
    else if (hasBegun.current) onDone(said);
  }, [isRunning]);
  return null;
}
