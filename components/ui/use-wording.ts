import { useEffect, useMemo, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Circumstances } from '../../lib/wording/check';
import type { Wording } from './wording';

/**
 * The wording check, fetched once it is wanted; null until it is there. Without its rules all the rest goes on.
 * @param circumstances the same object while nothing in it changes
 * @param rules another number once there are other rules, see `useRulesStamp`; until those are read the old ones hold
 */
export function useWording(isWanted: boolean, circumstances: Circumstances, rules: number): Wording | null {
  const [open, setOpen] = useState<{ rules: number; by: (circumstances: Circumstances) => Wording } | null>(
    null,
  );
  useEffect(() => {
    if (!isWanted || open?.rules === rules) return;
    let isGone = false;
    const fetch = async () => {
      const [packs, { openWording }] = await Promise.all([
        call('wording.packs', {}),
        import('./wording-engine'),
      ]);
      if (packs.ok && Array.isArray(packs.value) && !isGone) setOpen({ rules, by: openWording(packs.value) });
    };
    // What is fetched here lies in the extension; where it is gone, so is the extension.
    fetch().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [isWanted, rules]);
  return useMemo(() => open?.by(circumstances) ?? null, [open, circumstances]);
}
