import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import './export.css';
import type { ExportTool } from './export-case';
import { useExport } from './use-export';
import { useLasting } from './use-lasting';

interface ExportBarProps {
  /** Of the cases; each becomes a file of its own. */
  ids: readonly string[];
  /** Who takes them out. */
  agent: string;
  tool: ExportTool;
}

/** Cases as files that anybody can check without us. */
export function ExportBar({ ids, agent, tool }: ExportBarProps) {
  // Unmasked only where a person chooses it, each time.
  const [isMasked, setMasked] = useState(true);
  const { isRunning, progress, said, start, cancel } = useExport(ids, agent, tool);
  const isLong = useLasting(isRunning, 1000);
  const isVeryLong = useLasting(isRunning, 5000);
  return (
    <section class="room-box" aria-label={t('evidence.export')}>
      <h2>{t('evidence.export')}</h2>
      <p class="desk-hint">{t('evidence.export.hint')}</p>
      <Check
        label={t('evidence.export.masked')}
        hint={t(isMasked ? 'evidence.export.masked.hint' : 'evidence.export.unmasked.hint')}
        checked={isMasked}
        onChange={setMasked}
      />
      <p class="desk-acts">
        <Button look="main" disabled={isRunning || ids.length === 0} onClick={() => start(isMasked)}>
          {ids.length > 1
            ? t('evidence.export.startMany', { count: ids.length })
            : t('evidence.export.start')}
        </Button>
        {isLong && <progress value={progress} aria-label={t('evidence.export.busy')} />}
        {isVeryLong && (
          <Button look="link" onClick={cancel}>
            {t('evidence.export.cancel')}
          </Button>
        )}
      </p>
      <div class="export-said" role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
