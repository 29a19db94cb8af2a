import { type Opinion, parseOpinion } from '../buyer/opinion';
import { report } from '../platform/log';
import { readOwnJson } from '../platform/own-json';

let reading: Promise<Opinion | null> | null = null;

/**
 * The second opinion, read once by each page that asks for it: rules are asked for anew whenever the worker has been
 * away, and a quarter of a megabyte of weights stays the same. It lies in the extension itself, so that there is no need
 * to send it through the background. Null where it cannot be read: the rules speak alone, and the next one tries again.
 */
export function readOpinion(): Promise<Opinion | null> {
  reading ??= read().catch((error: unknown) => {
    reading = null;
    report('hints', error);
    return null;
  });
  return reading;
}

async function read(): Promise<Opinion> {
  const parsed = parseOpinion(await readOwnJson('/packs/signals.zh-CN.json'));
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}
