import {
  CASE_STATES,
  type CaseKind,
  type CaseNotes,
  type EvidenceCase,
  type EvidenceItem,
  REMIND_HOURS,
} from './types';

const HOUR = 3_600_000;

/** `case-20261122-k3f9q2`: the day by the machine's own clock, for people; what follows makes it one of its kind. */
export function newCaseId(at: number, offset: number, uuid: string): string {
  const day = new Date(at + offset * 60_000).toISOString().slice(0, 10).replaceAll('-', '');
  // The last twelve digits of a random UUID are all random: 48 bits.
  const random = Number.parseInt(uuid.slice(-12), 16).toString(36).padStart(6, '0').slice(-6);
  return `case-${day}-${random}`;
}

/** A case of which nobody has said anything yet. */
export function newNotes(kind: CaseKind): CaseNotes {
  return {
    kind,
    state: 'open',
    title: '',
    deadline: null,
    owner: '',
    orderIds: [],
    product: '',
    fault: '',
    platformCase: '',
    checks: [],
    slots: {},
    statement: { cause: '', threat: '', demand: '', result: '' },
    reminded: [],
  };
}

/** Nothing is to be done for it any more, and the time for which it is kept runs. */
export function isSettled(state: CaseNotes['state']): boolean {
  return CASE_STATES.indexOf(state) >= CASE_STATES.indexOf('won');
}

/** Hours of which it is to remind now: of those that have come, only the shortest that it has not reminded of yet. */
export function reminderDue(
  { state, deadline, reminded }: Pick<EvidenceCase, 'state' | 'deadline' | 'reminded'>,
  now: number,
): number | null {
  if (state !== 'open' || deadline === null || now >= deadline) return null;
  const hours = REMIND_HOURS.filter((each) => now >= deadline - each * HOUR).at(-1);
  return hours === undefined || reminded.some((each) => each <= hours) ? null : hours;
}

/** When it may be erased, epoch milliseconds: years by the calendar; null while it is not settled. */
export function keptUntil(closedAt: number | null, years: number): number | null {
  if (closedAt === null) return null;
  const end = new Date(closedAt);
  return end.setUTCFullYear(end.getUTCFullYear() + years);
}

/** Ids of what a case of its kind needs and does not have. */
export function missingOf(needs: readonly { id: string }[], checked: readonly string[]): string[] {
  return needs.map(({ id }) => id).filter((id) => !checked.includes(id));
}

/** Where an item lies in the archive: ASCII, since Chinese names in a zip come out garbled in old tools. */
export function itemPath(
  { seq, role, kind, method }: Pick<EvidenceItem, 'seq' | 'role' | 'kind' | 'method'>,
  extension: string,
): string {
  const number = String(seq).padStart(4, '0');
  return role === 'derived'
    ? `derived/${number}-${method}.${extension}`
    : `items/${number}-${kind}.${extension}`;
}

const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/plain': 'txt',
  'multipart/related': 'mhtml',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
};

/** By the type, else by the end of the file's own name; `bin` where neither tells. */
export function extensionOf(mime: string, name: string): string {
  const known = EXTENSIONS[mime.split(';')[0]?.trim().toLowerCase() ?? ''];
  return known ?? /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
}
