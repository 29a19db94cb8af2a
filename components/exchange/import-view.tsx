import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import type { LastImport, LibraryWrite } from '../../lib/messaging/calls';
import type { Result } from '../../lib/messaging/result';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { faultText } from '../ui/fault-text';
import { type Said, StatusLine } from '../ui/status-line';
import { BlanksStep } from './blanks-step';
import { BusyLine } from './busy-line';
import { CategoriesStep } from './categories-step';
import { ColumnsStep } from './columns-step';
import { DeskLink } from './desk-link';
import { ExportBar } from './export-bar';
import { FileStep } from './file-step';
import './import.css';
import { LastImportLine } from './last-import-line';
import { PreviewStep } from './preview-step';
import { ImportSession } from './session';
import { TargetFields } from './target-fields';
import { useLastImport } from './use-last-import';

interface ImportViewProps {
  /** Rows as they are shared; null while they are still coming. */
  library: PlanLibrary | null;
  makeWorker: () => Worker;
  apply: (write: LibraryWrite) => Promise<Result<{ undoId: string; changed: number }>>;
  undo: (undoId: string) => Promise<Result<{ changed: number }>>;
  /** The newest import that can be taken back, whoever made it and when. */
  readLast: () => Promise<Result<LastImport | null>>;
  onBreak: (error: unknown) => void;
  /** A file is open: what was decided about it would be lost with the page. */
  onBusy: (isBusy: boolean) => void;
}

/** From a file to the library: what it holds, where it goes, what it would change; then once, with one undo. */
export function ImportView({ library, makeWorker, apply, undo, readLast, onBreak, onBusy }: ImportViewProps) {
  const link = useMemo(() => new DeskLink(makeWorker), []);
  const session = useMemo(() => new ImportSession({ link, names, onBreak }), []);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [said, say] = useState<Said | null>(null);
  const [isWriting, setWriting] = useState(false);
  const last = useLastImport({ readLast, undo, say });
  useEffect(() => {
    const stop = session.listen(() => draw(0));
    return () => {
      stop();
      session.close();
    };
  }, []);
  // Comes anew with every change of it, also while a plan is on the screen.
  useEffect(() => session.setLibrary(library), [library]);
  const { state } = session;
  const isOpen = state.file !== null;
  useEffect(() => {
    if (!isOpen) return;
    onBusy(true);
    return () => onBusy(false);
  }, [isOpen]);

  /** Writes the plan on the screen. A conflict brings the changed library, and with it a new plan. */
  const carryOut = async () => {
    const counts = state.answer?.plan.counts;
    setWriting(true);
    const write = await session.write();
    const written = write && (await apply(write));
    setWriting(false);
    if (written?.ok && counts) {
      // The file has done its work, and the worker with it.
      session.close();
      const text = t('exchange.done', { fresh: counts.new, changed: counts.changed });
      say({ tone: 'done', text, actions: [] });
      return last.refresh();
    }
    session.resume();
    // Broken down or given up: the one has been reported, the other is somebody's wish.
    if (!written || written.ok) return;
    const isLate = written.error.code === 'conflict';
    const text = isLate ? t('exchange.conflict') : faultText(written.error);
    say({ tone: isLate ? 'amber' : 'red', text, actions: [] });
  };
  const { inspection, reading, summary, request, answer, busy, file } = state;
  const counts = answer?.plan.counts;
  const rows = counts ? counts.new + counts.changed : 0;
  // A set without a name is refused by the store.
  const isNamed = !request || !('fresh' in request.target) || request.target.fresh.name.trim() !== '';
  return (
    <section class="import">
      <FileStep
        state={state}
        onFile={(chosen, encoding) => {
          say(null);
          session.open(chosen, encoding);
        }}
        onClose={() => session.close()}
      />
      {inspection && reading && (
        <ColumnsStep
          key={`${file?.name} ${reading.sheet}`}
          inspection={inspection}
          reading={reading}
          onSheet={(sheet) => session.readSheet(sheet)}
          onRead={(next) => session.read(next)}
        />
      )}
      {library && request && (
        <TargetFields
          library={library}
          target={request.target}
          fileName={file?.name ?? ''}
          onTarget={(target) => session.plan({ target })}
        />
      )}
      {library && request && answer && (
        <CategoriesStep
          key={'id' in request.target ? request.target.id : ''}
          library={library}
          request={request}
          answer={answer}
          onPlan={(change) => session.plan(change)}
        />
      )}
      {summary && request && inspection && (
        <BlanksStep
          blanks={summary.blanks}
          decisions={request.decisions}
          counted={inspection.counted}
          onDecide={(decisions) => session.plan({ decisions })}
        />
      )}
      {answer && inspection && <PreviewStep plan={answer.plan} counted={inspection.counted} />}
      <div class="import-foot">
        {(busy || isWriting || (isOpen && library === null)) && (
          <BusyLine busy={busy} isWriting={isWriting} onCancel={() => session.close()} />
        )}
        {answer && (
          <div class="desk-acts">
            <Button
              look="main"
              disabled={rows === 0 || isWriting || last.isUndoing || !session.isSettled || !isNamed}
              onClick={() => void carryOut()}
            >
              {t('exchange.apply', { count: rows })}
            </Button>
            <span class="desk-hint">{rows === 0 ? t('exchange.nothing') : t('exchange.safe')}</span>
          </div>
        )}
        <StatusLine said={said} />
        {last.last && (
          <LastImportLine
            last={last.last}
            isUndoing={last.isUndoing}
            isBusy={isWriting}
            onUndo={last.takeBack}
          />
        )}
      </div>
      {!isOpen && library && <ExportBar library={library} link={link} onBreak={onBreak} />}
    </section>
  );
}

const names = () => ({
  unsorted: t('personal.category'),
  personal: t('personal.set'),
  language: currentLanguage(),
});
