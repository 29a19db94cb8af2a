import { report } from '../platform/log';
import { readOwnJson } from '../platform/own-json';

export type ReadPack = (path: string) => Promise<unknown>;

/**
 * Bundled packs of rules, checked: read when a panel first asks, and once a worker, which starts many times a day and
 * mostly for something else. Rejects where a file cannot be read; the next asker tries again.
 */
export function rulePacks<T>(
  feature: string,
  files: readonly string[],
  parse: (json: unknown) => { ok: true; value: T } | { ok: false },
  read: ReadPack = readOwnJson,
): () => Promise<T[]> {
  let reading: Promise<T[]> | null = null;
  const readAll = async () => {
    const packs = await Promise.all(files.map(async (file) => parse(await read(`/packs/${file}.json`))));
    return packs.flatMap((parsed) => {
      if (parsed.ok) return [parsed.value];
      // A bundled pack with a fault does not get past its own test; it must not take the other with it.
      report(feature, { code: 'pack-invalid' });
      return [];
    });
  };
  return async () => {
    reading ??= readAll();
    try {
      return await reading;
    } catch (error) {
      reading = null;
      throw error;
    }
  };
}
