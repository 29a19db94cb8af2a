/** A line of a table has room for so many. */
const FEW = 3;

/** `https://*.example.com/path*` → `*.example.com`: what a person knows a site by. */
function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\/([^/]+)\/.*$/, '$1');
}

export function hostsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map(hostOf))];
}

/** The first few; how many more there are. */
export function fewHosts(hosts: readonly string[]): string[] {
  const more = hosts.length - FEW;
  return more > 0 ? [...hosts.slice(0, FEW), `+${more}`] : [...hosts];
}

/** What the browser is asked for: whole hosts, since a permission knows no paths. */
export function originsOf(addresses: readonly string[]): string[] {
  return hostsOf(addresses).map((host) => `https://${host}/*`);
}
