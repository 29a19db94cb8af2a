import { useRef, useState } from 'preact/hooks';
import type { FailureCode } from '../../lib/messaging/result';
import type { FileRef } from '../../lib/replies/types';
import { keepFile } from './file-bytes';

/** The files of a reply while it is written: kept at once, so that the reply only names them. */
export function useFiles(files: readonly FileRef[], onFiles: (files: FileRef[]) => void) {
  const [fault, setFault] = useState<FailureCode | null>(null);
  // More may be chosen while others are still being kept.
  const latest = useRef(files);
  latest.current = files;
  const add = async (chosen: readonly File[]): Promise<void> => {
    setFault(null);
    for (const file of chosen) {
      const kept = await keepFile(file);
      if (!kept.ok) setFault(kept.error.code);
      else if (latest.current.every(({ id }) => id !== kept.value.id)) {
        latest.current = [...latest.current, kept.value];
        onFiles([...latest.current]);
      }
    }
  };
  return { files, fault, add, change: onFiles };
}

export type Files = ReturnType<typeof useFiles>;
