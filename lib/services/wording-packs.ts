import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { report } from '../platform/log';
import { readOwnJson } from '../platform/own-json';
import { parseWording, type WordingPack } from '../wording/pack';

const FILES = ['wording.zh-CN', 'wording.en'] as const;

/** The rules of wording, checked; read as those of hints are, when a panel first asks. */
export function wordingPackCalls(read = readOwnJson): Pick<Handlers, 'wording.packs'> {
  let reading: Promise<WordingPack[]> | null = null;
  const readAll = async () => {
    const packs = await Promise.all(
      FILES.map(async (file) => parseWording(await read(`/packs/${file}.json`))),
    );
    return packs.flatMap((parsed) => {
      if (parsed.ok) return parsed.value;
      report('wording', { code: 'pack-invalid' });
      return [];
    });
  };
  return {
    'wording.packs': async () => {
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
