// Run beside every unit test. The panel brings parts of itself when they are needed (`await import`). A test
// that has seen what it asserts may end while one is still on its way; on a slow machine vitest then fails the
// whole run for a part that nobody awaits any more, although every test passed.
import { afterAll, vi } from 'vitest';

afterAll(() => vi.dynamicImportSettled());
