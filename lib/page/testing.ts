import type { Profile } from '../profile/types';
import { PageWatcher, type WatchEvent } from './watch';

/** A watcher under test: tasks put off are run by hand, and what it said is kept. */
export function watching(profile: Profile, now = Date.UTC(2026, 8, 8, 9, 12, 14)) {
  const events: WatchEvent[] = [];
  const tasks: (() => void)[] = [];
  const end = new AbortController();
  const watcher = new PageWatcher({
    root: document,
    profile,
    signal: end.signal,
    now: () => now,
    later: (task) => tasks.push(task),
    emit: (event) => events.push(event),
  });
  /** Lets the watcher take in what changed and do what it put off. */
  const settle = () => {
    watcher.flush();
    while (tasks.length > 0) tasks.shift()?.();
  };
  settle();
  const last = <T extends WatchEvent['type']>(type: T) =>
    events.filter((event): event is Extract<WatchEvent, { type: T }> => event.type === type).at(-1);
  return { watcher, events, settle, last, end: () => end.abort() };
}
