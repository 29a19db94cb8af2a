import { canonical } from '../../evidence/canonical';
import type { CallValue } from '../../messaging/calls';
import { fail, ok, type Result } from '../../messaging/result';
import { digest } from '../../platform/digest';
import type { Joined, TeamRepository } from '../../store/team';
import { type Audience, isFor } from '../../team/audience';
import { budgetOf } from '../../team/budget';
import { parseInvite } from '../../team/invite';
import { keysIn, shortFingerprint } from '../../team/keys';
import { originsOf } from '../../team/origins';
import type { KeySummary, TeamState } from '../../team/state';
import type { Entry, Invite, Notice, Recall, SpaceSecret } from '../../team/types';
import { blobAt } from '../evidence/blobs';
import { openBundle, shelfOf } from './bundle';
import { failed, type Member } from './member';
import type { Policy } from './policy';
import { keepSecret, readSecret } from './secrets';
import { type FileShelf, FileSpace } from './spaces/file';

/** Bytes of a space as one file. */
const LARGEST = 200_000_000;

/** Joining, leaving, and how this machine stands to its team. */
export class Membership {
  /** No policy names a team any more: what one has brought is this machine's to leave. Of this start of the worker only. */
  private isReleased = false;

  constructor(
    private readonly repository: TeamRepository,
    private readonly member: Member,
    private readonly shelf: FileShelf,
  ) {}

  release(): void {
    this.isReleased = true;
    this.repository.changes.tell(null);
  }

  look(pasted: string): Result<{ invite: Invite; origins: string[]; perHour: number | null }> {
    const parsed = parseInvite(pasted);
    if (!parsed.ok) return fail('bad-request', { path: 'invite', detail: { fault: parsed.fault } });
    const budget = budgetOf(parsed.value.place);
    const perHour = budget && Math.round((budget.requests * 60) / budget.minutes);
    return ok({ invite: parsed.value, origins: originsOf(parsed.value.place), perHour });
  }

  /** The space is read before anything is kept. One that is handed over as a file has nothing to read yet. */
  async join(invite: Invite, secret: SpaceSecret | null): Promise<Result<null>> {
    const before = await this.repository.joined();
    if (!before.ok) return before;
    if (before.value) return fail('conflict', { path: 'team' });
    const joined = newJoined(invite, false);
    this.member.forget();
    if (invite.place.kind === 'file') return this.keep(joined, null);
    const space = await this.member.spaceOf(joined, secret);
    // Reads all of it, and keeps it with the machine's own entry in one step.
    const taken = await this.member.take(space, joined);
    if (!taken.ok) return taken;
    const fault = taken.value.ok ? null : taken.value.fault;
    // It is the team's, and its time is over, or not come: whoever has its key takes it, and publishes the next.
    const isUntimely = fault === 'expired' || fault === 'not-yet';
    if (!taken.value.ok && !isUntimely) return failed(taken.value.fault, taken.value.detail);
    if (isUntimely) {
      const kept = await this.repository.setJoined(joined);
      if (!kept.ok) return kept;
    }
    await keepSecret(secret);
    this.member.looked(joined, fault);
    return ok(null);
  }

  /**
   * As the browser's policy says, without anybody being asked; the password may be another by now. Its address may still
   * have to be allowed by whoever sits there, so nothing is read before it is kept.
   */
  async follow({ invite, secret }: Policy): Promise<Result<null>> {
    const before = await this.repository.joined();
    if (!before.ok) return before;
    if (before.value && (before.value.team !== invite.team || !before.value.managed)) {
      // A person's own team is theirs to leave.
      if (!before.value.managed) return ok(null);
      const left = await this.repository.leave(false);
      if (!left.ok) return left;
    }
    if (before.value?.team === invite.team) {
      await keepSecret(secret);
      return this.moved(before.value, invite);
    }
    this.member.forget();
    return this.keep(newJoined(invite, true), secret);
  }

  /** The policy says another place, role or group than it did: what that brings or takes comes of what is here. */
  private async moved(joined: Joined, invite: Invite): Promise<Result<null>> {
    const said = ({ place, role, group }: Pick<Invite, 'place' | 'role' | 'group'>) =>
      canonical({ place, role, group }).text;
    if (said(invite) === said(joined)) return ok(null);
    this.member.forget();
    const { place, role, group } = invite;
    const set = await this.repository.setJoined({ ...joined, place, role, group });
    return set.ok ? this.member.realign() : set;
  }

  private async keep(joined: Joined, secret: SpaceSecret | null): Promise<Result<null>> {
    const kept = await this.repository.setJoined(joined);
    if (!kept.ok) return kept;
    await keepSecret(secret);
    return ok(null);
  }

  async leave(keep: boolean): Promise<Result<null>> {
    const joined = await this.repository.joined();
    if (!joined.ok) return joined;
    if (joined.value?.managed && !this.isReleased) return fail('bad-request', { path: 'managed' });
    const left = await this.repository.leave(keep);
    if (!left.ok) return left;
    await keepSecret(null);
    this.member.forget();
    return ok(null);
  }

  /** A space as one file, which was handed over. */
  async takeFile(url: string): Promise<Result<null>> {
    const joined = await this.repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return fail('not-found', { path: 'team' });
    const blob = await blobAt(url, 'url');
    if (!blob.ok) return blob;
    if (blob.value.size > LARGEST) return failed('too-large');
    const files = openBundle(await blob.value.text());
    if (!files) return failed('unreadable');
    this.member.forget();
    const taken = await this.member.take(new FileSpace(shelfOf(files)), joined.value);
    if (!taken.ok) return taken;
    if (!taken.value.ok) return failed(taken.value.fault, taken.value.detail);
    // Whoever publishes from here on needs them all. Of what the head does not name nothing is known but its own name.
    for (const [path, bytes] of files) {
      const isIts = path === 'head.json' || (await isNamedByContent(path, bytes));
      if (isIts) await this.shelf.put(path, bytes);
    }
    this.member.looked(joined.value, null);
    return ok(null);
  }

  async state(): Promise<Result<TeamState>> {
    const { repository, member } = this;
    const [joined, published, news] = await Promise.all([
      repository.joined(),
      repository.publishedOf(['recall', 'setting', ...WITH_AUDIENCE]),
      repository.news(),
    ]);
    if (!joined.ok) return joined;
    if (!published.ok) return published;
    if (!news.ok) return news;
    const look = { ...member.look };
    if (!joined.value) return ok({ joined: null, check: look, unseen: 0, mustRead: 0, recalls: [] });
    const own = await member.ownKeys(joined.value);
    if (!own.ok) return own;
    const mayPublish = own.value.length > 0;
    const { recalls, notices, settings, groups } = parted(published.value);
    const confirmed = new Set(joined.value.confirmed);
    const isOpen = (notice: Announced<Notice>) =>
      notice.mustRead && !confirmed.has(notice.id) && isFor(notice, joined.value as Joined);
    return ok({
      joined: {
        ...told(joined.value),
        managed: joined.value.managed && !this.isReleased,
        keys: await this.keysOf(joined.value),
        canPublish: mayPublish && (await this.canWrite(joined.value)),
        decided: mayPublish ? [] : settings,
        groups: mayPublish ? groups : [],
      },
      check: look,
      unseen: news.value.filter(({ seen }) => !seen).length,
      mustRead: notices.filter(isOpen).length,
      recalls,
    });
  }

  async notices(today: string): Promise<Result<CallValue<'team.notices'>>> {
    const { repository, member } = this;
    const [joined, published] = await Promise.all([repository.joined(), repository.publishedOf(['notice'])]);
    if (!joined.ok) return joined;
    if (!published.ok) return published;
    if (!joined.value) return ok([]);
    const own = await member.ownKeys(joined.value);
    if (!own.ok) return own;
    const who = joined.value;
    const confirmed = new Set(who.confirmed);
    const all = parted(published.value)
      .notices.filter(({ until }) => until === null || until >= today)
      .map((notice) => {
        return { ...notice, isConfirmed: confirmed.has(notice.id), isForHere: isFor(notice, who) };
      })
      .filter(({ isForHere }) => isForHere || own.value.length > 0);
    const isWaiting = (each: (typeof all)[number]) => Number(each.mustRead && !each.isConfirmed);
    return ok(all.sort((a, b) => isWaiting(b) - isWaiting(a)));
  }

  private async canWrite({ place }: Joined): Promise<boolean> {
    if (place.kind === 'https') return false;
    return place.kind === 'file' || (await readSecret()) !== null;
  }

  private async keysOf({ team, head }: Joined): Promise<KeySummary[]> {
    const [listed, rows] = await Promise.all([
      keysIn(head?.keys ?? [], team, this.member.verify, head?.keys),
      this.repository.keys(),
    ]);
    const mine = new Set(rows.ok ? rows.value.map(({ fingerprint }) => fingerprint) : []);
    if (!listed.ok) return [];
    return listed.value.map(({ fingerprint, name, since, revoked }) => {
      return { fingerprint, name, since, revoked: revoked !== null, mine: mine.has(fingerprint) };
    });
  }
}

async function isNamedByContent(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [, name] = /^(?:objects|files)\/([0-9a-f]{64})$/.exec(path) ?? [];
  return name !== undefined && name === (await digest(bytes.buffer));
}

export function newJoined({ team, name, place, role, group }: Invite, managed: boolean): Joined {
  return {
    ...{ team, name, place, role, group, managed },
    ...{ head: null, by: '', hash: null, appliedAt: null, skipped: 0, clashes: [], confirmed: [] },
  };
}

function told({ team, name, place, role, group, head, by, appliedAt, skipped }: Joined) {
  return {
    ...{ team: shortFingerprint(team), name, place, role, group, appliedAt, skipped },
    seq: head?.seq ?? 0,
    publishedAt: head ? Date.parse(head.at) : null,
    publishedBy: by,
  };
}

const WITH_AUDIENCE = ['notice', 'set', 'playbook', 'campaign'] as const;
type Announced<T> = T & { id: string };

/** What of the published entries the interface is told by itself. */
function parted(published: readonly Entry[]) {
  const recalls: Announced<Recall>[] = [];
  const notices: Announced<Notice>[] = [];
  const settings: string[] = [];
  const groups = new Set<string>();
  for (const { kind, id, value } of published) {
    if (kind === 'recall') recalls.push({ ...value, id });
    if (kind === 'notice') notices.push({ ...value, id });
    if (kind === 'setting') settings.push(id);
    if (WITH_AUDIENCE.some((each) => each === kind))
      for (const group of (value as Audience).groups ?? []) groups.add(group);
  }
  return { recalls, notices, settings, groups: [...groups].sort() };
}
