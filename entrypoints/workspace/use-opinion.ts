import { useEffect, useState } from 'preact/hooks';
import { type Opinion, parseOpinion } from '../../lib/buyer/opinion';
import { report } from '../../lib/platform/log';
import { readOwnJson } from '../../lib/platform/own-json';

/** The second opinion as panels have it, so that what is tried here is what they tell; null: not read. */
export function useOpinion(isWanted: boolean): Opinion | null {
  const [opinion, setOpinion] = useState<Opinion | null>(null);
  const [isOpen, setOpen] = useState(isWanted);
  if (isWanted && !isOpen) setOpen(true);
  useEffect(() => {
    if (!isOpen) return;
    const read = async () => {
      const parsed = parseOpinion(await readOwnJson('/packs/signals.zh-CN.json'));
      if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
      setOpinion(parsed.value);
    };
    read().catch((error: unknown) => report('hints', error));
  }, [isOpen]);
  return opinion;
}
