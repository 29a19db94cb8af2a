import type { ConsoleSummary } from '../../lib/messaging/calls';
import { hostsOf } from './hosts';

/**
 * Bundled consoles whose place this profile would take: the one of its id, else those on its hosts. It is read before
 * it is checked, so nothing is known of its shape; a patch takes nobody's place.
 */
export function replacedBy(json: unknown, consoles: readonly ConsoleSummary[]): ConsoleSummary[] {
  if (typeof json !== 'object' || json === null || 'of' in json) return [];
  const { id, addresses } = json as { id?: unknown; addresses?: unknown };
  const bundled = consoles.filter(({ source }) => source === 'bundled');
  const same = bundled.filter((console) => console.id === id);
  if (same.length > 0 || !Array.isArray(addresses)) return same;
  const hosts = hostsOf(addresses.filter((address) => typeof address === 'string'));
  return bundled.filter((console) =>
    hostsOf(console.addresses).some((theirs) => hosts.some((host) => covers(host, theirs))),
  );
}

/** `*.example.com` covers `example.com`, all below it, and itself. */
function covers(host: string, other: string): boolean {
  if (!host.startsWith('*.')) return host === other;
  const base = host.slice(2);
  return other === base || other.endsWith(`.${base}`);
}
