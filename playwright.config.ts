import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'long/**/*.spec.ts'],
  // Two cores: each worker keeps one browser with the extension.
  workers: 2,
  fullyParallel: false,
  // A test that only passes the second time is a defect.
  retries: 0,
  // Bounds of a hang, not of speed: speed is measured by the benchmarks.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  outputDir: 'test-results',
});
