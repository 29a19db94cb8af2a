import { useEffect, useState } from 'preact/hooks';
import { sourceOf } from '../../../lib/evidence/verify/source';
import type { Trust, Verdict } from '../../../lib/evidence/verify/types';

export type Checking =
  | { phase: 'idle' | 'stopped' | 'unreadable' }
  /** Of all bytes, 0 to 1; null: nothing has been read yet. */
  | { phase: 'busy'; share: number | null; stop: () => void }
  | { phase: 'done'; verdict: Verdict };

/** Checks a file as soon as there is one, and again whenever it is to be held against something else. */
export function useVerdict(file: File | null, trust: Trust): Checking {
  const [checking, setChecking] = useState<Checking>({ phase: 'idle' });
  useEffect(() => {
    if (!file) return;
    const control = new AbortController();
    const { signal } = control;
    const stop = () => {
      control.abort();
      setChecking({ phase: 'stopped' });
    };
    setChecking({ phase: 'busy', share: null, stop });
    check(file, trust, signal, (share) => {
      if (!signal.aborted) setChecking({ phase: 'busy', share, stop });
    }).then(
      (verdict) => {
        if (!signal.aborted) setChecking({ phase: 'done', verdict });
      },
      () => {
        // Bytes that were there as the file was picked cannot be had any more.
        if (!signal.aborted) setChecking({ phase: 'unreadable' });
      },
    );
    return () => control.abort();
  }, [file, trust]);
  return checking;
}

async function check(
  file: File,
  trust: Trust,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Verdict> {
  // Fetched on use: the workspace opens without it.
  const { verifyArchive } = await import('../../../lib/evidence/verify/verify');
  let told = 0;
  return verifyArchive(sourceOf(file), trust, {
    subtle: crypto.subtle,
    signal,
    onProgress: (done, total) => {
      const share = done / total;
      // A case has thousands of files; a hundred steps are seen.
      if (share - told < 0.01) return;
      told = share;
      onShare(share);
    },
  });
}
