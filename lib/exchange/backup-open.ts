import { fail, ok, type Result } from '../messaging/result';
import { z } from '../profile/zod';
import {
  BACKUP_FORMAT,
  BACKUP_KEYS,
  BACKUP_KINDS,
  BACKUP_VERSION,
  type BackupContent,
  type BackupHead,
  type BackupKind,
  contentText,
  countsOf,
  lackedBy,
  unknownTo,
} from './backup-format';
import { backupShapes } from './backup-schema';
import { OWN_FORMAT } from './own-json';

type Fields = Record<string, unknown>;

/** What a file is that is no backup, or what has become of one; in a failure's detail as `is`. */
export type NoBackup = 'not-json' | 'cut' | 'altered' | 'export' | 'pack' | 'profile' | 'patch' | 'unknown';

export interface OpenedBackup {
  head: BackupHead;
  content: BackupContent;
  /** Kinds of which it says nothing. */
  lacks: readonly BackupKind[];
  /** Base64 by id, not looked into yet: whether they are the bytes of that id shows when they are decoded. */
  bytes: Record<string, unknown>;
}

/**
 * The text of a whole file as a backup. Refuses with `bad-type` (`is`: see `NoBackup`), with `vocabulary-newer`
 * (`version`, `known`) for one of a newer program, or with `bad-request` and the path of the first fault.
 */
export async function openBackup(
  text: string,
  digest: (text: string) => Promise<string>,
): Promise<Result<OpenedBackup>> {
  const json = parsed(text);
  if (!isFields(json)) return noBackup(json === undefined ? notJson(text) : 'unknown');
  if (json.format !== BACKUP_FORMAT) return noBackup(whatElse(json));
  const { version, content, bytes = {} } = json;
  if (!isVersion(version)) return fail('bad-request', { path: 'version' });
  // Before anything else of it is looked at: a newer one may be set out in other ways.
  if (version > BACKUP_VERSION) {
    return fail('vocabulary-newer', { path: 'version', detail: { version, known: BACKUP_VERSION } });
  }
  const head = backupShapes().head.safeParse(json);
  if (!head.success) return fault(head.error.issues, []);
  if (!isFields(content)) return fail('bad-request', { path: 'content' });
  if (!isFields(bytes)) return fail('bad-request', { path: 'bytes' });
  const { madeAt, program, words } = head.data;
  const lacks = lackedBy(version, words);
  const missing = Object.fromEntries(unknownTo(version).map((kind) => [kind, []]));
  const misfit = firstMisfit({ ...content, ...missing });
  if (misfit) return misfit;
  if ((await digest(JSON.stringify(content))) !== head.data.sha256) return noBackup('altered');
  // Laid down, it is one of this version, with all its kinds.
  const sound = { ...content, ...missing } as unknown as BackupContent;
  const sha256 = version < BACKUP_VERSION ? await digest(contentText(sound)) : head.data.sha256;
  return ok({
    head: { madeAt, program, words, counts: countsOf(sound), sha256 },
    content: sound,
    lacks,
    bytes,
  });
}

function firstMisfit(content: Fields) {
  for (const kind of BACKUP_KINDS) {
    const rows = content[kind];
    if (!Array.isArray(rows)) return fail('bad-request', { path: `content.${kind}` });
    const seen = new Set<string>();
    const keyOf = BACKUP_KEYS[kind] as (row: unknown) => string;
    for (const [index, row] of rows.entries()) {
      const result = backupShapes().rows[kind].safeParse(row);
      if (!result.success) return fault(result.error.issues, ['content', kind, index]);
      const key = keyOf(row);
      if (seen.has(key)) return fail('bad-request', { path: `content.${kind}[${index}]` });
      seen.add(key);
    }
  }
  const other = Object.keys(content).find((kind) => !(kind in BACKUP_KEYS));
  return other === undefined ? null : fail('bad-request', { path: `content.${other}` });
}

function whatElse(json: Fields): NoBackup {
  if (json.format === OWN_FORMAT) return 'export';
  if (json.format === 'sellerside-pack') return 'pack';
  if ('vocabulary' in json && 'of' in json) return 'patch';
  if ('vocabulary' in json && 'addresses' in json) return 'profile';
  return 'unknown';
}

/** A download that broke off, or a disk that was full, leaves the beginning. */
function notJson(text: string): NoBackup {
  return text.slice(0, 200).includes(`"${BACKUP_FORMAT}"`) ? 'cut' : 'not-json';
}

function noBackup(is: NoBackup) {
  return fail('bad-type', { detail: { is } });
}

function fault(issues: readonly z.core.$ZodIssue[], before: (string | number)[]) {
  return fail('bad-request', { path: z.core.toDotPath([...before, ...(issues[0]?.path ?? [])]) || '(file)' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isVersion(version: unknown): version is number {
  return Number.isInteger(version) && (version as number) >= 1;
}
