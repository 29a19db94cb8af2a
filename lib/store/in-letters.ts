import { fail, ok, type Result } from '../messaging/result';
import type { InLetter, Letter, LetterFault, LetterOf, MemberRow, RecallUses } from '../team/back/types';
import type { SpaceFault } from '../team/state';
import type { Database, InLetterRow } from './database';
import { Feed } from './feed';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

/** A file of the inbox that has been opened, or was found to be none that can be. `tag` empty: it was handed over. */
export type CameFile = { name: string; tag: string } & (
  | { letter: Letter; member: string; sealTo: string }
  | { fault: LetterFault }
);
type Opened = Extract<CameFile, { letter: Letter }>;

interface Unread {
  name: string;
  tag: string;
  fault: LetterFault;
}

/** What is remembered of looks into the inbox. */
export interface Looked {
  at: number | null;
  fault: SpaceFault | null;
  /** Files that were seen and not read yet. */
  left: number;
  /** Null: all files could be listed. Else the look was one of several, and its files stood up to this name. */
  upTo: string | null;
  /** Not read again while their tags stay; at most `MOST_UNREAD`. */
  unread: Unread[];
  /** Whose keys opened them, in which version of the extension: to others they may be readable. */
  reader: string;
}

export interface KnownFiles {
  /** By name: tags; of letters, which never change, null. */
  files: Map<string, string | null>;
  /** Machines that have sent something that could be read. */
  members: Set<string>;
  upTo: Looked['upTo'];
}

/** It goes with the letters when the team is left. */
export const INBOX = 'inbox';
/** That are kept of one machine. */
const MOST_RECALLS = 200;
const NEVER: Looked = { at: null, fault: null, left: 0, upTo: null, unread: [], reader: '' };
/** Of files that somebody may throw in without end: of more, the oldest are read anew when a look comes to them. */
const MOST_UNREAD = 20_000;
const TABLES = ['inLetters', 'members', 'singles'] as const;

/** Letters that have come, and machines by their newest status: on the machines of those who publish. */
export class InLetterRepository {
  readonly changes = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** Open ones first, newest first. */
  all(): Promise<Result<{ letters: InLetter[]; members: MemberRow[]; looked: Looked }>> {
    return this.store.read(TABLES, async (database) => {
      const [letters, members, looked] = await Promise.all([
        database.inLetters.toArray(),
        database.members.toArray(),
        readLooked(database),
      ]);
      return {
        letters: letters.sort(openFirst).map(({ sealTo: _, ...letter }) => letter),
        members: members.map(({ tag: _, ...member }) => member),
        looked,
      };
    });
  }

  find(id: string): Promise<Result<InLetter | null>> {
    return this.store.read(['inLetters'], async ({ inLetters }) => (await inLetters.get(id)) ?? null);
  }

  /** What is known of what may be in the inbox. */
  known(reader: string): Promise<Result<KnownFiles>> {
    return this.store.read(TABLES, async (database) => {
      const [letters, members, looked] = await Promise.all([
        database.inLetters.toCollection().primaryKeys(),
        database.members.toArray(),
        readLooked(database),
      ]);
      const isSame = looked.reader === reader;
      const unread = looked.unread.filter(({ fault }) => isSame || !OF_READER.has(fault));
      return {
        files: new Map<string, string | null>([
          ...unread.map(({ name, tag }) => [name, tag] as const),
          ...members.map(({ member, tag }) => [statusName(member), tag] as const),
          ...letters.map((name) => [name, null] as const),
        ]),
        members: new Set([...members.map(({ member }) => member), ...letters.map(memberIn)]),
        upTo: looked.upTo,
      };
    });
  }

  /** @returns how many were not here yet */
  async take(files: readonly CameFile[], look: Partial<Looked> = {}): Promise<Result<number>> {
    const done = await this.store.write(TABLES, async (database) => {
      const looked = await readLooked(database);
      // By another key or version they are read anew, also where this look does not come to them.
      const isSame = look.reader === undefined || look.reader === looked.reader;
      const still = looked.unread.filter(({ fault }) => isSame || !OF_READER.has(fault));
      const unread = new Map(still.map((each) => [each.name, each]));
      let added = 0;
      for (const file of files) {
        unread.delete(file.name);
        if ('fault' in file) unread.set(file.name, file);
        else if (await keep(database, file, this.now())) added += 1;
      }
      await writeSingle(database, INBOX, {
        ...looked,
        unread: [...unread.values()].slice(-MOST_UNREAD),
        ...look,
      });
      return added;
    });
    if (done.ok) this.changes.tell(null);
    return done;
  }

  /** The look has come to its end, or to none: what is no longer in the inbox is no longer said to be unread. */
  async looked(look: Partial<Looked>, names?: ReadonlySet<string>): Promise<Result<null>> {
    const done = await this.store.write(['singles'], async (database) => {
      const before = await readLooked(database);
      const unread = before.unread.filter(({ name, tag }) => tag === '' || !names || names.has(name));
      await writeSingle(database, INBOX, { ...before, unread, ...look });
      return null;
    });
    if (done.ok) this.changes.tell(null);
    return done;
  }

  async settle(id: string, isDone: boolean): Promise<Result<null>> {
    const settled = await this.store.write(['inLetters'], ({ inLetters }) =>
      inLetters.update(id, { state: isDone ? 'done' : 'new' }),
    );
    if (!settled.ok) return settled;
    if (settled.value === 0) return fail('not-found', { path: 'id' });
    this.changes.tell(null);
    return ok(null);
  }

  /** Machines and letters whose time has passed. */
  async forget({ members, letters }: { members: string[]; letters: string[] }): Promise<Result<null>> {
    const done = await this.store.write(['inLetters', 'members'], async (database) => {
      await Promise.all([database.members.bulkDelete(members), database.inLetters.bulkDelete(letters)]);
      return null;
    });
    if (done.ok && members.length + letters.length > 0) this.changes.tell(null);
    return done;
  }
}

/** Of a file's name, which machine wrote it. */
export const memberIn = (name: string): string => name.slice(0, 32);

export const statusName = (member: string): string => `${member}-status`;

/** What another key, or another version of the extension, may be able to read. */
const OF_READER: ReadonlySet<LetterFault> = new Set(['not-to-me', 'too-new']);

const readLooked = async (database: Database): Promise<Looked> => ({
  ...NEVER,
  ...(await readSingle<Looked>(database, INBOX)),
});

/** Whether it is new here. */
async function keep(database: Database, { letter, ...file }: Opened, now: number): Promise<boolean> {
  if (letter.kind === 'status') return keepStatus(database, { letter, ...file }, now);
  // One that is here is left as it is, whatever was put in its place.
  if (await database.inLetters.get(file.name)) return false;
  const { name: id, member, sealTo } = file;
  await database.inLetters.put({ id, member, sealTo, letter, receivedAt: now, state: 'new' });
  return true;
}

/** Whoever can write to the space can put an older one back: it tells nothing. */
async function keepStatus(
  { members }: Database,
  { letter, member, tag }: Omit<Opened, 'letter'> & { letter: LetterOf<'status'> },
  now: number,
): Promise<boolean> {
  const { at: written, person, body } = letter;
  // A clock that was wrong once must not keep all later ones out.
  const at = Math.min(Date.parse(written), now);
  const before = await members.get(member);
  const isNewer = !before || before.at < at;
  // What was handed over says nothing of the file in the space.
  const seen = tag || (before?.tag ?? '');
  const recalled = mostOf([...body.recalled, ...(before?.recalled ?? [])]).slice(0, MOST_RECALLS);
  const row = { member, ...person, ...body, recalled, at, tag: seen };
  if (isNewer) await members.put(row);
  else await members.update(member, { tag: seen });
  return isNewer;
}

/** A machine tells of a recall for as long as it knows where the line was said, two days, and of less and less then. */
function mostOf(recalled: readonly RecallUses[]): RecallUses[] {
  const most = new Map<string, RecallUses>();
  for (const each of recalled) {
    const of = `${each.at} ${each.id}`;
    if (each.uses > (most.get(of)?.uses ?? -1)) most.set(of, each);
  }
  return [...most.values()].sort((a, b) => b.at.localeCompare(a.at));
}

/** Nothing was written after it came: whose clock runs ahead would stand before all others for ever. */
const writtenAt = ({ letter, receivedAt }: InLetterRow): number =>
  Math.min(Date.parse(letter.at), receivedAt);

function openFirst(a: InLetterRow, b: InLetterRow): number {
  if (a.state !== b.state) return a.state === 'new' ? -1 : 1;
  return writtenAt(b) - writtenAt(a);
}
