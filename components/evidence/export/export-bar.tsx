import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { useLasting } from '../../ui/use-lasting';
import type { OpenCase, SpaceWay } from '../desk/types';
import './export.css';
import { toSpace } from './export-case';
import { type ExportTool, useExport } from './use-export';

interface ExportBarProps {
  open: OpenCase;
  /** Who takes it out. */
  agent: string;
  tool: ExportTool;
  /** Null: archives cannot go into a team's space from here. */
  space: SpaceWay | null;
}

/** The case as one file that anybody can check without us. */
export function ExportBar({ open, agent, tool, space }: ExportBarProps) {
  // Unmasked only where a person chooses it, each time.
  const [isMasked, setMasked] = useState(true);
  const { isRunning, progress, said, start, cancel } = useExport(
    open.whole.case.id,
    agent,
    tool,
    open.reload,
  );
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
        <Button look="main" disabled={isRunning} onClick={() => start(isMasked)}>
          {t('evidence.export.start')}
        </Button>
        {space && (
          <Button disabled={isRunning} onClick={() => start(isMasked, toSpace(space, archiveOf(open)))}>
            {t('evidence.export.toSpace')}
          </Button>
        )}
        {isLong && <progress value={progress} aria-label={t('evidence.export.busy')} />}
        {isVeryLong && (
          <Button look="link" onClick={cancel}>
            {t('evidence.export.cancel')}
          </Button>
        )}
      </p>
      <p class="export-said" role="status">
        {said}
      </p>
    </section>
  );
}

const archiveOf = ({ whole }: OpenCase) => ({ kind: 'archive', caseId: whole.case.id }) as const;
