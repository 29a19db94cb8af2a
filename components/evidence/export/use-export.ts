import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { BytesOf } from '../desk/bytes';
import { type ExportTool, exportCase, faultWords } from './export-case';

interface Export {
  isRunning: boolean;
  /** From 0 to 1. */
  progress: number;
  /** What is to be said, a line a case. */
  said: string[];
  start(masked: boolean): void;
  cancel(): void;
}

/** Exports cases one after the other; leaving them calls it off. */
export function useExport(ids: readonly string[], agent: string, tool: ExportTool): Export {
  const bytesOf = useContext(BytesOf);
  const [progress, setProgress] = useState<number | null>(null);
  const [said, setSaid] = useState<string[]>([]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (masked: boolean) => {
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    setProgress(0);
    setSaid([]);
    const say = (line: string) => setSaid((lines) => [...lines, line]);
    for (const [at, id] of ids.entries()) {
      const onProgress = (share: number) => setProgress((at + share) / ids.length);
      // With one case there is no need to say which.
      const named = (words: string) => (ids.length > 1 ? `${id}: ${words}` : words);
      try {
        say(named(await exportCase(id, { masked, agent, tool, bytesOf, signal, onProgress })));
      } catch (error) {
        if (signal.aborted) {
          say(named(t('evidence.export.cancelled')));
          break;
        }
        const words = faultWords(error);
        if (words === null) tool.onBreak(error);
        say(named(words ?? t('fault.internal')));
      }
    }
    setProgress(null);
  };
  return {
    isRunning: progress !== null,
    progress: progress ?? 0,
    said,
    start: (masked) => void start(masked),
    cancel: () => running.current?.abort(),
  };
}
