import { useMemo } from 'preact/hooks';
import { useWording } from '../../components/ui/use-wording';
import { limitsOf } from '../../lib/authority/limits';
import { authorityOf } from '../../lib/authority/own';
import type { Settings } from '../../lib/messaging/settings';

/** The check of what is kept in the library: for no marketplace and no buyer, by what everybody may grant. */
export function useDeskWording(
  isWanted: boolean,
  { authority, wordingLevels: levels }: Settings,
  rules: number,
) {
  const circumstances = useMemo(
    () => ({ marketplace: null, limits: limitsOf(authorityOf(authority), null), levels, strangers: null }),
    [authority, levels],
  );
  return useWording(isWanted, circumstances, rules);
}
