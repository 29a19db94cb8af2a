import type { Result } from '../../messaging/result';
import type { Settings } from '../../messaging/settings';
import type { Clock } from '../../platform/clock';
import type { NewId } from '../../platform/ids';
import { readDayCounts } from '../../store/day-counts';
import type { FileRepository } from '../../store/files';
import { InLetterRepository } from '../../store/in-letters';
import { type MineContext, MineRepository } from '../../store/mine';
import { OutLetterRepository } from '../../store/out-letters';
import type { PersonalNames } from '../../store/personal';
import type { Store } from '../../store/store';
import { TeamRepository } from '../../store/team';
import { MemberKeyRepository } from '../../store/team-member';
import { ShelfRepository } from '../../store/team-shelf';
import { UseRepository } from '../../store/team-uses';
import { originsOf } from '../../team/origins';
import type { SpacePlace } from '../../team/types';
import { wordingBook } from '../../wording/book';
import type { WordingPack } from '../../wording/pack';
import type { Ask } from '../outside';
import { Author } from './author';
import type { Adopting } from './back/adopt';
import { type BackCalls, backCalls } from './back/calls';
import { Inbox } from './back/inbox';
import { type InboxCalls, inboxCalls } from './back/inbox-calls';
import { Outbox, type OutboxOptions } from './back/outbox';
import type { TransferCalls } from './back/transfer-calls';
import { type TeamTransfers, type TeamTransfersOptions, teamTransfers } from './back/transfers-of-team';
import { type TeamCalls, teamCalls } from './calls';
import { type Guard, guardOf } from './guard';
import { Keyring } from './keyring';
import { Member } from './member';
import { memberKeys } from './member-key';
import { Membership } from './membership';
import { type MineCalls, mineCalls } from './mine/calls';
import { Mine } from './mine/mine';
import { mayGoBack, readPolicy } from './policy';

export interface TeamSpaceOptions {
  store: Store;
  files: FileRepository;
  clock: Clock;
  newId: NewId;
  ask: Ask;
  names: () => Promise<PersonalNames>;
  /** The title of words that gave way to newer ones of the same person. */
  keptTitle: MineContext['keptTitle'];
  settings: () => Promise<Settings>;
  /** Rules of what must not be said, with the team's laid over. */
  wording: () => Promise<WordingPack[]>;
  /** Keeps the agent's word on what goes back by itself. */
  agree: OutboxOptions['agree'];
  /** Version of the extension. */
  program: string;
  cases: TeamTransfersOptions['cases'];
  stayAwake: TeamTransfersOptions['stayAwake'];
  /** Where a proposal's words are put. */
  adopting: Adopting;
}

export interface TeamSpace {
  calls: TeamCalls & BackCalls & InboxCalls & TransferCalls & MineCalls;
  repository: TeamRepository;
  uses: UseRepository;
  /** Letters of the way back have been written, sent, or answered. */
  letters: OutLetterRepository;
  /** Letters have come, or have been settled. */
  inbox: InLetterRepository['changes'];
  /** Of files on their way. */
  transfers: TeamTransfers['changes'];
  /** What came from the same person's other browsers. */
  mine: MineRepository['changes'];
  guard: Guard;
  /** Origins that were granted to connect to, as match patterns. */
  connections: () => Promise<string[]>;
  /** After a backup was restored. */
  realign: () => Promise<Result<null>>;
  /** At the worker's start, behind what a panel waits for. */
  start(): void;
}

/** Milliseconds. */
const PAUSE = 6_000;

/** What a team shares, put together. */
export function teamSpace(options: TeamSpaceOptions): TeamSpace {
  const { store, files, clock, newId, ask, names, settings, wording, program } = options;
  const now = () => clock.now();
  const repository = new TeamRepository(store, { now, names });
  const uses = new UseRepository(store, now);
  const shelf = new ShelfRepository(store);
  const member = new Member({
    ...{ repository, clock, program, random: Math.random },
    tools: { ask, newId, shelf },
  });
  const author = new Author({
    repository,
    files,
    member,
    language: async () => (await names()).language,
    measure: async () => ({
      books: (await wording()).map(wordingBook),
      levels: (await settings()).wordingLevels,
      most: null,
    }),
  });
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const keyring = new Keyring({ repository, member, author, clock, random });
  const membership = new Membership(repository, member, shelf);
  const letters = new OutLetterRepository(store, now);
  const ownKey = memberKeys(new MemberKeyRepository(store), random);
  const outbox = new Outbox({
    ...{ repository, letters, member, settings, mayGoBack, random, clock, newId, program },
    agree: options.agree,
    days: () => readDayCounts(store),
    recalled: () => uses.counts(),
    ownKey,
  });
  const transfers = teamTransfers({
    ...{ store, team: repository, member, author, outbox, letters, clock, newId, random },
    ...{ memberKey: ownKey, cases: options.cases, stayAwake: options.stayAwake },
  });
  const inLetters = new InLetterRepository(store, now);
  const inbox = new Inbox({
    ...{ repository, member, clock, program },
    letters: inLetters,
    stayAwake: options.stayAwake,
  });
  const ownThings = new MineRepository(store, {
    ...{ now, names, keptTitle: options.keptTitle },
    talkDays: async () => (await settings()).talkDays,
  });
  const mine = new Mine({ repository: ownThings, team: repository, member, clock, newId, random });
  const look = async (isDue: boolean) => {
    const before = member.look.at;
    const looked = await member.check(isDue);
    // What could not be kept here is no reason to leave letters lying; what was not due yet is.
    if (member.look.at === before) return looked;
    const sent = await outbox.send();
    await transfers.look(isDue);
    await mine.look(isDue);
    return looked.ok ? sent : looked;
  };
  return {
    calls: {
      ...teamCalls({
        shelf,
        repository,
        uses,
        member,
        membership,
        author,
        keyring,
        look,
        agree: options.agree,
        now,
      }),
      ...backCalls({ outbox, letters, member }),
      ...inboxCalls({ inbox, letters: inLetters, ...options.adopting }),
      ...transfers.calls,
      ...mineCalls(mine, member),
    },
    repository,
    uses,
    letters,
    inbox: inLetters.changes,
    transfers: transfers.changes,
    mine: ownThings.changes,
    guard: guardOf(repository, member),
    connections: async () => {
      const [joined, { authorityUrl }] = await Promise.all([repository.joined(), settings()]);
      const places: SpacePlace[] = [{ kind: 'https', url: authorityUrl }];
      if (joined.ok && joined.value) places.push(joined.value.place);
      return places.flatMap(originsOf);
    },
    realign: () => member.inTurn(() => member.realign()),
    start: () =>
      void clock.after(PAUSE, () => {
        void member.inTurn(async () => {
          const policy = await readPolicy();
          if (policy === 'none') membership.release();
          else if (policy !== 'unreadable') await membership.follow(policy);
          await look(true);
        });
        transfers.start();
      }),
  };
}
