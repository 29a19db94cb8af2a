import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

it('the licences that go out with the extension name every package in it, at its version', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const licences = read('assets/public/third-party-licences.txt');
  const missing = Object.entries(dependencies).filter(
    ([name, version]) => !licences.includes(`\n${name} ${version} (`),
  );
  expect(missing).toEqual([]);
});
