import { join } from 'node:path';
import { build } from 'wxt';

/** A change to one source file that takes one guard out, to prove that the test of that guard can fail. */
export interface Mutation {
  /** Names the build's folder. */
  name: string;
  file: string;
  replace: string;
  by: string;
}

/**
 * Without the second check a conversation switched by the page's own focus handler goes unnoticed.
 * `tests/e2e/switch.spec.ts` must find text in a wrong box with this build.
 */
export const NO_SECOND_CHECK: Mutation = {
  name: 'no-second-check',
  file: 'lib/page/write.ts',
  replace: 'const checked = this.gate.check(request);',
  by: 'const checked = { box: field, input: this.options.profile.input };',
};

/** The same for editors: `tests/e2e/editors.spec.ts` must find text in a wrong box with this build. */
export const NO_CHECK_IN_EDITORS: Mutation = {
  name: 'no-check-in-editors',
  file: 'lib/page/editors/attempt.ts',
  replace: 'const refused = mayWrite();',
  by: 'const refused = null;',
};

/** Builds the extension with the mutation; returns the build's folder. Throws where the guard is not found. */
export async function buildMutant({ name, file, replace, by }: Mutation): Promise<string> {
  let applied = false;
  await build({
    outDir: join('.output', `mutant-${name}`),
    vite: () => ({
      logLevel: 'error',
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(code, id) {
            if (!id.replaceAll('\\', '/').endsWith(file)) return;
            if (code.split(replace).length !== 2)
              throw new Error(`${file}: the guard to take out is not there once`);
            applied = true;
            return code.replace(replace, by);
          },
        },
      ],
    }),
  });
  if (!applied) throw new Error(`${file}: was not part of the build`);
  return join(process.cwd(), '.output', `mutant-${name}`, 'chrome-mv3');
}
