import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { Settings } from '../../lib/messaging/settings';

export type Names = Partial<Pick<Settings, 'agentName' | 'shopName'>>;

/** The settings that keep names given in passing: a shop's for the console that it was given in, where there is one. */
export function keptNames(
  { agentName, shopName }: Names,
  console: Pick<ConsoleInfo, 'id'> | null,
  { shopNames }: Pick<Settings, 'shopNames'>,
): Partial<Settings> {
  return {
    ...(agentName !== undefined && { agentName }),
    ...(shopName !== undefined &&
      (console ? { shopNames: { ...shopNames, [console.id]: shopName } } : { shopName })),
  };
}
