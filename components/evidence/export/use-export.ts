import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportLists } from '../../../lib/evidence/archive/report';
import type { CaseKind } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { BytesOf } from '../desk/bytes';
import { exportCase, faultWords, type Hand, toDownloads } from './export-case';

/** What the archive says of the program that made it, and what that program brings. */
export interface ExportTool {
  version: string;
  browser: string;
  /** SHA-256 in hexadecimal. */
  digest: (bytes: ArrayBuffer) => Promise<string>;
  listsOf: (kind: CaseKind) => ReportLists;
  /** Is told of what nobody foresaw. */
  onBreak: (error: unknown) => void;
}

interface Export {
  isRunning: boolean;
  /** From 0 to 1. */
  progress: number;
  /** The last thing to be said; empty: nothing. */
  said: string;
  /** Into the browser's downloads, but for where it says otherwise. */
  start(masked: boolean, hand?: Hand): void;
  cancel(): void;
}

/** Makes the archive of a case and gives it away; leaving the case calls it off. */
export function useExport(
  caseId: string,
  agent: string,
  tool: ExportTool,
  reload: () => Promise<void>,
): Export {
  const bytesOf = useContext(BytesOf);
  const [progress, setProgress] = useState<number | null>(null);
  const [said, say] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    say('');
    return () => running.current?.abort();
  }, [caseId]);

  const start = async (masked: boolean, hand: Hand) => {
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    setProgress(0);
    say('');
    try {
      say(await exportCase(caseId, { masked, agent, tool, bytesOf, signal, onProgress: setProgress, hand }));
      await reload();
    } catch (error) {
      const words = signal.aborted ? t('evidence.export.cancelled') : faultWords(error);
      if (words === null) tool.onBreak(error);
      say(words ?? t('fault.internal'));
    }
    setProgress(null);
  };
  return {
    isRunning: progress !== null,
    progress: progress ?? 0,
    said,
    start: (masked, hand = toDownloads) => void start(masked, hand),
    cancel: () => running.current?.abort(),
  };
}
