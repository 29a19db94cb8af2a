import { fakeBrowser } from 'wxt/testing';
import type { Settings } from '../../messaging/settings';
import { ManualClock } from '../../platform/testing';
import type { Store } from '../../store/store';
import { fakeStore, got, subject } from '../../store/testing';
import type { Post } from '../outside';
import { custody } from './custody';

/** For unit tests: custody over an empty store, with a clock that stands, and an authority of the test's own. */
export function fakeCustody(post: Post, store: Store = fakeStore()) {
  fakeBrowser.reset();
  const clock = new ManualClock();
  const chosen: Pick<Settings, 'authorityUrl' | 'agentName'> = {
    authorityUrl: 'https://stamps.example/',
    agentName: '小木',
  };
  let ids = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const made = custody({ store, clock, newId, settings: async () => chosen, post });
  return {
    ...made,
    ...{ store, clock, chosen },
    /** Of a new case. */
    opened: async () => got(await made.keeping.open(subject, { kind: 'extortion_review' })).id,
  };
}

/** An address of a tab of ours, with these bytes behind it; Node has such addresses of its own. */
export function fakeUrls() {
  const blobs = new Map<string, Blob>();
  const fetched: string[] = [];
  return {
    fetched,
    add(blob: Blob): string {
      const url = `blob:${fakeBrowser.runtime.getURL('/' as never)}${blobs.size}`;
      blobs.set(url, blob);
      return url;
    },
    fetch: async (url: string) => {
      fetched.push(url);
      const blob = blobs.get(url);
      if (!blob) throw new TypeError('Failed to fetch');
      return new Response(blob);
    },
  };
}
