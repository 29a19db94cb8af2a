import { type Receipt, signedBytes, statementOf } from '../../evidence/receipt';
import { readTranscript, wordsOf } from '../../evidence/said';
import type { EvidenceItem, LogLine } from '../../evidence/types';
import { checkWhole } from '../../evidence/whole';
import type { CallArgs, CallValue } from '../../messaging/calls';
import { fail, ok, type Result } from '../../messaging/result';
import type { EvidenceContext } from '../../store/evidence-log';
import { type ReceivedBytes, receiveCase } from '../../store/evidence-receive';
import { blobAt } from './blobs';
import { hashesOf } from './hashes';
import type { SealKeys } from './keys';

/** Keeps a case that was handed in: all of it, with every byte as its log says, or nothing. A receipt goes back. */
export async function receive(
  context: EvidenceContext,
  keys: SealKeys,
  { whole, files }: CallArgs<'evidence.receive'>,
  by: string,
): Promise<Result<CallValue<'evidence.receive'>>> {
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
  // Made first: whoever hands a case in is to have more than its being here.
  const receipt = await receiptFor(checked.log.at(-1) as LogLine, keys, by, context.now());
  if (!receipt.ok) return receipt;
  const received = await receiveCase(context, { ...whole, log: checked.log }, bytes, by);
  return received.ok ? ok({ ...received.value, receipt: receipt.value }) : received;
}

async function receiptFor(last: LogLine, keys: SealKeys, by: string, at: number): Promise<Result<Receipt>> {
  const own = await keys.own();
  if (!own.ok) return own;
  const statement = statementOf(last, { by, at, key: own.value.fingerprint });
  const signed = await keys.sign(signedBytes(statement));
  if (!signed.ok) return signed;
  const { publicKey, signature } = signed.value;
  return ok({ ...statement, publicKey, signature });
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
