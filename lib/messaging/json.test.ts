import { expectTypeOf, it } from 'vitest';
import type { CallName, Calls } from './calls';
import type { IsJson } from './json';
import type { FromPage, FromPanel, PageAsks, ToPage, ToPanel } from './ports';
import type { Result } from './result';

// Checked by the compiler: `npm run check` runs it over the tests too.

it('lets every call through', () => {
  expectTypeOf<{ [N in CallName]: IsJson<Calls[N]> }[CallName]>().toEqualTypeOf<true>();
  expectTypeOf<IsJson<Result<number>>>().toEqualTypeOf<true>();
});

it('lets every port message through', () => {
  expectTypeOf<IsJson<FromPage | ToPage | FromPanel | ToPanel>>().toEqualTypeOf<true>();
  expectTypeOf<IsJson<PageAsks>>().toEqualTypeOf<true>();
});

it('stops what does not survive', () => {
  expectTypeOf<IsJson<{ at: Date }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ shot: Blob }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ bytes: Uint8Array }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ bytes: ArrayBuffer }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ known: Map<string, number> }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ known: Set<string> }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ run: () => void }[]>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ size: bigint }>>().toEqualTypeOf<false>();
  expectTypeOf<IsJson<{ pattern: RegExp }>>().toEqualTypeOf<false>();
});
