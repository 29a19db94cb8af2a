import { z } from 'zod';

// zod 4 compiles object parsers with `new Function` where it can, and probes for it: under our CSP the probe
// alone is reported as a violation on every page.
z.config({ jitless: true });

export { z };
