import { call } from '../../lib/messaging/call';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import type { Settings } from '../../lib/messaging/settings';

type Names = Partial<Pick<Settings, 'agentName' | 'shopName'>>;

/** Keeps names that the agent gave in passing: a shop's for the console that it was given in, where there is one. */
export function keepNames(
  { agentName, shopName }: Names,
  console: Pick<ConsoleInfo, 'id'> | null,
  { shopNames }: Pick<Settings, 'shopNames'>,
): void {
  void call('settings.change', {
    ...(agentName !== undefined && { agentName }),
    ...(shopName !== undefined &&
      (console ? { shopNames: { ...shopNames, [console.id]: shopName } } : { shopName })),
  });
}
