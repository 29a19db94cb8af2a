import { z } from 'zod';

// zod 4 compiles object parsers with `new Function` where it can, and probes for it: under our CSP the probe
// alone is reported as a violation on every page.
z.config({ jitless: true });

/**
 * What is made at its first use. The worker starts many times a day, and most of its schemas decode what comes once a
 * month: built with the script, they would take a third of each start.
 */
export function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export { z };
