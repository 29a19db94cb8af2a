import { browser } from './browser';
import { saysOrphaned } from './context';

/** A fault as it may be kept: no message text, since a message can quote a buyer or a reply. */
export interface Fault {
  feature: string;
  /** The error's own name, a failure's code, or `unknown`. */
  code: string;
  /** `file.js:line:column`, innermost first, our own files only. */
  stack: string[];
}

const FRAMES = 12;
const CODE = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
/** Chrome writes `    at name (url:1:2)`, Firefox `name@url:1:2`; both end with the place. */
const FRAME = /^(?:\s+at .*?\(?|[^\s@]*@)([a-z-]+:\/\/[^\s()]+?)(?:\?[^\s()]*)?(:\d+:\d+)\)?$/;

let keep: (fault: Fault) => void = () => {};

/** Where faults go: the background keeps them in its log, pages call it. Without one they are dropped. */
export function keepFaults(keeper: (fault: Fault) => void): void {
  keep = keeper;
}

/** Hands a caught error to the log under the feature's name, and returns what is kept of it. Never throws. */
export function report(feature: string, error: unknown): Fault {
  const fault = { feature, code: codeOf(error), stack: stackOf(error) };
  keep(fault);
  return fault;
}

function codeOf(error: unknown): string {
  if (saysOrphaned(error)) return 'invalidated';
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  // A DOMException's `code` is a number and says less than its name.
  const said = typeof code === 'string' ? code : name;
  return typeof said === 'string' && CODE.test(said) ? said : 'unknown';
}

function stackOf(error: unknown): string[] {
  const stack = error instanceof Error ? error.stack : undefined;
  if (!stack) return [];
  // The stack begins with the message, whose lines could be made to look like frames.
  return stack
    .replace((error as Error).message, '')
    .split('\n')
    .map(ownPlace)
    .filter((place) => place !== null)
    .slice(0, FRAMES);
}

/** The place without the origin: Firefox's holds an id of this very installation. */
function ownPlace(line: string): string | null {
  const [, file, place] = FRAME.exec(line) ?? [];
  const own = ownOrigin();
  return file && place && own && file.startsWith(own) ? file.slice(own.length) + place : null;
}

/** Null in a script that has outlived its extension: there `getURL` throws as well. */
function ownOrigin(): string | null {
  try {
    return browser.runtime.getURL('/');
  } catch {
    return null;
  }
}
