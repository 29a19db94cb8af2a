import { readTranscript, wordsOf } from '../../evidence/said';
import type { EvidenceCase, EvidenceItem } from '../../evidence/types';
import { checkWhole } from '../../evidence/whole';
import type { CallArgs } from '../../messaging/calls';
import { fail, ok, type Result } from '../../messaging/result';
import type { EvidenceContext } from '../../store/evidence-log';
import { type ReceivedBytes, receiveCase } from '../../store/evidence-receive';
import { blobAt } from './blobs';
import { hashesOf } from './hashes';

/** Keeps a case that was handed in: all of it, with every byte as its log says, or nothing. */
export async function receive(
  context: EvidenceContext,
  { whole, files }: CallArgs<'evidence.receive'>,
  by: string,
): Promise<Result<EvidenceCase>> {
  const checked = checkWhole(whole);
  if (!checked.ok) return fail('bad-request', { path: `whole.${checked.path}` });
  const urls = new Map(files.map(({ id, url }) => [id, url]));
  const bytes: ReceivedBytes = { blobs: new Map(), said: new Map() };
  for (const [at, item] of whole.items.entries()) {
    const url = urls.get(item.id);
    if (url === undefined) return fail('bad-request', { path: `whole.items[${at}]` });
    const taken = await take(item, url, `whole.items[${at}]`, bytes);
    if (!taken.ok) return taken;
  }
  return receiveCase(context, { ...whole, log: checked.log }, bytes, by);
}

async function take(
  item: EvidenceItem,
  url: string,
  path: string,
  { blobs, said }: ReceivedBytes,
): Promise<Result<null>> {
  const found = await blobAt(url, path);
  if (!found.ok) return found;
  const blob = found.value.slice(0, found.value.size, item.mime);
  const hashes = await hashesOf(blob);
  if (blob.size !== item.bytes || hashes.sha256 !== item.sha256 || hashes.crc32 !== item.crc32) {
    return fail('bad-type', { path });
  }
  blobs.set(item.id, blob);
  const transcript = item.kind === 'transcript' ? readTranscript(await blob.text()) : null;
  if (transcript) said.set(item.id, wordsOf(transcript));
  return ok(null);
}
