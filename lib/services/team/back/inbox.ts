import { fail, ok, type Result } from '../../../messaging/result';
import type { Clock } from '../../../platform/clock';
import {
  type CameFile,
  type InLetterRepository,
  type KnownFiles,
  memberIn,
  statusName,
} from '../../../store/in-letters';
import type { Joined, TeamRepository } from '../../../store/team';
import { openLetter } from '../../../team/back/letter';
import { LARGEST_LETTER, type Reader } from '../../../team/back/letter-file';
import { type InboxState, MOST_TOLD } from '../../../team/back/types';
import { budgetOf } from '../../../team/budget';
import type { Bytes } from '../../../team/bytes';
import type { SpaceFault } from '../../../team/state';
import { failed, type Member } from '../member';
import type { ListedFile, Space } from '../spaces/space';
import { dueIn } from './inbox-due';

export interface InboxOptions {
  repository: Pick<TeamRepository, 'joined' | 'keys'>;
  letters: InLetterRepository;
  member: Pick<Member, 'spaceOf' | 'verify' | 'ownKeys'>;
  clock: Pick<Clock, 'now'>;
  /** Version of the extension. */
  program: string;
  stayAwake: () => void;
}

/** Where letters lie, and how many files a look goes through at most. */
const FOLDER = 'inbox/';
const MOST_FILES = 20_000;
/** Files that one look reads; where the storage counts requests, a tenth of what it allows. */
const MOST_READ = 300;
/** Files that are read side by side, and kept together. */
const TOGETHER = 10;
/** Machines whose files are asked for by name where there are too many to be listed. */
const MOST_STARTS = 100;
/** Files whose time has passed that one look removes. */
const MOST_REMOVED = 20;
/** As a machine names them: anything else in the folder is nobody's letter, and costs no request. */
const NAME = /^([0-9a-f]{32})-[0-9a-z-]{1,64}$/;

/** Whoever may open what has come: the team, and one's own standing keys. */
interface Opener extends Omit<Reader, 'name'> {
  joined: Joined;
  /** Who reads, and with what: what could not be read is tried again when this is another. */
  id: string;
}

/** What has come from agents' machines, for those who publish. */
export class Inbox {
  private looking: Promise<Result<null>> | null = null;
  private turn = 0;

  constructor(private readonly options: InboxOptions) {}

  async state(): Promise<Result<InboxState>> {
    const kept = await this.options.letters.all();
    if (!kept.ok) return kept;
    const { letters, members, looked } = kept.value;
    const { at, fault, left, upTo, unread } = looked;
    const beyond = (all: readonly unknown[]) => Math.max(0, all.length - MOST_TOLD);
    return ok({
      ...{ members, at, fault, left, isCrowded: upTo !== null },
      letters: letters.slice(0, MOST_TOLD),
      unread: unread.slice(0, MOST_TOLD).map(({ name, fault }) => ({ name, fault })),
      more: { letters: beyond(letters), unread: beyond(unread) },
    });
  }

  /**
   * Reads what is new in the space, so much of it as one look may; the rest is read by the next one. Asked while it is
   * looking, it is that look. A space that could not be read is no failure: the state says why.
   */
  look(): Promise<Result<null>> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  /** Letters that were handed over as a file. @returns how many were not here yet */
  async bring(files: readonly { name: string; bytes: Bytes | null }[]): Promise<Result<number>> {
    const opener = await this.opener();
    if (!opener.ok) return opener;
    const came = files.map(({ name, bytes }) => this.opened({ name, tag: '' }, bytes, opener.value));
    return this.options.letters.take(await Promise.all(came));
  }

  /** Fails with `team` (`read-only`) where this machine may not publish, and so has nothing to open letters with. */
  async opener(): Promise<Result<Opener>> {
    const { repository, member, program } = this.options;
    const joined = await repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return fail('not-found', { path: 'team' });
    const [own, rows] = await Promise.all([member.ownKeys(joined.value), repository.keys()]);
    if (!own.ok) return own;
    if (!rows.ok) return rows;
    const keys = rows.value.filter(({ fingerprint }) => own.value.includes(fingerprint));
    if (keys.length === 0) return failed('read-only');
    const id = [program, ...own.value].join(' ');
    return ok({ joined: joined.value, team: joined.value.team, keys, verify: member.verify, id });
  }

  private async lookOnce(): Promise<Result<null>> {
    const { letters, member, clock } = this.options;
    const opener = await this.opener();
    if (!opener.ok) return opener;
    const { joined, id: reader } = opener.value;
    if (joined.place.kind === 'file') return letters.looked({ at: clock.now(), fault: null });
    const space = await member.spaceOf(joined);
    const known = await letters.known(reader);
    if (!known.ok) return known;
    const listed = await this.listed(space, known.value);
    if ('fault' in listed) return letters.looked({ fault: listed.fault });
    const { files, isWhole } = listed;
    const { toRead, none } = sorted(files, known.value);
    const taken = await letters.take(none, { left: toRead.length, reader });
    if (!taken.ok) return taken;
    const read = await this.readAll(space, toRead, opener.value);
    if (!read.ok) return read;
    if ('fault' in read.value) return letters.looked({ fault: read.value.fault });
    const names = new Set(files.map(({ name }) => name));
    const tidied = await this.tidy(space, names, isWhole);
    if (!tidied.ok) return tidied;
    const stands = { at: clock.now(), fault: null };
    if (isWhole) return letters.looked({ ...stands, upTo: null }, names);
    return letters.looked({ ...stands, upTo: upTo(files, toRead.slice(read.value.read), known.value) });
  }

  /** Whoever fills the folder shuts it for nobody who is known: of too many files, theirs and some of the others. */
  private async listed(
    space: Space,
    { members, upTo }: KnownFiles,
  ): Promise<{ files: ListedFile[]; isWhole: boolean } | { fault: SpaceFault }> {
    const all = await space.list(FOLDER, MOST_FILES);
    if (all.ok) return { files: all.files, isWhole: true };
    if (all.fault !== 'too-large' || !space.listSome) return { fault: all.fault };
    const starts = [...members].map((member) => `${member}-`);
    this.turn = starts.length > MOST_STARTS ? this.turn + 1 : 0;
    const first = (this.turn * MOST_STARTS) % Math.max(1, starts.length);
    const some = await space.listSome(FOLDER, {
      starts: starts.slice(first, first + MOST_STARTS),
      after: upTo ?? '',
    });
    return some.ok ? { files: some.files, isWhole: false } : { fault: some.fault };
  }

  /** What is read is kept at once: a worker that dies in the middle begins behind it. @returns how many, or why it has stopped */
  private async readAll(
    space: Space,
    files: readonly ListedFile[],
    opener: Opener,
  ): Promise<Result<{ read: number } | { fault: SpaceFault }>> {
    const { letters, stayAwake } = this.options;
    const budget = budgetOf(opener.joined.place);
    const most = Math.min(files.length, budget ? Math.floor(budget.requests / 10) : MOST_READ);
    for (let at = 0; at < most; at += TOGETHER) {
      stayAwake();
      const some = files.slice(at, Math.min(at + TOGETHER, most));
      const read = await Promise.all(some.map((file) => this.read(space, file, opener)));
      const came = read.flatMap((each) => (typeof each === 'object' && each ? [each] : []));
      const taken = await letters.take(came, { left: files.length - at - some.length });
      if (!taken.ok) return taken;
      const fault = read.find((each) => typeof each === 'string');
      if (fault) return ok({ fault });
    }
    return ok({ read: most });
  }

  /** Null: it has gone meanwhile. A fault of the space itself ends the look. */
  private async read(
    space: Space,
    { name, tag, bytes }: ListedFile,
    opener: Opener,
  ): Promise<CameFile | SpaceFault | null> {
    const read = await space.read(FOLDER + name, LARGEST_LETTER);
    // Asked without a tag it cannot be "the same".
    if (read.ok) {
      if (read.same) return null;
      const came = await this.opened({ name, tag }, read.bytes, opener);
      // A page to log in on, in place of the file: the letter still lies there, for the next look.
      return 'fault' in came && read.bytes.length !== bytes ? null : came;
    }
    if (read.fault === 'too-large') return { name, tag, fault: 'too-large' };
    return read.fault === 'missing' ? null : read.fault;
  }

  private async opened(
    { name, tag }: { name: string; tag: string },
    bytes: Bytes | null,
    opener: Opener,
  ): Promise<CameFile> {
    if (!bytes) return { name, tag, fault: 'unreadable' };
    const opened = await openLetter(crypto.subtle, bytes, { ...opener, name });
    if (!opened.ok) return { name, tag, fault: opened.fault };
    const { letter, member, sealTo } = opened;
    return { name, tag, letter, member, sealTo };
  }

  /** A row goes when its file has gone: else it would come back with the next look. */
  private async tidy(space: Space, names: ReadonlySet<string>, isWhole: boolean): Promise<Result<null>> {
    const kept = await this.options.letters.all();
    if (!kept.ok) return kept;
    const { files, members, letters } = dueIn(kept.value, names, this.options.clock.now());
    const gone = new Set<string>();
    for (const name of files.slice(0, MOST_REMOVED)) {
      // What cannot be removed now is tried by a later look.
      if (!(await space.remove(FOLDER + name)).ok) break;
      gone.add(name);
    }
    const isGone = (name: string) => gone.has(name) || (isWhole && !names.has(name));
    return this.options.letters.forget({
      members: members.filter((member) => isGone(statusName(member))),
      letters: letters.filter(isGone),
    });
  }
}

/**
 * Known machines first: whoever fills the folder with files that look like letters delays the others', not theirs. Of
 * each machine one file after the other, so that none stands before all others.
 */
function sorted(files: readonly ListedFile[], known: KnownFiles) {
  const toRead: ListedFile[] = [];
  const none: CameFile[] = [];
  for (const file of files) {
    const { name, tag, bytes } = file;
    const before = known.files.get(name);
    if (before === null || before === tag) continue;
    if (!NAME.test(name)) none.push({ name, tag, fault: 'unreadable' });
    else if (bytes > LARGEST_LETTER) none.push({ name, tag, fault: 'too-large' });
    else toRead.push(file);
  }
  const counts = new Map<string, number>();
  const turns = new Map<string, number>();
  for (const { name } of toRead) {
    const member = memberIn(name);
    const turn = counts.get(member) ?? 0;
    counts.set(member, turn + 1);
    turns.set(name, known.members.has(member) ? turn : Number.POSITIVE_INFINITY);
  }
  const turnOf = ({ name }: ListedFile) => turns.get(name) ?? 0;
  const inOrder = (a: ListedFile, b: ListedFile) => (turnOf(a) === turnOf(b) ? 0 : turnOf(a) - turnOf(b));
  return { toRead: toRead.sort(inOrder), none };
}

/** Up to which name the others' files have been gone through; the empty one: all, and the next look begins anew. */
function upTo(
  files: readonly ListedFile[],
  left: readonly ListedFile[],
  { members, upTo }: KnownFiles,
): string {
  const others = (some: readonly ListedFile[]) =>
    some.flatMap(({ name }) => (members.has(memberIn(name)) || name <= (upTo ?? '') ? [] : [name])).sort();
  const unread = new Set(others(left));
  const all = others(files);
  const first = all.findIndex((name) => unread.has(name));
  return (first < 0 ? all.at(-1) : all[first - 1]) ?? (first < 0 ? '' : (upTo ?? ''));
}
