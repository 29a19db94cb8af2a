import { ArchiveFault, assembleArchive, type Signed } from '../../../lib/evidence/archive/assemble';
import { zipHash } from '../../../lib/evidence/archive/zip-hash';
import { call } from '../../../lib/messaging/call';
import type { Failure, Result } from '../../../lib/messaging/result';
import { t } from '../../../lib/platform/i18n';
import type { ParcelOf } from '../../../lib/team/back/types';
import { faultText } from '../../ui/fault-text';
import { saveFile } from '../../ui/save-file';
import type { SpaceWay } from '../desk/types';
import { sizeText, stampFaultText } from '../desk/words';
import type { ExportTool } from './use-export';

export interface ExportOrder {
  masked: boolean;
  /** Who takes it out. */
  agent: string;
  tool: ExportTool;
  bytesOf: (itemId: string) => Promise<Blob | null>;
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  hand: Hand;
}

/** Gives the archive away; what is to be said of it. Rejects with what `faultWords` puts into words. */
export type Hand = (name: string, zip: Blob) => Promise<string>;

/** To the browser's downloads. */
export const toDownloads: Hand = async (name, zip) => {
  saveFile(name, zip);
  return t('evidence.export.done', { size: sizeText(zip.size) });
};

/** Into the team's space. */
export function toSpace(space: SpaceWay, of: ParcelOf): Hand {
  return async (name, zip) => {
    const sent = await space.send(new File([zip], name, { type: 'application/zip' }), of);
    if (!sent.ok) throw new SpaceFault(space.failText(sent.error));
    return t('evidence.export.onItsWay', { size: sizeText(zip.size) });
  };
}

/** The space takes no file, in words. */
class SpaceFault extends Error {}

/** A call that failed, on its way to where it is put into words. */
class CallFault extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

async function must<T>(answer: Promise<Result<T>>): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new CallFault(given.error);
}

/**
 * Makes the archive of a case and gives it away.
 *
 * @returns what is to be said of it
 * @throws what `faultWords` puts into words, and the signal's reason
 */
export async function exportCase(caseId: string, order: ExportOrder): Promise<string> {
  const { masked, agent, tool, bytesOf, signal, onProgress, hand } = order;
  // Read anew: what has happened to the case since it was drawn belongs into its archive.
  const whole = await must(call('cases.read', { id: caseId }));
  const key = await must(call('evidence.key', {}));
  let failure: string | null = null;
  const sign = async (tagManifest: string): Promise<Signed> => {
    const signed = await must(call('evidence.sign', { caseId, tagManifest }));
    ({ failure } = signed);
    return signed;
  };
  const { zip, isStamped, unhashed } = await assembleArchive(whole, ({ id }) => bytesOf(id), sign, {
    ...{ masked, exportedBy: agent, at: Date.now(), key, signal },
    ...{ version: tool.version, browser: tool.browser, digest: tool.digest },
    lists: tool.listsOf(whole.case.kind),
    onProgress: (bytes, all) => onProgress(all === 0 ? 1 : bytes / all),
  });
  const hash = await zipHash(zip, signal);
  signal.throwIfAborted();
  const detail = { masked, bytes: zip.size, zip: hash, stamped: isStamped };
  // Before the file: nothing leaves that the log does not know of.
  await must(call('cases.note', { id: caseId, act: 'export', items: [], detail }));
  return [
    await hand(`${caseId}${masked ? '-masked' : ''}.zip`, zip),
    hash === null ? t('evidence.export.noHash') : t('evidence.export.hash', { hash }),
    isStamped
      ? ''
      : t('evidence.export.unstamped', { why: stampFaultText(failure) ?? t('evidence.export.silent') }),
    unhashed.length === 0 ? '' : t('evidence.export.unhashed', { count: unhashed.length }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Null for what nobody foresaw. */
export function faultWords(error: unknown): string | null {
  if (error instanceof CallFault) return faultText(error.failure);
  if (error instanceof SpaceFault) return error.message;
  if (error instanceof ArchiveFault)
    return t(`evidence.export.fault.${error.code}`, { path: error.path ?? '' });
  // A blob whose file has gone says so only when it is read.
  return error instanceof DOMException ? t('evidence.export.fault.unreadable') : null;
}
