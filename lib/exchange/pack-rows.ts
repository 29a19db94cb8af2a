import { packRows, parsePack } from '../replies/pack';
import { FileFault } from './fault';
import { OWN_FORMAT, type OwnSheet, ownSheets } from './own-json';

/** A pack, such as those that come with the extension: a set like any other, whose ids are of no other file. */
export function packSheets(json: unknown): OwnSheet[] {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new FileFault('bad-own', { place: parsed.path, problem: parsed.problem });
  const { set, categories, replies } = packRows(parsed.value);
  const sheets = ownSheets({ format: OWN_FORMAT, vocabulary: 1, sets: [set], categories, replies } as object);
  return sheets.map(({ info, read }) => ({ info: { ...info, format: 'pack' as const }, read }));
}
