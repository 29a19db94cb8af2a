import { Shelf } from '../../../components/replies/shelf';
import type { LibraryPart } from '../../../lib/messaging/ports';

/** Runs inside a page of its own: the library as a panel holds it, filled as a panel gets it. */

const shelf = new Shelf();

/** One part of the stream, as JSON: that is what comes through a port. */
export function take(part: string): void {
  shelf.take(JSON.parse(part) as LibraryPart);
}

/** Milliseconds until everything that has come can be searched. */
export function fill(): number {
  const started = performance.now();
  shelf.fillIndex();
  shelf.search('fahuo', { limit: 200, now: 0 });
  return performance.now() - started;
}

/** Milliseconds until a change is found. */
export function change(part: string): number {
  const told = JSON.parse(part) as LibraryPart;
  const started = performance.now();
  shelf.take(told);
  shelf.search('fahuo', { limit: 200, now: 0 });
  return performance.now() - started;
}

export const held = (): number => shelf.replies.size;
