import { useEffect, useState } from 'preact/hooks';
import type { CasePartsProps } from './case-parts';

const fetchParts = () => import('./case-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** Evidence: the cases about who is open, and keeping what is said into one. */
export function Cases({ isLate, ...props }: CasePartsProps & { isLate: boolean }) {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    if (isLate) void fetchParts().then(setParts);
  }, [isLate]);
  return parts && <parts.CaseParts {...props} />;
}
