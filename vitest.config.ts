import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        // A file that needs a document says so itself: `@vitest-environment happy-dom`.
        plugins: [preact(), WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          // A hang's bound, not a speed: some run openssl or a shell, on machines with two slow cores.
          testTimeout: 30_000,
          setupFiles: ['tests/tools/settle-imports.ts'],
          include: ['{lib,components,entrypoints}/**/*.test.{ts,tsx}', 'tests/*/**/*.test.{ts,tsx}'],
        },
      },
      // Tests of what was built, for both browsers: `npm test` builds first.
      { test: { name: 'built', environment: 'node', include: ['tests/*.test.ts'] } },
    ],
  },
});
