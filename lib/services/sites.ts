import type { ConsoleSummary } from '../messaging/calls';
import { ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { browser } from '../platform/browser';
import { report } from '../platform/log';
import { matchesAddress } from '../profile/match';
import { PAGE_SCRIPT, type PageScript } from './page-script';
import type { PagePorts } from './relay/page-ports';

const SCRIPT_ID = 'granted-sites';
/** In `storage.session`, which lasts as long as this start of the extension. */
const RECOVERED = 'recovered';

/** Of an address, what a permission is given for: its host, whatever the path. */
export function originOf(address: string): string {
  return address.replace(/^(https:\/\/[^/]+)\/.*$/, '$1/*');
}

/** Whether the page script comes to this origin by the manifest alone, without anybody's grant. */
function isReleased(origin: string): boolean {
  // Patterns of a manifest have a host, which may stand for its subdomains: so may the origin that is looked for.
  return releasedHosts().some((pattern) => matchesAddress(pattern, origin.replace('*.', '')));
}

function releasedHosts(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
}

/** `needed` also where the person at the browser has taken back what was released. */
export async function accessTo(addresses: readonly string[]): Promise<ConsoleSummary['access']> {
  const origins = addresses.map(originOf);
  if (!(await browser.permissions.contains({ origins }))) return 'needed';
  return origins.every(isReleased) ? 'released' : 'granted';
}

/**
 * The sites that the agent granted: the page script is registered there with the browser, as the manifest does it
 * for the released hosts.
 */
export class Sites {
  private syncing: Promise<void> = Promise.resolve();

  /**
   * @param connections origins that were granted to connect to (the team's storage, an authority): their pages, which
   *   are no consoles, get no script of ours
   */
  constructor(
    private readonly script: PageScript,
    private readonly connections: () => Promise<readonly string[]> = async () => [],
  ) {}

  /**
   * Registers what is granted now and nothing else. Done at every start of the worker, and for every change: an
   * update of the extension drops what was registered, and grants can be made and taken back in the browser's own
   * pages. One at a time, since the browser refuses to register a script twice.
   */
  sync(): Promise<void> {
    this.syncing = this.syncing
      .then(() => this.register())
      .catch((error: unknown) => void report('sites', error));
    return this.syncing;
  }

  /** For every start of the worker. */
  async start(): Promise<void> {
    await this.sync();
    await this.recover().catch((error: unknown) => void report('sites', error));
  }

  /** For `permissions.onAdded`, which tells origins or other permissions. */
  async granted(origins: readonly string[] = []): Promise<void> {
    await this.sync();
    const connections = await this.connections();
    await this.script.putInto(origins.filter((origin) => !connections.includes(origin)));
  }

  /** For `permissions.onRemoved`. The browser leaves a script that is in a page there, and it goes on reading. */
  async revoked(pages: Pick<PagePorts, 'dismiss'>): Promise<void> {
    await this.sync();
    await pages.dismiss(isLost).catch((error: unknown) => void report('sites', error));
  }

  async open(address: string): Promise<Result<{ granted: boolean; pages: number }>> {
    const origin = originOf(address);
    if (!(await browser.permissions.contains({ origins: [origin] }))) return ok({ granted: false, pages: 0 });
    await this.sync();
    return ok({ granted: true, pages: await this.script.putInto([origin]) });
  }

  /**
   * Once in each start of the extension: pages that were open before it have no script, or one that was orphaned
   * by an update, a reload or a switch off and on again. The new one takes over from it, without a page reload.
   */
  private async recover(): Promise<void> {
    const stored = await browser.storage.session.get(RECOVERED);
    if (stored[RECOVERED]) return;
    await browser.storage.session.set({ [RECOVERED]: true });
    await this.script.putInto([...releasedHosts(), ...(await this.sites())]);
  }

  private async register(): Promise<void> {
    const matches = await this.sites();
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    const script = {
      id: SCRIPT_ID,
      js: [PAGE_SCRIPT],
      matches,
      // A grant may reach further than the site it was asked for: where the manifest's script is there is no second.
      excludeMatches: releasedHosts(),
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    };
    if (!known) return matches.length === 0 ? undefined : browser.scripting.registerContentScripts([script]);
    if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    // Every page of the browser hears of a new list.
    const isSame = String(known.matches?.toSorted()) === String(matches.toSorted());
    if (!isSame) await browser.scripting.updateContentScripts([script]);
  }

  /** Granted besides the released hosts, for what stands in their pages. */
  private async sites(): Promise<string[]> {
    const [granted, connections] = await Promise.all([grantedOrigins(), this.connections()]);
    return granted.filter((origin) => !connections.includes(origin));
  }
}

async function isLost(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return !(await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }));
}

/** Granted besides the released hosts. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !isReleased(origin));
}

export function siteCalls(sites: Sites): Pick<Handlers, 'sites.open'> {
  return { 'sites.open': ({ origin }) => sites.open(origin) };
}
