import { type HintsPack, parseHints } from '../buyer/pack';
import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { report } from '../platform/log';
import { readOwnJson } from '../platform/own-json';

const FILES = ['hints.zh-CN', 'hints.en'] as const;

type Read = (path: string) => Promise<unknown>;

/**
 * The packs of hints, checked. Files, read when a panel first asks and once a worker: the worker starts many times a
 * day, mostly for something else.
 */
export function hintPackCalls(read: Read = readOwnJson): Pick<Handlers, 'hints.packs'> {
  let reading: Promise<HintsPack[]> | null = null;
  const readAll = async () => {
    const packs = await Promise.all(FILES.map(async (file) => parseHints(await read(`/packs/${file}.json`))));
    return packs.flatMap((parsed) => {
      if (parsed.ok) return parsed.value;
      // A bundled pack with a fault does not get past its own test; it must not take the other with it.
      report('hints', { code: 'pack-invalid' });
      return [];
    });
  };
  return {
    'hints.packs': async () => {
      reading ??= readAll();
      try {
        return ok(await reading);
      } catch (error) {
        reading = null;
        throw error;
      }
    },
  };
}
