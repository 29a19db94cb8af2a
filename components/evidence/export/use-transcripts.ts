import { useContext, useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../../lib/evidence/capture';
import { readTranscript } from '../../../lib/evidence/said';
import type { EvidenceItem } from '../../../lib/evidence/types';
import { BytesOf } from '../desk/bytes';

/** What was said in a case, read from its items; null until it has been. */
export function useTranscripts(items: readonly EvidenceItem[]): Transcript[] | null {
  const bytesOf = useContext(BytesOf);
  const [read, setRead] = useState<Transcript[] | null>(null);
  const ids = items.flatMap(({ kind, id }) => (kind === 'transcript' ? [id] : [])).join(' ');
  useEffect(() => {
    let isLeft = false;
    const texts = ids.split(' ').map(async (id) => (id ? ((await (await bytesOf(id))?.text()) ?? '') : ''));
    void Promise.all(texts).then((all) => {
      if (!isLeft) setRead(all.flatMap((text) => readTranscript(text) ?? []));
    });
    return () => {
      isLeft = true;
    };
  }, [ids, bytesOf]);
  return read;
}
