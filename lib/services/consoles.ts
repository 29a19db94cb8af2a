import { BUNDLED } from '../consoles';
import type { ConsoleSummary, PatchSource } from '../messaging/calls';
import { fail, ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { report } from '../platform/log';
import { profileFor } from '../profile/match';
import { patched } from '../profile/patch';
import { parsePatch, parseProfile } from '../profile/schema';
import type { PartId, Profile, ProfilePatch } from '../profile/types';
import type { PatchRepository, PatchRow } from '../store/patches';
import type { ProfileRepository } from '../store/profiles';
import { accessTo } from './sites';

/** What people have made here, decoded. */
interface Made {
  profiles: Profile[];
  patches: PatchRow[];
}

interface Known {
  /** With its replaced parts. */
  profile: Profile;
  source: ConsoleSummary['source'];
  patches: PatchRow[];
}

/** The consoles that are known here: the shop's own profiles before the bundled ones, with replaced parts. */
export class Consoles {
  private made: Promise<Made> | null = null;

  constructor(
    private readonly profiles: ProfileRepository,
    private readonly patches: PatchRepository,
    private readonly bundled: readonly Profile[] = BUNDLED,
  ) {
    // Decoded again at the next look: pages ask on every change of address, profiles change once a month.
    const forget = () => {
      this.made = null;
    };
    profiles.changes.listen(forget);
    patches.changes.listen(forget);
  }

  /** The profile of a page's address. Answers even when the database can't: the bundled ones need none. */
  async find(url: string): Promise<Profile | null> {
    const known = await this.known();
    return profileFor(
      url,
      known.map(({ profile }) => profile),
    );
  }

  async list(): Promise<Result<ConsoleSummary[]>> {
    return ok(await Promise.all((await this.known()).map(summary)));
  }

  /** A whole profile, for export. */
  async profile(id: string): Promise<Result<Profile>> {
    const known = await this.byId(id);
    return known ? ok(known.profile) : fail('not-found', { path: 'id' });
  }

  /** Failures: `profile-invalid` with the path of the fault, `vocabulary-newer`. */
  async save(json: unknown): Promise<Result<ConsoleSummary>> {
    const parsed = parseProfile(json);
    if (!parsed.ok) return parsed;
    const saved = await this.profiles.save(parsed.value);
    return saved.ok ? ok(await summary({ profile: saved.value, source: 'own', patches: [] })) : saved;
  }

  remove(id: string): Promise<Result<{ removed: boolean }>> {
    return this.profiles.remove(id);
  }

  /** Failures: as `save`, and `not-found` for a console that nobody here knows. */
  async patch(json: unknown, source: PatchSource): Promise<Result<ProfilePatch>> {
    const parsed = parsePatch(json);
    if (!parsed.ok) return parsed;
    if (!(await this.byId(parsed.value.of))) return fail('not-found', { path: 'patch.of' });
    return this.patches.save(parsed.value, source);
  }

  unpatch(id: string, part: PartId): Promise<Result<{ removed: boolean }>> {
    return this.patches.remove(id, part);
  }

  /** A bundled console that one of the shop's own replaces is not among them. */
  private async known(): Promise<Known[]> {
    const { profiles, patches } = await this.readMade();
    const replaced = new Set(profiles.map(({ id }) => id));
    const rest = this.bundled.filter(({ id }) => !replaced.has(id));
    const known = (source: Known['source']) => (profile: Profile) => {
      const own = patches.filter(({ of }) => of === profile.id);
      const changes = own.map(({ patch }) => patch);
      return { profile: patched(profile, changes), source, patches: own };
    };
    return [...profiles.map(known('own')), ...rest.map(known('bundled'))];
  }

  private async byId(id: string): Promise<Known | undefined> {
    return (await this.known()).find(({ profile }) => profile.id === id);
  }

  private readMade(): Promise<Made> {
    this.made ??= this.decodeMade();
    return this.made;
  }

  /** Decoded when it came in, but perhaps by another version: what no longer fits is left out. */
  private async decodeMade(): Promise<Made> {
    const [profiles, patches] = await Promise.all([this.profiles.list(), this.patches.list()]);
    // Not remembered: the database may be there the next time.
    if (!profiles.ok || !patches.ok) this.made = null;
    return {
      profiles: usable(profiles)
        .flat()
        .flatMap((profile) => usable(parseProfile(profile))),
      patches: usable(patches)
        .flat()
        .filter(({ patch }) => usable(parsePatch(patch)).length > 0),
    };
  }
}

/** One or none: a fault costs what it lies in, and goes into the log. */
function usable<T>(result: Result<T>): T[] {
  if (result.ok) return [result.value];
  report('consoles', result.error);
  return [];
}

async function summary({ profile, source, patches }: Known): Promise<ConsoleSummary> {
  const { id, name, marketplace, page, addresses, capabilities, evidence, partEvidence = {} } = profile;
  const { ownSlashList } = profile;
  const replaced = patches.map(({ part, source, at }) => ({ part, source, at }));
  const access = await accessTo(addresses);
  return {
    id,
    name,
    marketplace,
    page,
    addresses,
    capabilities,
    evidence,
    partEvidence,
    ...(ownSlashList && { ownSlashList }),
    source,
    replaced,
    access,
  };
}

type ConsoleCalls = Pick<Handlers, Extract<keyof Handlers, `consoles.${string}`>>;

export function consoleCalls(consoles: Consoles): ConsoleCalls {
  return {
    'consoles.list': () => consoles.list(),
    'consoles.save': ({ profile }) => consoles.save(profile),
    'consoles.profile': ({ id }) => consoles.profile(id),
    'consoles.patch': ({ patch, source }) => consoles.patch(patch, source),
    'consoles.unpatch': ({ id, part }) => consoles.unpatch(id, part),
    'consoles.remove': ({ id }) => consoles.remove(id),
  };
}
