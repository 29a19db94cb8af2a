import { useEffect, useState } from 'preact/hooks';
import type { PanelBack } from './use-back';

const fetchParts = () => import('./back-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** The way back in the panel; its code comes when there is something to show. */
export function Back({ back }: { back: PanelBack }) {
  const [parts, setParts] = useState<Parts | null>(null);
  const hasAny = back.state !== null && (back.isAsking || back.writing !== null || back.written > 0);
  useEffect(() => {
    if (hasAny) void fetchParts().then(setParts);
  }, [hasAny]);
  return parts && hasAny && back.state && <parts.BackParts back={back} state={back.state} />;
}
