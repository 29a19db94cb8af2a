import { browser } from './browser';

/**
 * Whether this script has outlived its extension: after an update or a reload the old script stays in the page,
 * `runtime.id` is gone, and every call throws "Extension context invalidated". It can only be told, not mended.
 */
export function isOrphaned(): boolean {
  return !browser.runtime?.id;
}

/** The same fault as an error: Chrome says so in the message, before or after `runtime.id` has gone. */
export function saysOrphaned(error: unknown): boolean {
  return error instanceof Error && /context invalidated/i.test(error.message);
}
