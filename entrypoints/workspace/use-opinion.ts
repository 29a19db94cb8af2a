import { useEffect, useState } from 'preact/hooks';
import type { Opinion } from '../../lib/buyer/opinion';
import { readOpinion } from '../../lib/services/opinion';

/** The second opinion as panels have it, so that what is tried here is what they tell; null: not read. */
export function useOpinion(isWanted: boolean): Opinion | null {
  const [opinion, setOpinion] = useState<Opinion | null>(null);
  const [isOpen, setOpen] = useState(isWanted);
  if (isWanted && !isOpen) setOpen(true);
  useEffect(() => {
    if (isOpen) void readOpinion().then(setOpinion);
  }, [isOpen]);
  return opinion;
}
