import { useEffect, useRef, useState } from 'preact/hooks';
import { CaptureLine } from '../../components/evidence/panel/capture-line';
import { CaseArea } from '../../components/evidence/panel/case-area';
import { CaseLine } from '../../components/evidence/panel/case-line';
import { DueLine } from '../../components/evidence/panel/due-line';
import { faultText } from '../../components/ui/fault-text';
import { useCommandKeys } from '../../components/ui/use-command-keys';
import { type CaptureProgress, isUnderWay } from '../../lib/evidence/capture';
import type { CaseKind } from '../../lib/evidence/types';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { FailureCode } from '../../lib/messaging/result';
import { type CasePlace, useCases } from './use-cases';

/** What is fetched once the replies are there: nobody begins a case in the first moment. */

export interface CasePartsProps {
  link: PanelLink;
  place: CasePlace | null;
  progress: CaptureProgress | null;
  /** What the hints suggest; null: nothing. */
  suspected: CaseKind | null;
  agentName: string;
  /** The browser's keys for taking pictures; empty: none are set. */
  captureKeys: string;
  /** Counts how often it was asked for elsewhere in the panel. */
  asked: number;
  openDesk: (view: string) => void;
}

export function CaseParts(props: CasePartsProps) {
  const { link, place, progress, suspected, agentName, captureKeys, asked, openDesk } = props;
  const cases = useCases(link, place, agentName);
  const [isOpen, setOpen] = useState(false);
  const [known, setKnownCapture] = useState<string | null>(null);
  const isTaking = useRef(false);
  const key = place && `${place.console} ${place.conversation}`;
  // Another conversation begins folded.
  useEffect(() => setOpen(false), [key]);
  useEffect(() => {
    if (asked > 0) setOpen(true);
  }, [asked]);
  const toggle = () => setOpen(!isOpen && place !== null);
  useCommandKeys(place ? { evidence: toggle } : {});
  const open = (caseId: string) => openDesk(`cases/${caseId}`);
  // It names its case itself; two lines about one thing are one too many.
  const isTold = progress !== null && (isUnderWay(progress) || known !== progress.captureId);
  const isRunning = progress !== null && isUnderWay(progress);
  return (
    <>
      {progress && isTold && (
        <CaptureLine
          {...{ progress }}
          keys={captureKeys}
          onOrder={(order) => link.send({ type: 'capture', order })}
          onOpen={open}
          onKnown={() => setKnownCapture(progress.captureId)}
        />
      )}
      {cases.due.length > 0 && (
        <DueLine due={cases.due} now={cases.now} onOpen={open} onKnown={cases.dueKnown} />
      )}
      {place && cases.here.length > 0 && (isOpen || !isTold) && (
        <CaseLine cases={cases.here} isOpen={isOpen} now={cases.now} onToggle={toggle} />
      )}
      {place && isOpen && (
        <CaseArea
          key={key}
          cases={cases.here}
          kind={suspected ?? 'other'}
          fault={cases.fault && faultText({ code: cases.fault as FailureCode })}
          isBusy={isRunning}
          now={cases.now}
          onTake={async (into, parts) => {
            // The second press of a double click would begin a second case.
            if (isTaking.current) return;
            isTaking.current = true;
            if (await cases.take(into, parts)) setOpen(false);
            isTaking.current = false;
          }}
          onOpen={open}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
