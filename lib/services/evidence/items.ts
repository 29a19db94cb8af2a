import { canonical } from '../../evidence/canonical';
import { messagesWith, readTranscript } from '../../evidence/said';
import type { Account, EvidenceItem, ItemKind } from '../../evidence/types';
import type { CallArgs } from '../../messaging/calls';
import { fail, ok, type Result } from '../../messaging/result';
import type { Handlers } from '../../messaging/serve';
import type { Settings } from '../../messaging/settings';
import { pictureType } from '../../replies/file';
import type { ItemRepository } from '../../store/evidence-items';
import { blobAt } from './blobs';
import { minutesAhead } from './cases';
import type { ItemDraft, Keep } from './keep';

type ItemCalls = Pick<Handlers, 'evidence.add' | 'evidence.derive' | 'evidence.account' | 'evidence.remove'>;

export interface ItemsOptions {
  items: ItemRepository;
  keep: Keep;
  now: () => number;
  settings: () => Promise<Pick<Settings, 'agentName'>>;
}

/** Bytes by which a picture is known. */
const SIGNATURE = 16;

/** What people bring, make of what is there, or say. */
export function itemCalls(options: ItemsOptions): ItemCalls {
  const { items, settings } = options;
  return {
    'evidence.add': (args) => add(options, args),
    'evidence.derive': (args) => derive(options, args),
    'evidence.account': (args) => account(options, args),
    'evidence.remove': async ({ id, reason }) => items.remove(id, reason, (await settings()).agentName),
  };
}

async function add(options: ItemsOptions, { caseId, url, name, mime }: CallArgs<'evidence.add'>) {
  const blob = await blobAt(url, 'url');
  if (!blob.ok) return blob;
  const picture = await pictureIn(blob.value);
  const kind: ItemKind = picture ? 'picture' : 'file';
  const draft = await byHand(options, caseId, { kind, method: 'added', mime: picture ?? mime });
  return options.keep({ ...draft, name }, blob.value);
}

async function derive(options: ItemsOptions, args: CallArgs<'evidence.derive'>) {
  const { caseId, url, method, marks, from: derivedFrom } = args;
  const blob = await blobAt(url, 'url');
  if (!blob.ok) return blob;
  if ((await pictureIn(blob.value)) !== 'image/png') return fail('bad-type', { path: 'url' });
  const draft = await byHand(options, caseId, { kind: 'picture', method, mime: 'image/png' });
  return options.keep({ ...draft, derivedFrom, marks }, blob.value);
}

/** The account as it was typed, with where it can be read: in rows of transcripts, and in the frames that show them. */
async function account(
  options: ItemsOptions,
  { caseId, of, value }: CallArgs<'evidence.account'>,
): Promise<Result<EvidenceItem>> {
  const seenIn = await placesOf(options.items, caseId, value);
  if (!seenIn.ok) return seenIn;
  const said: Account = { of, value, seenIn: seenIn.value };
  const mime = 'application/json';
  const draft = await byHand(options, caseId, { kind: 'account', method: 'typed', mime });
  return options.keep({ ...draft, account: said }, new Blob([canonical(said).text], { type: mime }));
}

async function placesOf(
  repository: ItemRepository,
  caseId: string,
  value: string,
): Promise<Result<string[]>> {
  const items = await repository.of(caseId);
  if (!items.ok) return items;
  const found: string[] = [];
  for (const transcript of items.value.filter(({ kind }) => kind === 'transcript')) {
    const blob = await repository.blob(transcript.id);
    if (!blob.ok) return blob;
    const read = readTranscript(await blob.value.text());
    const messages = new Set(read ? messagesWith(read, value) : []);
    if (messages.size === 0) continue;
    // An id that was made up for a message without one may be another message's in another capture.
    const frames = items.value.filter(
      (item) =>
        item.kind === 'frame' &&
        item.capture === transcript.capture &&
        item.messages.some((id) => messages.has(id)),
    );
    found.push(transcript.id, ...frames.map(({ id }) => id));
  }
  return ok(found);
}

async function byHand(
  { now, settings }: ItemsOptions,
  caseId: string,
  what: Pick<ItemDraft, 'kind' | 'method' | 'mime'>,
): Promise<ItemDraft> {
  const local = now();
  const { agentName: by } = await settings();
  const clock = { local, offset: minutesAhead(local), monotonic: 0 };
  return {
    ...what,
    ...{ caseId, by, clock, name: '', capture: null, page: null, messages: [], continuity: null },
  };
}

/** By what it is, not by what it says; null: no picture. */
async function pictureIn(blob: Blob): Promise<string | null> {
  return pictureType(new Uint8Array(await blob.slice(0, SIGNATURE).arrayBuffer()));
}
