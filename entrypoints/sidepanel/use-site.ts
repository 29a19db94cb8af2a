import { useEffect, useState } from 'preact/hooks';
import type { Opening, Site } from '../../components/consoles/unknown-page';
import { call } from '../../lib/messaging/call';
import { requestSites } from '../../lib/platform/tab';
import { matchesAddress } from '../../lib/profile/match';
import { useAddress } from './use-address';

interface Options {
  /** The page in front is none that we know. */
  isOn: boolean;
  /** The tab to look at; null: the front one. */
  tabId: number | null;
  /** The site is granted, and our script on its way into it. */
  onOpened: (site: Site) => void;
}

/** The site in front of the panel, and asking for access to it. */
export function useSite({ isOn, tabId, onOpened }: Options) {
  const url = useAddress(isOn, tabId);
  const [site, setSite] = useState<Site | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);

  useEffect(() => {
    let isCurrent = true;
    setOpening(null);
    void siteOf(url).then((found) => isCurrent && setSite(found));
    return () => {
      isCurrent = false;
    };
  }, [url]);

  const enter = async (wanted: Site, isGranted: boolean) => {
    if (!isGranted) return setOpening('refused');
    const opened = await call('sites.open', { origin: wanted.origin });
    if (!opened.ok || !opened.value.granted) setOpening('refused');
    else if (opened.value.pages === 0) setOpening('unreached');
    else {
      setOpening(null);
      onOpened(wanted);
    }
  };
  return {
    site: isOn ? site : null,
    opening,
    /** In the click itself, see `requestSites`. */
    open(wanted: Site) {
      const asked = requestSites([wanted.origin]);
      setOpening('asking');
      void asked.then((isGranted) => enter(wanted, isGranted));
    },
  };
}

/** Null where no console can be: consoles are secure pages with a name. */
async function siteOf(url: string | null): Promise<Site | null> {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null;
  if (url === null || address?.protocol !== 'https:') return null;
  const { hostname: host } = address;
  const listed = await call('consoles.list', {});
  const known = listed.ok
    ? listed.value.find(({ addresses }) => addresses.some((pattern) => matchesAddress(pattern, url)))
    : undefined;
  return { host, origin: `https://${host}/*`, console: known ?? null };
}
