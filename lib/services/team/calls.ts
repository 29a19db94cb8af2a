import { dayOf } from '../../guides/days';
import { fail, ok, type Result } from '../../messaging/result';
import type { Handlers } from '../../messaging/serve';
import type { Joined, TeamRepository } from '../../store/team';
import type { ShelfRepository } from '../../store/team-shelf';
import type { UseRepository } from '../../store/team-uses';
import { inviteText } from '../../team/invite';
import type { TeamState } from '../../team/state';
import type { Author } from './author';
import { bundleText } from './bundle';
import type { Keyring } from './keyring';
import type { Member } from './member';
import type { Membership } from './membership';

export type TeamCalls = Pick<Handlers, Extract<keyof Handlers, `team.${string}`>>;

export interface TeamParts {
  shelf: ShelfRepository;
  repository: TeamRepository;
  uses: UseRepository;
  member: Member;
  membership: Membership;
  author: Author;
  keyring: Keyring;
  /** Looks into the space, and sends what waits. */
  look: (isDue: boolean) => Promise<Result<null>>;
  /** Whether the agent lets their status go; null: to be asked. */
  agree: (backAgreed: null) => Promise<Result<unknown>>;
  now: () => number;
}

/** Characters of one piece of a space as a file: far below what a message holds. */
const PIECE = 8_000_000;

/** What pages ask of the team's space. All that reads or writes it goes in turn. */
export function teamCalls({
  shelf,
  repository,
  uses,
  member,
  membership,
  author,
  keyring,
  look,
  agree,
  now,
}: TeamParts): TeamCalls {
  const state = () => membership.state();
  /** Then how things stand. */
  const then = async (done: Promise<Result<unknown>>): Promise<Result<TeamState>> => {
    const result = await done;
    return result.ok ? state() : result;
  };
  const withState = async (done: Promise<Result<{ seq: number }>>) => {
    const result = await done;
    if (!result.ok) return result;
    const stands = await state();
    return stands.ok ? ok({ seq: result.value.seq, state: stands.value }) : stands;
  };
  const inTeam = async <T>(step: (joined: Joined) => Promise<Result<T>>): Promise<Result<T>> => {
    const joined = await repository.joined();
    if (!joined.ok) return joined;
    return joined.value ? step(joined.value) : fail('not-found', { path: 'team' });
  };
  const inTurn = member.inTurn.bind(member);
  return {
    'team.read': state,
    'team.look': async ({ invite }) => membership.look(invite),
    'team.join': ({ invite, secret }) => then(inTurn(() => membership.join(invite, secret))),
    'team.leave': ({ keep }) =>
      then(
        inTurn(async () => {
          const left = await membership.leave(keep);
          // Said to this team's supervisors, and to nobody else's.
          return left.ok ? agree(null) : left;
        }),
      ),
    'team.check': ({ isDue }) => then(inTurn(() => look(isDue))),
    'team.take': ({ url }) => then(inTurn(() => membership.takeFile(url))),
    'team.news': () => repository.news(),
    'team.seen': ({ upTo, notices }) => then(repository.seen(upTo, notices)),
    'team.notices': () => membership.notices(dayOf(now())),
    'team.used': ({ id }) => uses.of(id),
    'team.create': async (founding) => {
      const founded = await inTurn(() => keyring.found(founding));
      if (!founded.ok) return founded;
      const stands = await state();
      return stands.ok ? ok({ state: stands.value, wrapped: founded.value.wrapped }) : stands;
    },
    'team.takeKey': ({ text, passphrase }) =>
      then(inTeam((joined) => keyring.takeFile(joined, text, passphrase))),
    'team.askKey': ({ person, passphrase }) => inTeam((joined) => keyring.ask(joined, person, passphrase)),
    'team.addKey': ({ request }) => then(inTurn(() => inTeam((joined) => keyring.add(joined, request)))),
    'team.revokeKey': ({ fingerprint }) =>
      then(inTurn(() => inTeam((joined) => keyring.revoke(joined, fingerprint)))),
    'team.invite': ({ role, group, readAt }) =>
      inTeam(async ({ team, name, place: own }) => {
        const place = readAt === undefined ? own : ({ kind: 'https', url: readAt } as const);
        return ok({ text: inviteText({ team, name, place, role, group }) });
      }),
    'team.draft': () => author.draft(),
    'team.publish': ({ base, reason, validUntil, shown, ...choice }) =>
      withState(inTurn(() => author.publishDraft(base, choice, { reason, validUntil }, shown))),
    'team.discard': async ({ keys }) => {
      const done = await inTurn(() => repository.discard(keys));
      return done.ok ? author.draft() : done;
    },
    'team.announce': ({ changes, reason }) =>
      withState(inTurn(() => inTeam((joined) => author.announce(joined, changes, reason)))),
    'team.versions': () => repository.versions(),
    'team.rollback': ({ seq, reason }) =>
      withState(inTurn(() => inTeam((joined) => author.rollBack(joined, seq, reason)))),
    'team.file': ({ piece }) =>
      inTeam(async (joined) => {
        const files = await shelf.all();
        if (!files.ok) return files;
        const text = bundleText(files.value);
        const name = `${joined.name}-${joined.head?.seq ?? 0}.sellerside-space.json`;
        const pieces = Math.ceil(text.length / PIECE);
        return ok({ text: text.slice(piece * PIECE, (piece + 1) * PIECE), pieces, name });
      }),
  };
}
